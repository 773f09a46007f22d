package org.statecraft.cli;

import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryRunner;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * A query's answer on its way out.
 *
 * @param knowledge what is asked
 * @param query what is asked of it
 * @param runner what runs the query
 * @param fitting whether columns that a screen has no room for are left out
 */
record Answer(KnowledgeBase knowledge, Query query, QueryRunner runner, boolean fitting) {
  /** An answer with all columns that were asked for. */
  Answer(KnowledgeBase knowledge, Query query, QueryRunner runner) {
    this(knowledge, query, runner, /* fitting= */ false);
  }

  /** Writes it in the format that was asked for, or the one that suits it. */
  Outcome write(FormatOptions format, OutputOptions output, Console console) {
    Screen screen = output.screen(console);
    Outcome outcome = new Outcome();
    output.write(
        console,
        out -> write(chosen(format, output, screen), settings(format, screen), outcome, out));
    return outcome;
  }

  private RenderSettings settings(FormatOptions format, Screen screen) {
    RenderSettings settings = format.settings(knowledge, prefixes(), screen);
    return fitting ? settings.fitting() : settings;
  }

  private OutputFormat chosen(FormatOptions format, OutputOptions output, Screen screen) {
    if (query.isSelectType()) {
      return format.forRows(screen, output);
    }
    return query.isAskType() ? format.forTruth(output) : format.forGraph(output);
  }

  /** The query's own prefixes, and those of what is known. */
  private Prefixes prefixes() {
    Prefixes prefixes = knowledge.prefixes().copy();
    query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::show);
    return prefixes;
  }

  private void write(
      OutputFormat format, RenderSettings settings, Outcome outcome, OutputStream out) {
    try {
      runner.run(
          query,
          result -> {
            format.write(outcome.noting(result), settings, out);
            return true;
          });
    } catch (LimitExceeded limit) {
      format.incompleteMark(limit).ifPresent(mark -> OutputOptions.line(out, mark));
      throw limit;
    }
  }
}
