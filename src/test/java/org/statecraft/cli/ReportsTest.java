package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  void refusalsAreToldApartFromNotBeingOnAList() {
    String[] words = {"--issue", "Paris-Statement", "--columns", "who,stance,finding"};
    assertThat(cells(run("positions", words), 0, 1, 2))
        .containsExactly(
            "CHN in-favour takes part",
            "GBR withheld declined on record",
            "USA withheld declined on record");
    assertThat(
            cells(
                run(
                    "positions",
                    "--issue",
                    "Paris-Statement",
                    "--among",
                    "Bletchley-Declaration",
                    "--columns",
                    "who,stance,finding"),
                0,
                1,
                2))
        .contains(
            "TUR  not a participant; nothing recorded",
            "FRA  takes part",
            "USA withheld declined on record")
        .hasSize(researchedStatesAndBlocs("bletchley-declaration"));
  }

  private static int researchedStatesAndBlocs(String initiative) {
    return (int)
        Facts.table("participation").stream()
            .filter(row -> row.get("initiative_id").equals(initiative))
            .filter(row -> !Set.of("observer", "host").contains(row.get("role")))
            .map(row -> row.get("actor"))
            .distinct()
            .count();
  }

  @Test
  void whoSpeaksForAnotherIsToldAndAMonthIsNoDay() {
    assertThat(cells(run("positions", "--columns", "who,day,voiced_by,finding"), 0, 1, 2, 3))
        .contains("Council-of-the-EU 2023-11-28 ESP nothing to take part in")
        .contains("Aleph-Alpha 2023-11  nothing to take part in");
  }

  @Test
  void votesAreToldWhereTheirTextIsAskedFor() {
    assertThat(cells(run("positions", "--columns", "who,finding"), 1)).doesNotContain("voted");
    assertThat(cells(run("positions", "--issue", "UNGA-78-241", "--columns", "who,finding"), 1))
        .hasSizeGreaterThan(100)
        .containsOnly("voted");
  }

  @Test
  void whoHedgesIsInCirclesOfBothRivals() {
    String[] of2025 = {"--from", "2025-01-01", "--to", "2025-12-31"};
    List<String> rows = cells(run("hedging", of2025), 0, 1, 2, 3, 4);
    assertThat(rows)
        .anyMatch(row -> row.startsWith("SGP 2025 "))
        .allSatisfy(
            row -> {
              String[] cells = row.split(" ", -1);
              assertThat(cells[0]).isNotIn("USA", "CHN");
              int one = Integer.parseInt(cells[2]);
              int other = Integer.parseInt(cells[3]);
              assertThat(Math.min(one, other)).isPositive();
              assertThat(Double.parseDouble(cells[4]))
                  .isCloseTo(2.0 * Math.min(one, other) / (one + other), within(0.0006));
            });
    List<String> turned = new ArrayList<>(List.of(of2025));
    turned.addAll(List.of("--one", "CHN", "--other", "USA"));
    assertThat(cells(run("hedging", turned.toArray(String[]::new)), 0, 3, 2, 4))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> row.replaceFirst(" 2025 ", " ")).toList());
  }

  @Test
  void hedgingIsToldOfTheYearsThatAreSeen() {
    assertThat(cells(run("hedging", "--as-of", "2024-06-30"), 1)).containsOnly("2024");
    assertThat(cells(run("hedging", "--between", "2023..2024"), 1)).containsOnly("2023", "2024");
    assertThat(cells(run("hedging"), 1)).contains("2023", "2026").doesNotContain("2027");
  }

  @Test
  void aControlWithoutAnAnswerIsCensoredOnTheLastDayThatIsSeen() {
    assertThat(intervals("--actor", "USA"))
        .contains("USA CHN 2024-12-02 2024-12-03 1 1 1", "USA CHN 2020-08-06 2020-08-28 1 22 22")
        .filteredOn(row -> row.split(" ", -1)[4].equals("0"))
        .extracting(row -> row.split(" ", -1)[3])
        .hasSizeGreaterThan(10)
        .containsOnly("2026-11-27");
    assertThat(intervals("--actor", "USA", "--until", "2024-12-02"))
        .contains("USA CHN 2024-12-02 2024-12-02 0 0 0", "USA CHN 2020-08-06 2020-08-28 1 22 22");
    assertThat(intervals("--actor", "USA", "--as-of", "2024-12-02"))
        .contains("USA CHN 2024-12-02 2024-12-02 0 0 0", "USA CHN 2020-08-06 2020-08-28 1 22 22")
        .noneMatch(row -> row.contains(" 2025-"));
    assertThat(intervals("--answer", "next", "--actor", "USA"))
        .contains("USA CHN 2019-05-16 2020-08-28 1 470 470");
  }

  @Test
  void whatIsKnownToTheMonthHasALeastAndAMost() {
    assertThat(intervals("--actor", "CHN", "--answer", "next"))
        .contains("CHN USA 2025-09 2025-09-29 1 0 28")
        .filteredOn(row -> row.matches("CHN \\w+ [0-9-]{10} .*"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              String[] cells = row.split(" ", -1);
              long days =
                  ChronoUnit.DAYS.between(LocalDate.parse(cells[2]), LocalDate.parse(cells[3]));
              assertThat(cells[5]).isEqualTo(cells[6]).isEqualTo(Long.toString(days));
            });
  }

  private static List<String> intervals(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--columns", "side,other,from,to,event,days,most_days"));
    return cells(run("sequences", words.toArray(String[]::new)), 0, 1, 2, 3, 4, 5, 6);
  }

  /** Counted here from the pairs alone. */
  @Test
  void aNetworkIsMeasuredByItsPairs() {
    String mechanism = "sc:relationship-linkage";
    String[] year = {"--between", "2023..2023"};
    Map<String, Set<String>> partners = new TreeMap<>();
    String query =
        "SELECT DISTINCT ?a ?b { ?r a sc:InferredRelation ; sc:mechanism "
            + mechanism
            + " ; sc:sideA ?a ; sc:sideB ?b }";
    for (String pair : cells(CommandRun.of("query", query, year[0], year[1], "-o", "csv"), 0, 1)) {
      String[] two = pair.split(" ", -1);
      partners.computeIfAbsent(two[0], none -> new TreeSet<>()).add(two[1]);
      partners.computeIfAbsent(two[1], none -> new TreeSet<>()).add(two[0]);
    }
    int actors = partners.size();
    int most = partners.values().stream().mapToInt(Set::size).max().orElseThrow();
    int ends = partners.values().stream().mapToInt(Set::size).sum();
    int lacking = actors * most - ends;
    assertThat(actors).isGreaterThan(4);
    List<String> row =
        cells(run("network", year), 0, 1, 2, 3, 4).stream()
            .filter(each -> each.startsWith("relationship linkage "))
            .map(each -> each.substring("relationship linkage ".length()))
            .toList();
    assertThat(row).hasSize(1);
    String[] measured = row.getFirst().split(" ", -1);
    assertThat(measured[0]).isEqualTo(Integer.toString(actors));
    assertThat(measured[1]).isEqualTo(Integer.toString(ends / 2));
    assertThat(Double.parseDouble(measured[2]))
        .isCloseTo((double) ends / (actors * (actors - 1)), within(0.0006));
    assertThat(Double.parseDouble(measured[3]))
        .isCloseTo((double) lacking / ((actors - 1) * (actors - 2)), within(0.0006));
  }

  @Test
  void aNetworkTellsOnHowManyCompleteListsItRests() {
    List<String> rows = cells(run("network"), 0, 5, 6, 7);
    assertThat(rows).hasSize(7).last().asString().startsWith("all ");
    assertThat(rows).contains("abstract vision 12 12 9");
    assertThat(rows).anyMatch(row -> row.matches("relationship linkage [0-9]+ 0 0"));
  }

  @Test
  void ofAllStatesItIsToldWhoIsAbsentFromOne() {
    Set<String> there = researched("paris-ai-action-statement");
    List<String> absent =
        cells(
            CommandRun.of("report", "run", "absent", "--not-in", "Paris-Statement", "-o", "csv"),
            0,
            3);
    assertThat(absent)
        .contains("USA not a participant")
        .hasSize(
            Facts.values("SELECT ?x { ?x a sc:State }").size() - states(List.copyOf(there)).size());
    assertThat(absent.stream().map(row -> row.substring(0, 3))).doesNotContainAnyElementsOf(there);
  }

  @Test
  void whoIsInNoExclusiveCircleIsToldWithWhatIsNotKnown() {
    CommandRun run = CommandRun.of("report", "run", "absent", "-o", "jsonl");
    assertThat(run.out())
        .contains("id/AFG\"")
        .doesNotContain("id/USA\"", "id/CHN\"", "in no exclusive circle");
    assertThat(run.lines())
        .allMatch(
            line -> line.contains("on no list of an exclusive circle, but some are incomplete"));
    assertThat(CommandRun.of("report", "run", "absent", "--as-of", "1900", "-o", "csv").out())
        .contains("no exclusive circle is known")
        .doesNotContain("not a participant");
  }

  @Test
  void whoLaunchedAnInitiativeIsNamed() {
    assertThat(cells(run("initiatives", "--columns", "initiative,launched_by"), 0, 1))
        .contains("WAICO China", "Pax-Silica United States", "REAIM-2026 ");
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
    "bridges, 12",
    "exclusion, 18",
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
    assertThat(cells(run("exclusion"), 0, 1)).contains("AUKUS-Pillar-II CHN");
    assertThat(cells(run("bridges"), 0, 1, 2)).contains("Bletchley-Declaration CHN USA");
  }

  @Test
  void aGapIsTheDifferenceOfTheNewestValues() {
    assertThat(cells(run("gaps"), 0, 1, 2, 3))
        .contains("Indicator-imf-ai-preparedness-index 0.7713 0.6355 0.1358");
  }

  @Test
  void everyCodingIsCountedOnce() {
    assertThat(cells(run("mechanisms"), 3).stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(Facts.values("SELECT ?x { ?x a sc:CodedRelation }").size());
  }
}
