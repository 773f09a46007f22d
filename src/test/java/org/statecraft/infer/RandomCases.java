package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Rules and data at random, to try properties on. {@code -Dstatecraft.fuzz=N} tries N cases instead
 * of some hundred; {@code -Dstatecraft.seed=S} begins at another one. A case for which a property
 * does not hold is shown in the least form that was found.
 */
public final class RandomCases {
  /** How many cases are tried. */
  public static final int CASES = Integer.getInteger("statecraft.fuzz", 500);

  /** Where chance begins. */
  public static final long SEED = Long.getLong("statecraft.seed", 1);

  private static final Bounds BOUNDS = new Bounds(1_000, 1_000);

  /** So much and no more is worth the time that the naive way takes. */
  private static final int LARGE = 120;

  private static final Pattern NOT_MONOTONE = Pattern.compile("EXISTS|OPTIONAL|MINUS|SELECT|BIND");

  /** What was made from one seed; the rules by name. */
  private record Case(Map<String, String> texts, List<String> vocabulary, List<Triple> data) {
    static Case of(long seed) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      random.nextInt();
      RandomRules source = new RandomRules(random);
      Map<String, String> texts = new HashMap<>();
      List<String> vocabulary = new ArrayList<>();
      for (String text : source.rules()) {
        String name = "r" + texts.size();
        texts.put(name, text);
        if (!NOT_MONOTONE.matcher(text).find() && random.nextInt(6) == 0) {
          vocabulary.add(name);
        }
      }
      return new Case(texts, vocabulary, source.data());
    }

    List<Rule> rules() {
      RuleReader reader = new RuleReader(new Prefixes());
      return texts.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(
              rule ->
                  reader.read(
                      rule.getKey(),
                      new QueryText(rule.getValue(), rule.getKey() + ".rq", "http://example/"),
                      vocabulary.contains(rule.getKey()) ? Layer.VOCABULARY : Layer.THEORY))
          .toList();
    }

    Case without(String rule) {
      Map<String, String> fewer = new HashMap<>(texts);
      fewer.remove(rule);
      return new Case(fewer, vocabulary, data);
    }

    Case without(Triple triple) {
      return new Case(texts, vocabulary, data.stream().filter(t -> !t.equals(triple)).toList());
    }

