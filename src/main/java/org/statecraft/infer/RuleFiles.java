package org.statecraft.infer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Layout;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.Problem;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;

/**
 * The rule files that take part: those of a knowledge base by level, and the user's own.
 *
 * @param home the folder of the knowledge base whose rules are taken; empty for none
 * @param entailment how much is inferred
 * @param own files and folders of rules that are added
 */
public record RuleFiles(Optional<Path> home, Entailment entailment, List<Path> own) {
  /** Copies the list. */
  public RuleFiles {
    own = List.copyOf(own);
  }

  /** Whether there is nothing to infer with. */
  public boolean none() {
    return own.isEmpty() && (home.isEmpty() || entailment == Entailment.NONE);
  }

  /** The files with the layer of their rules. */
  public record Part(Path file, Layer layer) {}

  /** What the rule in a file belongs to: those of RDFS and OWL lie in folders of their own. */
  public Layer layer(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return home.map(Layout::new)
        .map(layout -> layout.rules().toAbsolutePath().normalize())
        .filter(
            rules -> rules.resolve("owl").equals(folder) || rules.resolve("rdfs").equals(folder))
        .map(rules -> Layer.VOCABULARY)
        .orElse(Layer.THEORY);
  }

  /** Every file, in an order that depends on the paths alone. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    home.map(Layout::new)
        .map(Layout::rules)
        .filter(Files::isDirectory)
        .ifPresent(
            folder -> {
              switch (entailment) {
                case NONE -> {}
                case RDFS -> add(folder.resolve("rdfs"), Layer.VOCABULARY, parts);
                case OWL -> add(folder.resolve("owl"), Layer.VOCABULARY, parts);
                case FULL -> {
                  add(folder.resolve("owl"), Layer.VOCABULARY, parts);
                  RuleReader.files(folder).stream()
                      .filter(file -> folder.equals(file.getParent()))
                      .forEach(file -> parts.add(new Part(file, Layer.THEORY)));
                }
              }
            });
    own.forEach(path -> add(path, Layer.THEORY, parts));
    return parts;
  }

  private static void add(Path path, Layer layer, List<Part> parts) {
    if (layer == Layer.VOCABULARY && !Files.isDirectory(path)) {
      return;
    }
    RuleReader.files(path).forEach(file -> parts.add(new Part(file, layer)));
  }

  /**
   * Reads the rules. One whose head names the levels it is meant for is left out at others, and a
   * rule of the vocabulary is not even parsed where it speaks of terms that nobody uses.
   *
   * @param facts what the rules will be applied to
   * @throws org.statecraft.problem.InputProblem if a file holds no rule
   */
  public List<Rule> read(Prefixes prefixes, Graph facts) {
    RuleReader reader = new RuleReader(prefixes);
    List<Part> parts = parts();
    Relevance relevance = new Relevance(facts);
    List<Rule> rules = new ArrayList<>();
    Map<Part, QueryText> texts = texts(parts);
    for (Map.Entry<Part, QueryText> text : texts.entrySet()) {
      relevance.add(text.getKey().layer(), text.getValue());
    }
    texts
        .entrySet()
        .removeIf(
            text -> !relevance.of(text.getValue()) || !meant(Header.of(text.getValue().text())));
    // Parsing is most of what an explanation of one relation takes, and needs nothing in common.
    List<Parsed> parsed =
        texts.entrySet().parallelStream().map(text -> parsed(reader, text)).toList();
    parsed.forEach(each -> rules.add(each.rule()));
    return rules;
  }

  private static Parsed parsed(RuleReader reader, Map.Entry<Part, QueryText> text) {
    Part part = text.getKey();
    try {
      return new Parsed(
          reader.read(RuleReader.name(part.file()), text.getValue(), part.layer()), null);
    } catch (Problem problem) {
      return new Parsed(null, problem);
    }
  }

  /** A rule, or why there is none: of several files at fault the first is told, always the same. */
  private record Parsed(@Nullable Rule parsed, @Nullable Problem problem) {
    Rule rule() {
      if (problem != null) {
        throw problem;
      }
      return Objects.requireNonNull(parsed);
    }
  }

  private static Map<Part, QueryText> texts(List<Part> parts) {
    Map<Part, QueryText> texts = new LinkedHashMap<>();
    parts.forEach(part -> texts.put(part, QueryText.file(part.file())));
    return texts;
  }

  private boolean meant(Header header) {
    return header
        .get("levels")
        .map(levels -> List.of(levels.split("[ ,]+", -1)).contains(entailment.toString()))
        .orElse(true);
  }
}
