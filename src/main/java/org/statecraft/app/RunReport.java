package org.statecraft.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Layout;
import org.statecraft.power.CutOff;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.Parameters;
import org.statecraft.query.Question;
import org.statecraft.report.Report;
import org.statecraft.report.Reports;
import org.statecraft.report.Seen;

/** Asks the queries of reports. */
public final class RunReport {
  private final Workspace workspace;

  /** Reports on what is known in a workspace. */
  public RunReport(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A report made ready to be asked. */
  public Inquiry inquiry(Selection chosen, Report report, List<String> arguments) {
    Question question = of(chosen, report, arguments);
    return new Inquiry(
        chosen,
        workspace.knowledge(chosen),
        report.text(),
        Optional.of(Path.of(report.text().source())),
        question.query(),
        question,
        Guard.CLOSED,
        Limits.NONE);
  }

  /** The reports beside the knowledge base that was chosen. */
  public static Reports reports(Selection chosen) {
    Path folder = new Layout(chosen.sources().home().orElseGet(Workspace::home)).reports();
    return new Reports(Files.isDirectory(folder) ? List.of(folder) : List.of(), Set.of());
  }

  /**
   * The query of a report with values for its parameters.
   *
   * @param arguments as they are written on a command line: names with {@code --} and values
   * @throws org.statecraft.problem.Problem if they are not what the report takes, or it cannot be
   *     read
   */
  public Question of(Selection chosen, Report report, List<String> arguments) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Parameters parameters = new Parameters(knowledge.prefixes());
    report
        .values(
            arguments,
            text -> workspace.directory(chosen).resolve(text),
            seen(chosen.perspective(), knowledge))
        .forEach(parameters::bind);
    Query query = parameters.applyTo(report.text().parseAlone(knowledge.prefixes()));
    return Question.asWritten(knowledge, query);
  }

  private static Seen seen(Perspective perspective, KnowledgeBase knowledge) {
    return new Seen(
        perspective.period().map(Period::from), new CutOff(knowledge).seen(perspective));
  }
}
