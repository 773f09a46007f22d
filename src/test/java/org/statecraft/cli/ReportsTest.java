package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.kb.Facts;
import org.statecraft.query.Header;

/** The reports that come with the program, against what was researched. */
@Live
class ReportsTest {
  private static final Path REPORTS = Path.of("reports");

  /** Arguments for those that need some. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.of(
          "absent", List.of("--in", "Bletchley-Declaration", "--not-in", "Paris-Statement"),
          "overlap", List.of("--one", "Bletchley-Declaration", "--other", "Paris-Statement"),
          "participants", List.of("--in", "kb:AUKUS-Pillar-II"),
          "dyad", List.of("--a", "USA", "--b", "China"),
          "common", List.of("--a", "USA", "--b", "China"),
          "profile", List.of("--actor", "fr"),
          "gaps", List.of("--a", "USA", "--b", "CHN"));

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.rq$", ""))
          .sorted()
          .toList();
    }
  }

  private static CommandRun run(String report, String... options) {
    List<String> words = new ArrayList<>(List.of("report", "run", "-o", "csv", report));
    words.addAll(ARGUMENTS.getOrDefault(report, List.of()));
    words.addAll(List.of(options));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** The cells of some columns, without the namespaces. */
  private static List<String> cells(CommandRun run, int... columns) {
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                java.util.Arrays.stream(columns)
                    .mapToObj(column -> cells[column].replaceFirst(".*[#/]", ""))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> eachSaysWhatItIsAndTellsSomething() throws IOException {
    return names().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      Header header = Header.of(Files.readString(REPORTS.resolve(name + ".rq")));
                      assertThat(header.get("title")).isPresent();
                      assertThat(header.get("description")).isPresent();
                      CommandRun run = run(name);
                      assertThat(run.err()).isEmpty();
                      assertThat(run.status()).isZero();
                      assertThat(run.lines()).hasSizeGreaterThan(1);
                      assertThat(run(name).out()).isEqualTo(run.out());
                    }));
  }

  /** Who takes part by the researched table, in the roles that count. */
  private static Set<String> researched(String initiative) {
    return Facts.table("participation").stream()
        .filter(row -> row.get("initiative_id").equals(initiative))
        .filter(row -> !Set.of("observer", "host").contains(row.get("role")))
        .map(row -> row.get("actor"))
        .filter(actor -> actor.matches("[A-Z]{3}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The AI4SDGs network and the permanent five are bodies that act, and no initiatives. */
  @Test
  void whatTwoAreBothInIsAsResearched() {
    Set<String> bodies = Set.of("ai4sdgs-network", "unsc-p5");
    Map<Boolean, List<String>> both =
        Facts.table("participation").stream()
            .map(row -> row.get("initiative_id"))
            .distinct()
            .filter(id -> !bodies.contains(id))
            .collect(
                Collectors.partitioningBy(
                    id -> researched(id).containsAll(Set.of("USA", "CHN")),
                    Collectors.mapping(ReportsTest::named, Collectors.toList())));
    assertThat(both.get(true)).hasSizeGreaterThan(4);
    assertThat(cells(run("common"), 0))
        .containsAll(both.get(true))
        .doesNotContainAnyElementsOf(both.get(false));
  }

  /** The local name of what the tables call by this identifier. */
  private static String named(String identifier) {
    return Facts.values("SELECT ?x { ?x dct:identifier \"" + identifier + "\" }").getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "Bletchley-Declaration, bletchley-declaration, Paris-Statement, paris-ai-action-statement",
    "Paris-Statement, paris-ai-action-statement, Bletchley-Declaration, bletchley-declaration"
  })
  void whoIsAbsentAndWhoIsInBothIsAsResearched(
      String one, String oneId, String other, String otherId) {
    Set<String> here = researched(oneId);
    Set<String> there = researched(otherId);
    assertThat(here).hasSizeGreaterThan(20);
    Set<String> absent = new TreeSet<>(here);
    absent.removeAll(there);
    CommandRun run =
        CommandRun.of("report", "run", "absent", "--in", one, "--not-in", other, "-o", "csv");
    assertThat(states(cells(run, 0))).containsExactlyElementsOf(absent);
    here.retainAll(there);
    CommandRun both =
        CommandRun.of("report", "run", "overlap", "--one", one, "--other", other, "-o", "csv");
    assertThat(states(cells(both, 0))).containsExactlyElementsOf(here);
  }

  private static Set<String> states(List<String> actors) {
    return actors.stream()
        .filter(actor -> actor.matches("[A-Z]{3}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theUnitedStatesAndTheUnitedKingdomDidNotJoinInParis() {
    assertThat(cells(run("absent"), 0, 3))
        .contains("USA not a participant", "GBR not a participant")
        .doesNotContain("CHN not a participant", "FRA not a participant");
  }

  @Test
  void thatSomebodyDidNotSignIsToldOnlyWhereAPageSaysSo() {
    assertThat(cells(run("absent"), 0, 5))
        .contains("USA did not sign", "TUR ")
        .filteredOn(cell -> !cell.endsWith(" "))
        .hasSize(2);
  }

  @Test
  void nobodyIsAbsentFromWhatHasNotBegun() {
    assertThat(cells(run("absent", "--as-of", "2024-01-01"), 3))
        .isNotEmpty()
        .doesNotContain("not a participant");
  }

  /** Counted by hand in the researched tables; the whole of what is known is the frozen base. */
  @ParameterizedTest
  @CsvSource({
    "initiatives, 24",
    "overlap, 24",
    "participants, 4",
    "dyad, 11",
    "bridges, 23",
    "exclusion, 48",
    "disagreement, 53"
  })
  void asManyRowsAsWereCountedByHand(String report, int rows) {
    CommandRun run = CommandRun.of(jsonLines(report));
    assertThat(run.lines()).hasSize(rows);
  }

  private static String[] jsonLines(String report) {
    String frozen = Knowledge.frozen().toString();
    List<String> words =
        new ArrayList<>(List.of("report", "run", "--kb", frozen, "-o", "jsonl", report));
    words.addAll(ARGUMENTS.getOrDefault(report, List.of()));
    return words.toArray(String[]::new);
  }

  @Test
  void anIncompleteListIsNoAbsence() {
    CommandRun run =
        CommandRun.of(
            "report",
            "run",
            "absent",
            "--in",
            "AUKUS-Pillar-II",
            "--not-in",
            "kb:TF59-Programme",
            "-o",
            "csv");
    assertThat(cells(run, 3))
        .isNotEmpty()
        .allMatch(finding -> finding.equals("\"not on the list known"));
  }

  @Test
  void aReportSeesTheDayThatWasAskedFor() {
    String[] members = {"--as-of", "2023-04-03"};
    assertThat(cells(CommandRun.of(words("2023-04-03")), 0)).hasSize(30).doesNotContain("FIN");
    assertThat(cells(CommandRun.of(words("2023-04-04")), 0)).hasSize(31).contains("FIN");
    assertThat(cells(run("central", members), 0)).contains("USA");
  }

  private static String[] words(String day) {
    return new String[] {
      "report", "run", "participants", "--in", "NATO", "--as-of", day, "-o", "csv"
    };
  }

  @Test
  void chinaAndTheUnitedStatesCompeteAndCooperate() {
    assertThat(cells(run("coopetition"), 0, 1)).contains("CHN USA", "IRN USA", "EU USA");
  }

  @Test
  void aukusLeavesChinaOutAndBletchleyJoinsIt() {
    assertThat(cells(run("exclusion"), 0, 1, 2)).contains("AUKUS-Pillar-II USA CHN");
    assertThat(cells(run("bridges"), 0, 1, 2)).contains("Bletchley-Declaration CHN USA");
  }

  @Test
  void aGapIsTheDifferenceOfTheNewestValues() {
    assertThat(cells(run("gaps"), 0, 1, 3, 5))
        .contains("Indicator-imf-ai-preparedness-index 0.7713 0.6355 0.1358");
  }

  @Test
  void everyCodingIsCountedOnce() {
    assertThat(cells(run("mechanisms"), 3).stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(Facts.values("SELECT ?x { ?x a sc:CodedRelation }").size());
  }
}
