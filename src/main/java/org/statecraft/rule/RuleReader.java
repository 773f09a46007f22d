package org.statecraft.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.statecraft.input.InputFile;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Guard;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;

/** Reads rule files. */
public final class RuleReader {
  private static final Pattern GRAPH_IN_HEAD =
      Pattern.compile("(?i)\\bCONSTRUCT\\s*\\{[^}]*\\bGRAPH\\b");
  private static final Pattern UPDATE = Pattern.compile("(?im)^\\s*(?:INSERT|DELETE)\\b");

  private final Prefixes prefixes;

  /** A reader of rules that may use these prefixes without declaring them. */
  public RuleReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * The rule files of a folder and the folders in it, by path; or the file itself.
   *
   * @throws AccessProblem if it cannot be read
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(".rq") && InputFile.isFile(file))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException failure) {
      throw AccessProblem.of("cannot read the folder " + path, failure);
    }
  }

  /**
   * The rule in a file.
   *
   * @throws InputProblem if it is no rule, with the place
   * @throws AccessProblem if it cannot be read
   */
  public Rule read(Path file, Layer layer) {
    return read(name(file), QueryText.file(file), layer);
  }

  /** What the rule in a file is called. */
  public static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.rq$", "");
  }

  /**
   * The rule in a text.
   *
   * @throws InputProblem if it is no rule, with the place
   */
  public Rule read(String name, QueryText source, Layer layer) {
    if (source.text().isBlank()) {
      throw new InputProblem(
          source.source() + " is empty",
          "write CONSTRUCT { what follows } WHERE { what has to hold }");
    }
    RuleText text = new RuleText(source);
    Query query = parse(source, text);
    requireConstruct(query, text);
    try {
      Guard.CLOSED.inspect(query);
    } catch (InputProblem refused) {
      throw new InputProblem(
          refused.sentence(),
          "rules are applied to what is known here, without the network",
          refused.position().orElseGet(text::first),
          refused);
    }
    List<Triple> head = query.getConstructTemplate().getTriples();
    try {
      Body body = new BodyReader().read(query.getQueryPattern());
      Rule rule = new Rule(name, layer, Header.of(source.text()), head, body, text);
      Safety.require(rule);
      return rule;
    } catch (InputProblem problem) {
      throw problem.position().isPresent()
          ? problem
          : new InputProblem(
              problem.sentence(), problem.remedy().orElse(null), text.first(), problem);
    }
  }

  /** What is a fault in any query is told in its own words, what only a rule may not in those. */
  private Query parse(QueryText source, RuleText text) {
    try {
      return source.parseAlone(prefixes);
    } catch (InputProblem problem) {
      if (GRAPH_IN_HEAD.matcher(source.text()).find()) {
        throw graphInHead(text);
      }
      if (UPDATE.matcher(source.text()).find()) {
        throw noConstruct(text);
      }
      if (problem.sentence().contains("GROUP BY")) {
        throw grouped(text);
      }
      throw problem;
    }
  }

  private static InputProblem graphInHead(RuleText text) {
    return wrong(
        "a rule writes into its own graph, and cannot name another",
        "leave GRAPH out of the template",
        text.of("GRAPH"));
  }

  private static InputProblem noConstruct(RuleText text) {
    return wrong(
        "a rule is a CONSTRUCT query, and this is none",
        "write CONSTRUCT { what follows } WHERE { what has to hold }",
        new SourcePosition(text.source(), 1, 0, null));
  }

  private static InputProblem grouped(RuleText text) {
    return wrong(
        "a rule groups and sums in a subquery",
        "write WHERE { { SELECT … GROUP BY … } }",
        text.first());
  }

  private static void requireConstruct(Query query, RuleText text) {
    if (!query.isConstructType()) {
      throw noConstruct(text);
    }
    if (query.getConstructTemplate().containsRealQuad()) {
      throw graphInHead(text);
    }
    if (query.hasLimit() || query.hasOffset() || query.hasDatasetDescription()) {
      throw wrong(
          "LIMIT, OFFSET and FROM cannot stand in a rule",
          "what follows must not depend on an order or on other data",
          text.first());
    }
    if (query.hasGroupBy() || query.hasHaving() || query.hasAggregators()) {
      throw grouped(text);
    }
  }

  private static InputProblem wrong(
      String sentence, @Nullable String remedy, SourcePosition position) {
    return new InputProblem(sentence, remedy, position, null);
  }
}
