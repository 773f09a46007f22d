package org.statecraft.cli;

import java.util.Optional;
import org.statecraft.app.CompareReadings;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.ReadingComparison;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.EvaluationPart;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.ReadingsWriter;

/**
 * How far two readings agree, on its way out.
 *
 * @param workspace where they are compared
 * @param chosen what they are of
 */
record ReadingsAnswer(Workspace workspace, Selection chosen) {
  /** Writes it, or one part of it. */
  ExitStatus write(
      Optional<EvaluationPart> part, FormatOptions format, OutputOptions output, Console console) {
    if (chosen.hypothesis().reading().isPresent()) {
      throw new RequestProblem("--readings takes both readings", "leave out --reading");
    }
    ReadingComparison comparison = new CompareReadings(workspace).of(chosen);
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Screen screen = output.screen(console);
    OutputFormat written = format.forRows(screen, output);
    ReadingsWriter writer =
        new ReadingsWriter(
            comparison, format.settings(knowledge, knowledge.prefixes(), screen), part);
    output.write(console, out -> writer.write(written, out));
    return ExitStatus.OK;
  }
}
