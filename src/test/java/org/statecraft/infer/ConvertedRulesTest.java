package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleConversion;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/** By rules at random the same follows in whatever language they are written. */
class ConvertedRulesTest {
  private static final RuleConversion CONVERSION = new RuleConversion(new Prefixes());
  private static final Map<String, String> PREFIXES = Map.of("ex", "http://example/");

  @TempDir private Path folder;

  @Test
  void theSameFollowsByRulesOfTheOtherLanguage() {
    int[] converted = {0};
    RandomCases.holds(
        RandomCases.CASES,
        known -> {
          List<Rule> others = new ArrayList<>();
          known.rules().forEach(rule -> converted[0] += converted(rule, others));
          return ordered(others)
              ? RandomCases.same(
                  "converted", RandomCases.known(others, known.data()).credits(), known.credits())
              : Optional.empty();
        });
    assertThat(converted[0]).as("rules that both can say").isGreaterThan(RandomCases.CASES / 2);
  }

  /** A rule that runs once has no place in a circle in which a BIND has. */
  private static boolean ordered(List<Rule> rules) {
    try {
      return !new RuleSet(rules).rules().isEmpty();
    } catch (InputProblem circle) {
      return false;
    }
  }

  /** Adds a rule as it is in the other language and back again; one that it cannot say as it is. */
  private int converted(Rule rule, List<Rule> others) {
    String text;
    try {
      text = CONVERSION.ruleSet(List.of(rule), PREFIXES);
    } catch (InputProblem unlike) {
      others.add(rule);
      return 0;
    }
    List<Rule> read = read(rule.name() + ".srl", text, rule.layer());
    assertThat(read).hasSize(1);
    String query = CONVERSION.construct(read.getFirst(), PREFIXES);
    assertThat(read(rule.name() + ".rq", query, rule.layer()).getFirst().name())
        .isEqualTo(rule.name());
    others.add(read.getFirst());
    return 1;
  }

  private List<Rule> read(String name, String text, Layer layer) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return new RuleReader(new Prefixes()).rules(file, layer);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
