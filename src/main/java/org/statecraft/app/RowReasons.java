package org.statecraft.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.explain.Change;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.MatchedTriples;
import org.statecraft.replication.PortableText;
import org.statecraft.replication.Replication.Reason;
import org.statecraft.replication.ResultRecorder;

/** Why rows of a result are there in one state of knowledge and not in another. */
final class RowReasons {
  /** So many solutions of a query are looked at. */
  private static final int LOOKED_AT = 10_000;

  private final Map<Triple, Change> conclusions = new HashMap<>();
  private final int most;
  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /**
   * Reasons by the conclusions that differ.
   *
   * @param most so many rows of each side are explained
   */
  RowReasons(Compare.Result compared, int most) {
    compared.changes().forEach(change -> conclusions.putIfAbsent(change.triple(), change));
    this.most = most;
  }

  /**
   * Explains rows.
   *
   * @param side the side that they are on
   * @param recorder what holds all rows of it
   * @param lines those to be explained
   * @param other the other side
   * @param known what is known there
   */
  void add(
      Replicate.Side side,
      ResultRecorder recorder,
      List<String> lines,
      Replicate.Side other,
      KnowledgeBase known) {
    Inquiry inquiry = side.inquiry();
    if (!inquiry.asked().isSelectType() || known.distant()) {
      return;
    }
    Set<String> wanted = new HashSet<>(lines.stream().limit(most).toList());
    List<String> all = recorder.lines();
    List<String> names = new ArrayList<>();
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.remove(all.get(i))) {
        names.add(all.get(i));
        rows.add(recorder.rows().get(i));
      }
    }
    List<Set<Triple>> matched =
        new MatchedTriples(inquiry.question().dataset(), inquiry.question().query(), LOOKED_AT)
            .of(rows);
    PortableText here = PortableText.within(side.folder());
    PortableText there = PortableText.within(other.folder());
    for (int i = 0; i < rows.size(); i++) {
      List<Triple> missing =
          matched.get(i).stream()
              .filter(triple -> !known.everything().contains(there.here(here.of(triple))))
              .toList();
      if (!missing.isEmpty()) {
        reasons.put(
            names.get(i),
            new Reason(
                missing.stream().map(here::of).toList(),
                stated(missing).stream().map(here::of).toList()));
      }
    }
  }

  private List<Triple> stated(List<Triple> triples) {
    Set<Triple> stated = new LinkedHashSet<>();
    for (Triple triple : triples) {
      Change change = conclusions.get(triple);
      if (change == null) {
        stated.add(triple);
      } else {
        stated.addAll(change.changed());
        stated.addAll(change.blocking());
      }
    }
    return List.copyOf(stated);
  }

  /** The reasons that were found, by the lines of the rows. */
  Map<String, Reason> all() {
    return reasons;
  }
}
