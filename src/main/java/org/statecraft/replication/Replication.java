package org.statecraft.replication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Change;

/**
 * What came of asking again.
 *
 * @param lock what was then
 * @param today the result of today
 * @param rows what differs between the results; empty where the rows of then are not known
 * @param files which files differ
 * @param otherwise what else is not as it was: what it was then, and what it is now, by what it is
 * @param unchecked what cannot be checked, a sentence each
 * @param causes what the differences come from, where the knowledge base of then is at hand
 */
public record Replication(
    Lock lock,
    ResultRecord today,
    Optional<ResultDifference> rows,
    FilesDifference files,
    SortedMap<String, Otherwise> otherwise,
    List<String> unchecked,
    Optional<Causes> causes) {

  /**
   * A setting that is not as it was.
   *
   * @param then what it was
   * @param now what it is
   */
  public record Otherwise(String then, String now) {}

  /** Whether the result is the same. */
  public boolean same() {
    return lock.result().same(today);
  }

  /**
   * What differences come from.
   *
   * @param files how the files at hand differ from those of then, which they are said to be
   * @param same whether they give the result of then
   * @param facts the stated facts that differ
   * @param conclusions the conclusions of the theory that differ
   * @param kept how many conclusions do not
   * @param reasons why rows are there on one side alone, by their lines
   */
  public record Causes(
      FilesDifference files,
      boolean same,
      FactsDifference facts,
      List<Change> conclusions,
      long kept,
      Map<String, Reason> reasons) {}

  /**
   * Why a row is there on one side alone.
   *
   * @param matched the triples that it rests on and that are not there on the other side
   * @param stated the stated facts behind these that differ
   */
  public record Reason(List<Triple> matched, List<Triple> stated) {}
}
