package org.statecraft.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Fingerprint;
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

  /** Tells these rules from others: a checksum of the level and of all texts in their order. */
  public String fingerprint() {
    Fingerprint all = new Fingerprint();
    texts(Map.of()).keySet().forEach(part -> all.add(part.file()));
    return entailment + "-" + all.text();
  }

  /** Every file that is read, with those that rules import, in that order. */
  public List<Path> files() {
    return texts(Map.of()).keySet().stream().map(Part::file).toList();
  }

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
   * rule of the vocabulary that cannot apply to the facts is left out, too; see {@link
   * RulePruning}.
   *
   * @param facts what the rules will be applied to
   * @throws org.statecraft.problem.InputProblem if a file holds no rule
   */
  public List<Rule> read(Prefixes prefixes, Graph facts) {
    return read(prefixes, facts, RuleSummaries.fresh());
  }

  /**
   * Reads the rules, and does not parse those of the vocabulary that cannot apply by what is known
   * of them.
   *
   * @param summaries what is known of rules; what was not is added
   * @throws org.statecraft.problem.InputProblem if a file holds no rule
   */
  public List<Rule> read(Prefixes prefixes, Graph facts, RuleSummaries summaries) {
    RuleReader reader = new RuleReader(prefixes);
    // The same text means something else where its prefixes do.
    String declared = Integer.toHexString(prefixes.declared().hashCode()) + "\n";
    Map<Part, QueryText> texts = texts(prefixes.declared());
    texts.values().removeIf(text -> !meant(Header.of(text.text())));
    Map<Part, Parsed> parsed = new HashMap<>();
    parse(reader, texts, parsed, part -> unknown(part, declared + text(texts, part), summaries));
    List<Part> parts = List.copyOf(texts.keySet());
    List<RuleTerms> terms = new ArrayList<>();
    for (Part part : parts) {
      String text = declared + text(texts, part);
      Parsed rule = parsed.get(part);
      RuleTerms own = rule == null ? summaries.of(text).orElseThrow() : RuleTerms.of(rule.rules());
      if (rule != null && part.layer() == Layer.VOCABULARY) {
        summaries.put(text, own);
      }
      terms.add(own);
    }
    summaries.keep();
    texts.forEach(
        (part, text) -> {
          if (own.stream().anyMatch(path -> part.file().startsWith(path))) {
            offer(part.file(), text, prefixes);
          }
        });
    List<Boolean> relevant = RulePruning.of(terms, facts);
    for (int i = 0; i < parts.size(); i++) {
      if (!relevant.get(i) && parts.get(i).layer() == Layer.VOCABULARY) {
        texts.remove(parts.get(i));
      }
    }
    parse(reader, texts, parsed, part -> !parsed.containsKey(part));
    return texts.keySet().stream()
        .flatMap(part -> Objects.requireNonNull(parsed.get(part)).rules().stream())
        .toList();
  }

  /**
   * Lets queries and facts that are supposed use the prefixes of the user's own rules before these
   * are read. What can be read only once, such as a pipe, is left for {@link #read}.
   *
   * @throws org.statecraft.problem.InputProblem if a file holds no rule
   */
  public void offer(Prefixes prefixes) {
    own.stream()
        .flatMap(path -> RuleReader.files(path).stream())
        .filter(Files::isRegularFile)
        .forEach(file -> offer(file, QueryText.file(file), prefixes));
  }

  private static void offer(Path file, QueryText rules, Prefixes prefixes) {
    RuleSyntax.of(file).prefixes(rules, prefixes).forEach(prefixes::offer);
  }

  private static String text(Map<Part, QueryText> texts, Part part) {
    return Objects.requireNonNull(texts.get(part)).text();
  }

  private static boolean unknown(Part part, String text, RuleSummaries summaries) {
    return part.layer() != Layer.VOCABULARY || summaries.of(text).isEmpty();
  }

  /** Parsing is most of what an explanation of one relation takes, and needs nothing in common. */
  private static void parse(
      RuleReader reader,
      Map<Part, QueryText> texts,
      Map<Part, Parsed> into,
      Predicate<Part> wanted) {
    List<Map.Entry<Part, QueryText>> some =
        texts.entrySet().stream().filter(text -> wanted.test(text.getKey())).toList();
    List<Parsed> parsed = some.parallelStream().map(text -> parsed(reader, text)).toList();
    for (int i = 0; i < some.size(); i++) {
      into.put(some.get(i).getKey(), parsed.get(i));
    }
  }

  private static Parsed parsed(RuleReader reader, Map.Entry<Part, QueryText> text) {
    Part part = text.getKey();
    try {
      return new Parsed(reader.rules(part.file(), text.getValue(), part.layer()), null);
    } catch (Problem problem) {
      return new Parsed(List.of(), problem);
    }
  }

  /** Rules, or why there are none: of several files at fault the first is told, always the same. */
  private record Parsed(List<Rule> parsed, @Nullable Problem problem) {
    List<Rule> rules() {
      if (problem != null) {
        throw problem;
      }
      return parsed;
    }
  }

  /** What is in the files and in those that they import, each of which is read once. */
  private Map<Part, QueryText> texts(Map<String, String> declared) {
    Map<Part, QueryText> texts = new LinkedHashMap<>();
    List<Part> open = new ArrayList<>(parts());
    RuleImports imports = new RuleImports(open.stream().map(Part::file).toList());
    for (int i = 0; i < open.size(); i++) {
      Part part = open.get(i);
      QueryText text = QueryText.file(part.file());
      texts.put(part, text);
      imports
          .of(part.file(), text, declared)
          .forEach(file -> open.add(new Part(file, part.layer())));
    }
    return texts;
  }

  private boolean meant(Header header) {
    return header
        .get("levels")
        .map(levels -> List.of(levels.split("[ ,]+", -1)).contains(entailment.toString()))
        .orElse(true);
  }
}
