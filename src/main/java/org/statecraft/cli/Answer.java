package org.statecraft.cli;

import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.statecraft.app.Inquiry;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryResult;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * An answer on its way out.
 *
 * @param inquiry what is asked
 * @param noting lets somebody note the result as it is written
 */
record Answer(Inquiry inquiry, UnaryOperator<QueryResult> noting) {
  /** Writes it in the format that was asked for, or the one that suits it. */
  Outcome write(FormatOptions format, OutputOptions output, Console console) {
    Screen screen = output.screen(console);
    Outcome outcome = new Outcome();
    output.write(
        console,
        out ->
            write(
                chosen(format, output, screen),
                format.settings(inquiry.knowledge(), prefixes(), screen),
                outcome,
                out));
    return outcome;
  }

  private Query query() {
    return inquiry.question().query();
  }

  private OutputFormat chosen(FormatOptions format, OutputOptions output, Screen screen) {
    if (query().isSelectType()) {
      return format.forRows(screen, output);
    }
    return query().isAskType() ? format.forTruth(output) : format.forGraph(output);
  }

  /** The query's own prefixes, and those of what is known. */
  private Prefixes prefixes() {
    Prefixes prefixes = inquiry.knowledge().prefixes().copy();
    query().getPrefixMapping().getNsPrefixMap().forEach(prefixes::show);
    return prefixes;
  }

  private void write(
      OutputFormat format, RenderSettings settings, Outcome outcome, OutputStream out) {
    try {
      inquiry
          .runner()
          .run(
              query(),
              result -> {
                format.write(outcome.noting(noting.apply(result)), settings, out);
                return true;
              });
    } catch (LimitExceeded limit) {
      format.incompleteMark(limit).ifPresent(mark -> OutputOptions.line(out, mark));
      throw limit;
    }
  }
}
