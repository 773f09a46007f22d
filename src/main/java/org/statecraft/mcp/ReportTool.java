package org.statecraft.mcp;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Found;
import org.statecraft.app.RunReport;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.query.Question;
import org.statecraft.report.Report;

/** Runs reports. */
final class ReportTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "report",
        "Run a report",
        "A prepared query with parameters, such as dyad, participants, positions, absent, gaps,"
            + " coverage. The resource statecraft://reports lists all with what they take and tell.",
        Viewpoint.add(
            new Schema()
                .text("name", "The name of a report.")
                .named(
                    "parameters",
                    "Values by the names of the report's parameters: {\"in\":"
                        + " \"Bletchley-Declaration\"}; an entity is named as anywhere.")
                .number("limit", Budget.MOST_ROWS, "At most so many rows.")
                .required("name")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    Report report = RunReport.reports(chosen).find(arguments.required("name"));
    List<String> values = new ArrayList<>();
    arguments.named("parameters").forEach((name, value) -> values.add("--" + name + "=" + value));
    Question question = new RunReport(served.workspace()).of(chosen, report, values);
    Found found = Found.by(question, served.rows(arguments));
    Answer answer = Answer.of(served.workspace(), chosen);
    new FoundFacts(found)
        .into(
            answer,
            new Trace(served.workspace().knowledge(chosen), served.workspace().rules(chosen)));
    if (found.empty()) {
      answer.unknown(
          "Nothing is known that the report could tell; the report coverage tells what is.");
    }
    return answer;
  }
}
