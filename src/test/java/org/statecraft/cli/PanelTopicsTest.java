package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.Live;

/** What a panel tells beside relations, against what is known of single states. */
@Live
class PanelTopicsTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static List<CSVRecord> rows(String years, String actors, String... more)
      throws IOException {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("panel", "--from", years, "--to", years, "--actors", actors, "-o", "csv"));
    words.addAll(List.of(more));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return CSV.parse(new StringReader(run.out())).getRecords();
  }

  private static CSVRecord dyad(List<CSVRecord> rows, String a, String b) {
    return rows.stream()
        .filter(row -> row.get("iso3_a").equals(a) && row.get("iso3_b").equals(b))
        .findFirst()
        .orElseThrow();
  }

  /** In 2023 the United States voted yes, China abstained and Afghanistan did not vote. */
  @Test
  void whoDidNotVoteNeitherAgreesNorNot() throws IOException {
    List<CSVRecord> rows =
        rows("2023", "USA,China,AFG,fr", "--unit", "dyad-year", "--all-dyads", "--with", "votes");
    assertThat(rows).hasSize(6);
    CSVRecord rivals = dyad(rows, "CHN", "USA");
    assertThat(rivals.get("votes_both")).isEqualTo("1");
    assertThat(rivals.get("vote_agreement")).isEqualTo("0.000");
    assertThat(dyad(rows, "FRA", "USA").get("vote_agreement")).isEqualTo("1.000");
    CSVRecord silent = dyad(rows, "AFG", "USA");
    assertThat(silent.get("votes_both")).isEqualTo("0");
    assertThat(silent.get("vote_agreement")).isEmpty();
  }

  @Test
  void aYearWithoutARollCallHasNoVotes() throws IOException {
    CSVRecord row =
        rows("2020", "USA,CHN", "--unit", "dyad-year", "--all-dyads", "--with", "votes").getFirst();
    assertThat(List.of(row.get("votes_both"), row.get("votes_alike"))).containsOnly("");
  }

  @Test
  void indicatorsThatDisagreeAreTold() throws IOException {
    List<CSVRecord> rows =
        rows(
            "2024",
            "USA,CHN,DNK,AFG",
            "--unit",
            "dyad-year",
            "--all-dyads",
            "--with",
            "capability");
    CSVRecord rivals = dyad(rows, "CHN", "USA");
    assertThat(rivals.get("imf_ai_preparedness_index_rank_b")).isEqualTo("0.9847");
    assertThat(rivals.get("similarity")).isEqualTo("similar");
    for (CSVRecord row : rows) {
      HashSet<String> verdicts = new HashSet<>();
      row.toMap()
          .forEach(
              (column, value) -> {
                if (column.endsWith("_similar") && !value.isEmpty()) {
                  verdicts.add(value);
                }
              });
      assertThat(row.get("similarity"))
          .isEqualTo(
              verdicts.size() == 2
                  ? "mixed"
                  : verdicts.contains("1") ? "similar" : verdicts.isEmpty() ? "" : "apart");
    }
    assertThat(dyad(rows, "AFG", "USA").get("similarity")).isEmpty();
  }

  @Test
  void whereListsHaveGapsThereIsNoExactNumber() throws IOException {
    CSVRecord row = rows("2024", "USA", "--unit", "state-year", "--with", "coverage").getFirst();
    assertThat(Integer.parseInt(row.get("lists_open"))).isPositive();
    assertThat(row.get("initiatives_exact")).isEmpty();
    assertThat(Integer.parseInt(row.get("initiatives_complete")))
        .isLessThanOrEqualTo(Integer.parseInt(row.get("initiatives")));
  }

  @Test
  void theCodebookHasEachColumnOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("codebook.csv");
    List<CSVRecord> rows =
        rows(
            "2024",
            "USA,CHN",
            "--unit",
            "dyad-year",
            "--with",
            "votes,capability,coverage",
            "--each-initiative",
            "--codebook",
            file.toString());
    List<CSVRecord> columns = CSV.parse(new StringReader(Files.readString(file))).getRecords();
    assertThat(columns.stream().map(column -> column.get("name")))
        .containsExactlyElementsOf(rows.getFirst().getParser().getHeaderNames());
    for (CSVRecord column : columns) {
      assertThat(column).as(column.get("name")).noneMatch(String::isBlank);
    }
  }

  @Test
  void aPanelIsOfStates() {
    assertThat(
            CommandRun.of(
                    "panel",
                    "--unit",
                    "dyad-year",
                    "--from",
                    "2024",
                    "--to",
                    "2024",
                    "--actors",
                    "NATO")
                .err())
        .contains("NATO is no state with an ISO code");
  }
}
