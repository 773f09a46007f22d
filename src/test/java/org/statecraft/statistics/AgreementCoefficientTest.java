package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.statistics.AgreementCoefficient.Undefined;

class AgreementCoefficientTest {
  /** What a coder gave to each unit, a sign a unit; a dot where he gave nothing. */
  static Map<Integer, Character> coder(String values) {
    Map<Integer, Character> coder = new HashMap<>();
    for (int unit = 0; unit < values.length(); unit++) {
      if (values.charAt(unit) != '.') {
        coder.put(unit, values.charAt(unit));
      }
    }
    return coder;
  }

  static AgreementCoefficient alpha(String... coders) {
    return AgreementCoefficient.krippendorffAlpha(
        Stream.of(coders).map(AgreementCoefficientTest::coder).toList());
  }

  /** Examples A to C of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. */
  @ParameterizedTest
  @CsvSource({
    "0100000010/1110010000, 10, 0.095",
    "aabbdcccedda/babbbccceddd, 12, 0.692",
    "123321412.../1233224125.3/.3332342251./12332441251., 11, 0.743"
  })
  void alphaIsThatOfKrippendorffsExamples(String coders, int units, double published) {
    AgreementCoefficient alpha = alpha(coders.split("/", -1));
    assertThat(alpha.units()).isEqualTo(units);
    assertThat(alpha.coefficient().orElseThrow()).isCloseTo(published, within(0.0005));
    assertThat(alpha.undefined()).isEmpty();
  }

  /**
   * Cohen (1968), Weighted kappa, its unweighted one; Fleiss, Cohen and Everitt (1969), Large
   * sample standard errors of kappa; Fleiss (1981), Statistical methods for rates and proportions:
   * counts by the value of the first coder (rows) and of the second.
   */
  @ParameterizedTest
  @CsvSource({
    "88 14 18 10 40 10 2 6 12, 200, 0.492",
    "106 10 4 22 28 10 2 12 6, 200, 0.429",
    "75 1 4 5 4 1 0 0 10, 100, 0.676"
  })
  void kappaIsThatOfPublishedExamples(String counts, int units, double published) {
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> second = new HashMap<>();
    String[] cells = counts.split(" ", -1);
    for (int cell = 0; cell < cells.length; cell++) {
      for (int i = Integer.parseInt(cells[cell]); i > 0; i--) {
        first.put(first.size(), cell / 3);
        second.put(second.size(), cell % 3);
      }
    }
    AgreementCoefficient kappa = AgreementCoefficient.cohenKappa(first, second);
    assertThat(kappa.units()).isEqualTo(units);
    assertThat(kappa.coefficient().orElseThrow()).isCloseTo(published, within(0.0005));
  }

  @Test
  void whereNothingIsComparedThereIsNoCoefficient() {
    for (AgreementCoefficient none :
        List.of(
            alpha(),
            alpha("abc"),
            alpha("ab..", "..ab"),
            AgreementCoefficient.cohenKappa(coder("ab.."), coder("..ab")))) {
      assertThat(none.units()).isZero();
      assertThat(none.coefficient()).isEmpty();
      assertThat(none.undefined()).hasValue(Undefined.NOTHING_COMPARED);
    }
  }

  @Test
  void whereAllIsOneValueThereIsNoCoefficientAndNotOne() {
    // The other value of the unit that one coder alone has is not compared.
    for (AgreementCoefficient none :
        List.of(
            alpha("aaab", "aaa.", "a.a."),
            AgreementCoefficient.cohenKappa(coder("aaab"), coder("aaa.")))) {
      assertThat(none.units()).isEqualTo(3);
      assertThat(none.coefficient()).isEmpty();
      assertThat(none.undefined()).hasValue(Undefined.ONE_VALUE);
    }
  }

  @Test
  void whoNeverAgreesIsBelowChance() {
    assertThat(alpha("ab", "ba").coefficient()).hasValue(-0.5);
    assertThat(AgreementCoefficient.cohenKappa(coder("ab"), coder("ba")).coefficient())
        .hasValue(-1);
    // Where each coder has a value of his own, they agree just as often as chance has it: never.
    assertThat(AgreementCoefficient.cohenKappa(coder("aaa"), coder("bbb")).coefficient())
        .hasValue(0);
  }

  @Test
  void alphaIsOneLessDisagreementBesideThatOfAllPairs() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Map<Integer, Character>> coders = new ArrayList<>();
      for (int coder = 2 + random.nextInt(4); coder > 0; coder--) {
        coders.add(coder(values(random, 12)));
      }
      AgreementCoefficient alpha = AgreementCoefficient.krippendorffAlpha(coders);
      double expected = alphaByPairs(coders);
      assertThat(alpha.coefficient().orElse(Double.NaN))
          .as("%s, seed %d", coders, seed)
          .satisfies(
              value ->
                  assertThat(Double.isNaN(expected) ? 0 : Math.abs(value - expected))
                      .isLessThan(1e-12),
              value -> assertThat(Double.isNaN(value)).isEqualTo(Double.isNaN(expected)));
    }
  }

  @Test
  void kappaIsOfThePairsThatTwoCodersMake() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<Integer, Character> first = coder(values(random, 12));
      Map<Integer, Character> second = coder(values(random, 12));
      List<Integer> both = first.keySet().stream().filter(second::containsKey).toList();
      double agreed =
          both.stream().filter(u -> Objects.equals(first.get(u), second.get(u))).count();
      double byChance = 0;
      for (int one : both) {
        byChance +=
            both.stream().filter(u -> Objects.equals(first.get(one), second.get(u))).count();
      }
      double observed = agreed / both.size();
      double chance = byChance / both.size() / both.size();
      AgreementCoefficient kappa = AgreementCoefficient.cohenKappa(first, second);
      String told = first + " " + second + ", seed " + seed;
      assertThat(kappa.units()).as(told).isEqualTo(both.size());
      if (both.isEmpty() || chance == 1) {
        assertThat(kappa.coefficient()).as(told).isEmpty();
      } else {
        assertThat(kappa.coefficient().orElseThrow())
            .as(told)
            .isCloseTo((observed - chance) / (1 - chance), within(1e-12));
      }
    }
  }

  private static String values(Random random, int units) {
    String signs = "abc.".substring(random.nextInt(3));
    StringBuilder values = new StringBuilder();
    for (int unit = 0; unit < units; unit++) {
      values.append(signs.charAt(random.nextInt(signs.length())));
    }
    return values.toString();
  }

  /** The definition, pair of values by pair of values; not a number where nothing differs. */
  private static double alphaByPairs(List<Map<Integer, Character>> coders) {
    List<Character> all = new ArrayList<>();
    double observed = 0;
    for (int unit = 0; unit < 12; unit++) {
      List<Character> values = new ArrayList<>();
      for (Map<Integer, Character> coder : coders) {
        if (coder.containsKey(unit)) {
          values.add(coder.get(unit));
        }
      }
      if (values.size() > 1) {
        all.addAll(values);
        // Each value counts once, whatever the number of those it is paired with.
        observed += values.size() * shareOfPairsThatDiffer(values);
      }
    }
    return 1 - observed / all.size() / shareOfPairsThatDiffer(all);
  }

  private static double shareOfPairsThatDiffer(List<Character> values) {
    int differ = 0;
    int pairs = 0;
    for (int one = 0; one < values.size(); one++) {
      for (int other = 0; other < values.size(); other++) {
        if (one != other) {
          pairs++;
          differ += values.get(one).equals(values.get(other)) ? 0 : 1;
        }
      }
    }
    return (double) differ / pairs;
  }
}
