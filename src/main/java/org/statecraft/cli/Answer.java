package org.statecraft.cli;

import java.io.OutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/** A query's answer on its way out, and what the exit status and the hints need to know of it. */
final class Answer {
  private final KnowledgeBase knowledge;
  private final Question question;
  private final FormatOptions format;
  private final OutputOptions output;
  private final Screen screen;
  private final Guard guard;
  private final Limits limits;
  private boolean no;
  private boolean empty;
  private long rows = -1;

  Answer(
      KnowledgeBase knowledge,
      Question question,
      FormatOptions format,
      OutputOptions output,
      Screen screen,
      Guard guard,
      Limits limits) {
    this.knowledge = knowledge;
    this.question = question;
    this.format = format;
    this.output = output;
    this.screen = screen;
    this.guard = guard;
    this.limits = limits;
  }

  /** Whether the answer to a yes-or-no question is no. */
  boolean no() {
    return no;
  }

  /** Whether there is nothing in it. */
  boolean empty() {
    return empty;
  }

  /** How many rows or triples were written; -1 for a yes or no. */
  long rows() {
    return rows;
  }

  void write(OutputStream out) {
    Query query = question.query();
    OutputFormat chosen =
        query.isSelectType()
            ? format.forRows(screen, output)
            : query.isAskType() ? format.forTruth(output) : format.forGraph(output);
    Prefixes prefixes = knowledge.prefixes().copy();
    query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::show);
    RenderSettings settings = format.settings(knowledge, prefixes, screen);
    try {
      question
          .runner(guard, limits)
          .run(
              query,
              result -> {
                note(result);
                chosen.write(counted(result), settings, out);
                return true;
              });
    } catch (LimitExceeded limit) {
      chosen.incompleteMark(limit).ifPresent(mark -> OutputOptions.line(out, mark));
      throw limit;
    }
  }

  private QueryResult counted(QueryResult result) {
    return switch (result) {
      case QueryResult.Rows all -> {
        rows = 0;
        yield new QueryResult.Rows(all.variables(), Iter.map(all.bindings(), this::count));
      }
      case QueryResult.Triples all -> {
        rows = 0;
        yield new QueryResult.Triples(Iter.map(all.triples(), this::count));
      }
      case QueryResult.Quads all -> {
        rows = 0;
        yield new QueryResult.Quads(Iter.map(all.quads(), this::count));
      }
      case QueryResult.Truth truth -> truth;
    };
  }

  private <T> T count(T each) {
    rows++;
    return each;
  }

  private void note(QueryResult result) {
    switch (result) {
      case QueryResult.Rows rows -> empty = !rows.bindings().hasNext();
      case QueryResult.Triples triples -> empty = !triples.triples().hasNext();
      case QueryResult.Quads quads -> empty = !quads.quads().hasNext();
      case QueryResult.Truth truth -> {
        no = !truth.value();
        empty = no;
      }
    }
  }
}
