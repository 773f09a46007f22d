package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Inventory;
import org.statecraft.replication.Lock;
import org.statecraft.replication.ResultRecord;

/**
 * The page in a bundle that says what it is, for who finds it in an archive and knows nothing of
 * the program.
 *
 * @param lock the lock
 * @param result the name of the file with the result
 * @param citation of the knowledge base, if it says what it is
 * @param knowledge what is known, for its licences
 * @param data the user's own data, with what is said of its use
 */
public record BundleReadme(
    Lock lock,
    String result,
    Optional<Citation> citation,
    KnowledgeBase knowledge,
    List<Terms> data) {
  /**
   * On what terms a file of data may be used.
   *
   * @param file its path in the archive
   * @param licences as the file states them
   * @param citations how it asks to be cited
   */
  public record Terms(String file, List<String> licences, List<String> citations) {}

  /** The page, in Markdown. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# A result of Statecraft, with what it rests on");
    lines.add("");
    lines.add("| | |");
    lines.add("|---|---|");
    lines.add("| command | `" + command().replace("|", "\\|") + "` |");
    lines.add("| asked | " + lock.made() + " |");
    lines.add("| program | Statecraft " + lock.program() + ", Apache Jena " + lock.jena() + " |");
    lock.knowledge()
        .forEach((name, value) -> lines.add("| knowledge base, " + name + " | " + value + " |"));
    lock.choice().forEach((name, value) -> lines.add("| " + name + " | " + value + " |"));
    lines.add("| result | " + counted() + " |");
    lines.add("| SHA-256 of the result | `" + lock.result().sha256() + "` |");
    files(lines);
    check(lines);
    citing(lines);
    if (!lock.unchecked().isEmpty()) {
      lines.addAll(List.of("", "## What cannot be checked", ""));
      lock.unchecked().forEach(sentence -> lines.add("- " + sentence));
    }
    return String.join("\n", lines) + "\n";
  }

  private void files(List<String> lines) {
    lines.addAll(List.of("", "## What is in it", ""));
    lines.add("- `" + result + "`: the result.");
    lines.add(
        "- `query.rq`: the query"
            + (lock.report() ? " of the report, whose parameters the command gives" : "")
            + ", in SPARQL.");
    lines.add("- `lock.json`: hashes of the result and of all files it rests on, and the rows.");
    if (!lock.files().home().isEmpty()) {
      lines.add("- `kb/`: the knowledge base as it was, in Turtle, and the rules, in SPARQL.");
    }
    if (!lock.files().own().isEmpty()) {
      lines.add("- `data/`: the files that the command names.");
    }
  }

  private void check(List<String> lines) {
    lines.addAll(List.of("", "## How to check it", ""));
    lines.add("With the program, on what is in here, and on the knowledge base of today:");
    lines.addAll(List.of("", "```sh"));
    lines.add("statecraft replicate --as-published BUNDLE.zip");
    lines.add("statecraft replicate BUNDLE.zip");
    lines.add("```");
    if (!lock.result().whole()) {
      return;
    }
    lines.add("");
    lines.add("Without it, that the hash is the one of the rows:");
    lines.addAll(List.of("", "```sh"));
    lines.add("jq -r '.result.rows[]' lock.json | LC_ALL=C sort | sha256sum");
    lines.add("```");
  }

  private void citing(List<String> lines) {
    List<String> cited = new ArrayList<>();
    citation.ifPresent(work -> cited.add(CitationText.of(work)));
    data.forEach(terms -> terms.citations().forEach(text -> cited.add(of(terms) + ": " + text)));
    if (!cited.isEmpty()) {
      lines.addAll(List.of("", "## How to cite", "", String.join("\n\n", cited)));
    }
    List<String> licences =
        new ArrayList<>(knowledge.distant() ? List.of() : new Inventory(knowledge).licences());
    data.forEach(
        terms ->
            licences.add(
                of(terms)
                    + ": "
                    + (terms.licences().isEmpty()
                        ? "no licence is stated in it"
                        : String.join("; ", terms.licences()))));
    if (!licences.isEmpty()) {
      lines.addAll(List.of("", "## Licence", ""));
      licences.forEach(licence -> lines.add("- " + licence));
    }
  }

  private static String of(Terms terms) {
    return "`" + terms.file() + "`";
  }

  private String counted() {
    ResultRecord all = lock.result();
    return switch (all.kind()) {
      case ROWS -> all.count() + (all.count() == 1 ? " row" : " rows");
      case GRAPH -> all.count() + (all.count() == 1 ? " triple" : " triples");
      case BOOLEAN -> String.join("", all.lines());
    };
  }

  /** The command as one types it. */
  private String command() {
    String words =
        lock.command().stream().map(BundleReadme::quoted).collect(Collectors.joining(" "));
    return "statecraft " + words + (lock.report() ? "" : " -f query.rq");
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
