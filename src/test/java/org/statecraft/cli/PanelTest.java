package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States and pairs of states year by year, against what is known of single years. */
class PanelTest {
  private static final String DATA = "src/test/cases/data/panel.ttl";

  private static List<Map<String, String>> rows(String unit, int from, int to, String... more) {
    String[] words =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "panel", "--unit", unit, "--from", "" + from, "--to", "" + to, "-o", "tsv"),
                Arrays.stream(more))
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).as(run.err()).isZero();
    List<String> head = List.of(run.lines().getFirst().split("\t", -1));
    return run.lines().stream()
        .skip(1)
        .map(
            line -> {
              Map<String, String> row = new LinkedHashMap<>();
              String[] cells = line.split("\t", -1);
              assertThat(cells).hasSameSizeAs(head);
              for (int i = 0; i < cells.length; i++) {
                row.put(head.get(i), cells[i]);
              }
              return row;
            })
        .toList();
  }

  private static Map<String, String> dyad(List<Map<String, String>> rows, String a, String b) {
    return rows.stream()
        .filter(row -> cell(row, "iso3_a").equals(a) && cell(row, "iso3_b").equals(b))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void chinaAndTheUnitedStatesCompetedBeforeTheyCooperated() {
    Map<String, String> early = dyad(rows("dyad-year", 2021, 2021), "CHN", "USA");
    assertThat(early)
        .containsEntry("cow_a", "710")
        .containsEntry("cow_b", "2")
        .containsEntry("strategic_vigilance", "1")
        .containsEntry("competition", "1")
        .containsEntry("cooperation", "0");
    Map<String, String> late = dyad(rows("dyad-year", 2023, 2023), "CHN", "USA");
    assertThat(cell(late, "provenance")).contains("Bletchley-Declaration");
    assertThat(late).containsEntry("cooperation", "2").containsEntry("abstract_vision", "2");
  }

  /** DIANA has no member of this name before it joined the alliance. */
  @ParameterizedTest
  @CsvSource({"2022, false", "2023, true"})
  void finlandBuildsCapacityFromTheYearInWhichItJoined(int year, boolean there) {
    assertThat(
            rows("state-year", year, year).stream()
                .filter(row -> cell(row, "iso3").equals("FIN"))
                .anyMatch(row -> !cell(row, "joint_capacity_building").equals("0")))
        .isEqualTo(there);
  }

  @Test
  void eachInitiativeMayHaveAColumn() {
    Map<String, String> dyad =
        dyad(rows("dyad-year", 2023, 2023, "--each-initiative"), "CHN", "USA");
    assertThat(dyad)
        .containsEntry("in_Bletchley_Declaration", "1")
        .containsEntry("in_AUKUS_Pillar_II", "0");
    long in =
        dyad.entrySet().stream()
            .filter(cell -> cell.getKey().startsWith("in_") && cell.getValue().equals("1"))
            .count();
    assertThat(cell(dyad, "initiatives")).isEqualTo(String.valueOf(in));
  }

  @Test
  void aBalancedPanelHasTheSameUnitsEveryYear() {
    Map<String, Set<String>> units =
        rows("state-year", 2022, 2023, "--balanced").stream()
            .collect(
                Collectors.groupingBy(
                    row -> cell(row, "year"),
                    Collectors.mapping(row -> cell(row, "iso3"), Collectors.toSet())));
    assertThat(units).containsOnlyKeys("2022", "2023");
    assertThat(units.get("2022")).isEqualTo(units.get("2023")).contains("USA");
    assertThat(rows("state-year", 2022, 2023))
        .hasSizeLessThan(2 * units.getOrDefault("2022", Set.of()).size());
  }

  @Test
  void modesAreTheSumsOfTheirMechanismsAndPairsAreInOrder() {
    for (Map<String, String> row : rows("dyad-year", 2023, 2023)) {
      assertThat(cell(row, "iso3_a")).isLessThan(cell(row, "iso3_b"));
      assertThat(
              number(row, "relationship_linkage")
                  + number(row, "heterogeneous_resources")
                  + number(row, "strategic_vigilance"))
          .isEqualTo(number(row, "competition"));
      assertThat(
              number(row, "joint_capacity_building")
                  + number(row, "complementarity")
                  + number(row, "abstract_vision"))
          .isEqualTo(number(row, "cooperation"));
      assertThat(cell(row, "provenance").split(" ", -1))
          .hasSize(
              number(row, "competition") + number(row, "cooperation") + number(row, "initiatives"));
    }
  }

  /** The numbers of the Correlates of War project, as its list of states has them. */
  @ParameterizedTest
  @CsvSource({
    "1944, DEU, 255",
    "1945, DEU, 255",
    "1950, DEU, ''",
    "1955, DEU, 260",
    "1989, DEU, 260",
    "1990, DEU, 255",
    "2020, DEU, 255",
    "1989, YEM, 678",
    "1990, YEM, 679",
    "1949, FRA, 1",
    "1950, FRA, 3"
  })
  void aStateHasTheNumberOfTheYear(int year, String state, String number) {
    assertThat(
            rows("state-year", year, year, "--data", DATA).stream()
                .filter(row -> cell(row, "iso3").equals(state))
                .map(row -> cell(row, "cow")))
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "DEU, 1, 1, ''",
    "YEM, 1, '', ''",
    "FRA, 0, 1, 1",
  })
  void whoIsNotOnAListWithGapsHasNoValue(String state, String whole, String gappy, String untold) {
    assertThat(
            rows("state-year", 1970, 1970, "--each-initiative", "--data", DATA).stream()
                .filter(row -> cell(row, "iso3").equals(state)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("in_Whole_List", whole)
                    .containsEntry("in_Gappy_List", gappy)
                    .containsEntry("in_Untold_List", untold));
  }

  @Test
  void nobodyTakesPartInWhatIsNotThereYet() {
    assertThat(rows("state-year", 1955, 1965, "--each-initiative", "--data", DATA))
        .filteredOn(row -> cell(row, "iso3").equals("YEM"))
        .extracting(row -> cell(row, "in_Untold_List"))
        .startsWith("0", "0", "0", "0", "0", "")
        .endsWith("");
  }

  @Test
  void aPairHasAValueWhereBothAreOnTheList() {
    Map<String, String> pair =
        dyad(rows("dyad-year", 1970, 1970, "--each-initiative", "--data", DATA), "DEU", "FRA");
    assertThat(pair)
        .containsEntry("in_Gappy_List", "1")
        .containsEntry("in_Whole_List", "0")
        .doesNotContainKey("in_Untold_List")
        .containsEntry("cow_a", "260");
    assertThat(
            CommandRun.of(
                    "panel",
                    "--unit",
                    "state-year",
                    "--from",
                    "1950",
                    "--to",
                    "1950",
                    "--data",
                    DATA,
                    "--columns",
                    "iso3,cow",
                    "-o",
                    "jsonl")
                .lines())
        .contains("{\"iso3\":\"DEU\",\"cow\":null}");
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(cell(row, column));
  }
}
