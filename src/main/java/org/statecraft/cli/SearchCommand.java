package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Search;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entities by their names. */
@Command(
    header = "Find entities by name.",
    customSynopsis = "statecraft search [OPTION…] TEXT",
    description =
        "The text is a part of any label, alias or code (ISO 3166, Correlates of War), whatever its"
            + " case and accents, with room for a typing error or two. The best come first.",
    footer = {"  statecraft search \"bletchly\"", "  statecraft search -o csv --type State guinea"})
final class SearchCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "A name or a part of one.")
  private List<String> words = List.of();

  @Option(
      names = "--type",
      order = 10,
      paramLabel = "CLASS",
      description = "Only entities of this class, such as State or Initiative.")
  private @Nullable String type;

  @Option(
      names = "--limit",
      order = 11,
      paramLabel = "ROWS",
      description = "Show at most so many (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  SearchCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    String text = String.join(" ", words);
    if (limit < 1 || text.isBlank()) {
      throw new RequestProblem(
          text.isBlank() ? "there is nothing to search for" : "--limit leaves nothing",
          "write statecraft search TEXT, and --limit from 1");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Directory directory = workspace().directory(chosen);
    Optional<Node> wanted = Optional.ofNullable(type).map(directory::resolve);
    Search search = directory.search();
    List<Search.Hit> hits = search.find(text, wanted);
    rows(
        format.write(
            search.rows(hits.stream().limit(limit).toList()), knowledge, output, console()));
    if (hits.isEmpty()) {
      hint("nothing is called anything like \"" + text + "\"");
    } else if (hits.size() > limit) {
      hint((hits.size() - limit) + " more; raise --limit to see them");
    }
    return ExitStatus.OK;
  }
}
