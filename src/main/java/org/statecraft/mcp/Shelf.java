package org.statecraft.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.statecraft.app.RunReport;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Inventory;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.Problem;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import org.statecraft.report.Report;
import org.statecraft.report.ReportParameter;

/** What an agent can read: the codebook, the vocabulary, what is covered, and the reports. */
final class Shelf {
  private static final String MARKDOWN = "text/markdown";

  private final Served served;

  /** What can be read of what is served. */
  Shelf(Served served) {
    this.served = served;
  }

  /**
   * One thing that can be read.
   *
   * @param name its name; its address is {@code statecraft://} and this
   * @param title its name for people
   * @param description what is in it
   * @param type its media type
   * @param text what it says, found when it is read
   */
  record Page(String name, String title, String description, String type, Supplier<String> text) {
    String address() {
      return "statecraft://" + name;
    }
  }

  private static Path home(Selection chosen) {
    return chosen.sources().home().orElseGet(Workspace::home);
  }

  /** All that can be read. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    codebook()
        .ifPresent(
            file ->
                pages.add(
                    new Page(
                        "codebook",
                        "Codebook",
                        "What each coded variable asks, how it is decided, examples, objections, and"
                            + " how often each value occurs.",
                        MARKDOWN,
                        () -> read(file))));
    pages.add(
        new Page(
            "vocabulary",
            "Vocabulary",
            "The classes, properties, mechanisms and other terms that queries use, with their"
                + " definitions.",
            MARKDOWN,
            this::vocabulary));
    pages.add(
        new Page(
            "coverage",
            "What is covered",
            "Cut-off day, counts of things by kind, how far facts were checked, grades of pages,"
                + " licences.",
            MARKDOWN,
            this::coverage));
    List<Report> reports = RunReport.reports(served.chosen()).all(Shelf::passOver);
    pages.add(
        new Page(
            "reports",
            "Reports",
            "What each report tells and which parameters it takes, for the tool report.",
            MARKDOWN,
            () -> listed(reports)));
    for (Report report : reports) {
      pages.add(
          new Page(
              "reports/" + report.name(),
              report.title(),
              "The report as a file: description, parameters and the query.",
              "application/sparql-query",
              () -> report.text().text()));
    }
    return pages;
  }

  /** A file that is no report is told by {@code report list}. */
  private static void passOver(Problem unreadable) {}

  private Optional<Path> codebook() {
    return Optional.of(home(served.chosen()).resolve("docs").resolve("codebook.md"))
        .filter(Files::isReadable);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the codebook", failure);
    }
  }

  private String vocabulary() {
    KnowledgeBase knowledge = served.workspace().knowledge(served.chosen());
    String text = Texts.read("vocabulary.rq");
    Query query = QueryText.inline(text, "vocabulary.rq").parseAlone(knowledge.prefixes());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Question.asWritten(knowledge, query)
        .runner(Guard.CLOSED, Limits.NONE)
        .run(
            query,
            result -> {
              OutputFormat.MARKDOWN.write(result, plain(knowledge), bytes);
              return true;
            });
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static RenderSettings plain(KnowledgeBase knowledge) {
    return new RenderSettings(
        knowledge.prefixes(), Screen.NONE, Optional.empty(), /* safeCsv= */ false);
  }

  private String coverage() {
    KnowledgeBase knowledge = served.workspace().knowledge(served.chosen());
    RenderSettings settings = RenderSettings.forText(knowledge, Screen.NONE);
    StringBuilder text = new StringBuilder();
    String section = "";
    for (Inventory.Entry entry : new Inventory(knowledge).entries()) {
      if (!entry.section().equals(section)) {
        section = entry.section();
        text.append("\n## ").append(section).append("\n\n");
      }
      text.append("- ")
          .append(words(settings, entry.item()))
          .append(": ")
          .append(words(settings, entry.value()))
          .append('\n');
    }
    return text.toString().strip() + "\n";
  }

  private static String words(RenderSettings settings, org.apache.jena.graph.Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : settings.name(node);
  }

  private static String listed(List<Report> reports) {
    StringBuilder text = new StringBuilder();
    for (Report report : reports) {
      text.append("## ").append(report.name()).append(": ").append(report.title()).append("\n\n");
      for (ReportParameter parameter : report.parameters()) {
        text.append("- `")
            .append(parameter.name())
            .append("` (")
            .append(parameter.type())
            .append(parameter.optional() || parameter.standard().isPresent() ? ", optional" : "")
            .append("): ")
            .append(parameter.description())
            .append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
