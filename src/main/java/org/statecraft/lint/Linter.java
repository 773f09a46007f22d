package org.statecraft.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Body;
import org.statecraft.rule.Dependencies;
import org.statecraft.rule.Heads;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleImports;
import org.statecraft.rule.RuleReader;

/**
 * Looks rule files over before they are used: all that is wrong is told at once, with its place.
 * Rules are looked at one by one and together with the others that they would run with.
 */
public final class Linter {
  private final KnowledgeBase knowledge;
  private final List<Rule> others;
  private final Function<Path, Layer> layers;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private int looked;

  /**
   * A linter.
   *
   * @param knowledge what is known, with all that follows so far
   * @param others the rules that are applied already
   * @param layers what the rule in a file belongs to
   */
  public Linter(KnowledgeBase knowledge, List<Rule> others, Function<Path, Layer> layers) {
    this.knowledge = knowledge;
    this.others = others;
    this.layers = layers;
  }

  /**
   * What is wrong with the rules in some files, by file and line. To be called once.
   *
   * @param files with one rule or several
   */
  public List<Finding> check(List<Path> files) {
    read(files);
    List<Rule> neighbours = neighbours(files);
    rules.forEach(rule -> lone(rule, neighbours));
    together(neighbours);
    return findings.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Finding finding) -> finding.position().source())
                .thenComparingLong(finding -> finding.position().line())
                .thenComparingLong(finding -> finding.position().column())
                .thenComparing(Finding::sentence))
        .toList();
  }

  /**
   * How many rules were looked at, those imported too; a file that cannot be read counts as one.
   */
  public int looked() {
    return looked;
  }

  private void read(List<Path> files) {
    RuleReader reader = new RuleReader(knowledge.prefixes());
    RuleImports imports = new RuleImports(files);
    Map<String, Path> names = new HashMap<>();
    List<Path> open = new ArrayList<>(files);
    for (int i = 0; i < open.size(); i++) {
      Path file = open.get(i);
      try {
        QueryText text = QueryText.file(file);
        open.addAll(imports.of(file, text, knowledge.prefixes().declared()));
        for (Rule rule : reader.rules(file, text, layers.apply(file))) {
          looked++;
          Path other = names.putIfAbsent(rule.name(), file);
          if (other == null) {
            rules.add(rule);
          } else {
            findings.add(duplicate(rule, other.toString()));
          }
        }
      } catch (InputProblem problem) {
        looked++;
        findings.add(syntax(problem, file));
      }
    }
  }

  private static Finding syntax(InputProblem problem, Path file) {
    return Finding.error(
        "syntax",
        problem.sentence(),
        problem.remedy().orElse(null),
        problem.position().orElse(new SourcePosition(file.toString(), 1, 0, null)));
  }

  private static Finding duplicate(Rule rule, String other) {
    return Finding.error(
        "duplicate-name",
        "another rule is called " + rule.name() + " too: " + other,
        rule.text().renaming(),
        rule.text().top());
  }

  /** The rules that are not those looked at, which may be among the ones already applied. */
  private List<Rule> neighbours(List<Path> files) {
    Set<Path> same = new HashSet<>();
    files.forEach(file -> same.add(real(file)));
    List<Rule> neighbours =
        others.stream()
            .filter(rule -> !same.contains(real(Path.of(rule.text().source()))))
            .toList();
    for (Rule rule : rules) {
      neighbours.stream()
          .filter(rule::equals)
          .forEach(other -> findings.add(duplicate(rule, other.text().source())));
    }
    return neighbours.stream().filter(rule -> !rules.contains(rule)).toList();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (java.io.IOException missing) {
      return file.toAbsolutePath().normalize();
    }
  }

  private void lone(Rule rule, List<Rule> neighbours) {
    List<Rule> all = Stream.concat(rules.stream(), neighbours.stream()).toList();
    findings.addAll(new HeaderCheck(rule, knowledge).findings());
    findings.addAll(new PatternCheck(rule, all, knowledge).findings());
    findings.addAll(new JoinCheck(rule).findings());
    findings.addAll(new SideCheck(rule).findings());
    chance(rule);
  }

  /** What chance or the clock decides, no other run will conclude again. */
  private void chance(Rule rule) {
    Set<String> calls = Heads.chance(rule.body());
    if (!calls.isEmpty()) {
      String first = calls.iterator().next();
      findings.add(
          Finding.warning(
              "chance",
              String.join(" and ", calls)
                  + (calls.size() == 1 ? " gives" : " give")
                  + " another value each time, so that each run concludes something else",
              "compute it from what is known, or state it as a fact",
              rule.text().of(first)));
    }
  }

  /** Circles: through negation, and with terms that are made anew in each round. */
  private void together(List<Rule> neighbours) {
    List<Rule> theory =
        Stream.concat(rules.stream(), neighbours.stream())
            .filter(rule -> rule.layer() == Layer.THEORY)
            .sorted(Comparator.comparing(Rule::name))
            .toList();
    List<Rule> left = new ArrayList<>(theory);
    boolean again = true;
    while (again) {
      again = false;
      try {
        minting(new Dependencies(left));
      } catch (InputProblem circle) {
        SourcePosition place = circle.position().orElseThrow();
        findings.add(
            Finding.error(
                "negation-in-circle", circle.sentence(), circle.remedy().orElse(null), place));
        // One circle can hide another, so that we go on without the rule.
        again = left.removeIf(rule -> rule.text().first().equals(place));
      }
    }
  }

  private void minting(Dependencies dependencies) {
    for (Rule rule : dependencies.recursive()) {
      if (rules.contains(rule) && mints(rule)) {
        findings.add(
            Finding.warning(
                "minting-in-recursion",
                rule.name()
                    + " makes new terms out of what follows from them, so that inference may not"
                    + " end by itself: "
                    + dependencies.circle(rule),
                "compute terms from what no rule of the circle concludes",
                rule.text().first()));
      }
    }
  }

  private static boolean mints(Rule rule) {
    Set<org.apache.jena.sparql.core.Var> head = new HashSet<>();
    rule.head().forEach(triple -> Body.collect(triple, head));
    head.retainAll(rule.computed());
    return !head.isEmpty() && Heads.mints(rule.body());
  }
}