    /** As a person would try it again. */
    @Override
    public String toString() {
      return texts.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(
                  rule ->
                      "# "
                          + rule.getKey()
                          + (vocabulary.contains(rule.getKey()) ? " (vocabulary)\n" : "\n")
                          + rule.getValue())
              .collect(Collectors.joining())
          + data.stream().map(Triple::toString).collect(Collectors.joining("\n"));
    }
  }

  /** A case with its closure. */
  public record Known(
      List<Rule> rules, List<Triple> data, Closure closure, Map<Triple, String> credits) {}

  /** The closure of a case that is small enough and has one. */
  private static Optional<Known> close(Case made) {
    try {
      Known known = known(made.rules(), made.data());
      return known.credits().size() > LARGE ? Optional.empty() : Optional.of(known);
    } catch (InputProblem | LimitExceeded | ARQException refused) {
      // ARQ itself cannot order patterns once a blank node stands for a predicate.
      return Optional.empty();
    } catch (RuntimeException failure) {
      throw new AssertionError("crash on\n" + made, failure);
    }
  }

  /** Rules and data with what follows. */
  public static Known known(List<Rule> rules, List<Triple> data) {
    Closure closure = close(rules, new ListedGraph(data));
    return new Known(rules, data, closure, credits(closure));
  }

  /** What follows by the most simple way, with the name of the rule it is credited to. */
  public static Map<Triple, String> naively(List<Rule> rules, List<Triple> data) {
    return NaiveClosure.of(new RuleSet(rules), new ListedGraph(data));
  }

  /** What follows from data within bounds that fit so small a case. */
  static Closure close(List<Rule> rules, Graph data) {
    return new Materializer(new RuleSet(rules), BOUNDS, Materializer.Progress.NONE).close(data);
  }

  /** The same where sources state the data in graphs of their own. */
  static Closure close(List<Rule> rules, Graph data, Map<Node, Graph> sources) {
    DatasetGraph named = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources.forEach(named::addGraph);
    return new Materializer(new RuleSet(rules), BOUNDS, Materializer.Progress.NONE)
        .close(data, named);
  }

  /** Whether a rule asks what one graph states. */
  static boolean named(List<Rule> rules) {
    return rules.stream().anyMatch(rule -> rule.text().text().contains("GRAPH"));
  }

  /** Data in three graphs, each triple in one or two of them. */
  static Map<Node, Graph> sources(List<Triple> data) {
    Map<Node, Graph> sources = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      sources.put(
          NodeFactory.createURI("http://example/g" + i),
          GraphMemFactory.createDefaultGraphSameTerm());
    }
    for (Triple triple : data) {
      int place = Math.floorMod(triple.hashCode(), 12);
      IntStream.of(place % 3, place / 4)
          .forEach(
              source ->
                  Objects.requireNonNull(
                          sources.get(NodeFactory.createURI("http://example/g" + source)))
                      .add(triple));
    }
    return sources;
  }

  /** Every triple that was concluded, workings among them, with the rule it is credited to. */
  static Map<Triple, String> credits(Closure closure) {
    Map<Triple, String> credits = new HashMap<>();
    closure.conclusions((rule, triple) -> credits.put(triple, rule.name()));
    closure.workings((rule, triple) -> credits.put(triple, rule.name()));
    return credits;
  }

  static List<Triple> conclusions(Closure closure) {
    List<Triple> conclusions = new ArrayList<>();
    closure.conclusions((rule, triple) -> conclusions.add(triple));
    return conclusions;
  }

  /** Tries a property on every case; it tells what is wrong, if anything is. */
  public static void holds(int cases, Function<Known, Optional<String>> wrong) {
    int tried = 0;
    for (long seed = SEED; seed < SEED + cases; seed++) {
      Case made = Case.of(seed);
      Optional<Known> known = close(made);
      if (known.isEmpty()) {
        continue;
      }
      tried++;
      Optional<String> found = verdict(known.get(), wrong);
      if (found.isPresent()) {
        Case least = shrink(made, wrong);
        throw new AssertionError(
            "-Dstatecraft.seed="
                + seed
                + "\n"
                + least
                + "\n"
                + verdict(least, wrong).orElse(found.get()));
      }
    }
    assertThat(tried).as("cases that have a closure").isGreaterThan(cases / 3);
  }

  private static Optional<String> verdict(Case made, Function<Known, Optional<String>> wrong) {
    return close(made).flatMap(known -> verdict(known, wrong));
  }

  private static Optional<String> verdict(Known known, Function<Known, Optional<String>> wrong) {
    try {
      return wrong.apply(known);
    } catch (ARQException inability) {
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(
          failure + "\n" + Stream.of(failure.getStackTrace()).limit(12).toList().toString());
    }
  }

  private static Case shrink(Case made, Function<Known, Optional<String>> wrong) {
    Stream<Case> fewer =
        Stream.concat(
            made.texts().keySet().stream().map(made::without),
            made.data().stream().map(made::without));
    return fewer
        .filter(less -> verdict(less, wrong).isPresent())
        .findFirst()
        .map(less -> shrink(less, wrong))
        .orElse(made);
  }

  private RandomCases() {}

  /** What is different between two closures, if anything is. */
  static Optional<String> same(
      String what, Map<Triple, String> actual, Map<Triple, String> expected) {
    if (actual.equals(expected)) {
      return Optional.empty();
    }
    List<String> differences = new ArrayList<>();
    actual.forEach(
        (triple, rule) -> {
          if (!rule.equals(expected.get(triple))) {
            differences.add(
                triple + " by " + rule + ", expected by " + expected.getOrDefault(triple, "none"));
          }
        });
    expected.forEach(
        (triple, rule) -> {
          if (!actual.containsKey(triple)) {
            differences.add(triple + " is missing, expected by " + rule);
          }
        });
    return Optional.of(what + ":\n" + String.join("\n", differences));
  }
}
