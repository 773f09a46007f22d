package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** What rests on a variable that two readers coded too differently says so. */
@Live
class TentativeTest {
  /** The kind of document has an alpha of 0.58, aim and accession one above 0.67. */
  @Test
  void relationsNameTheVariables() {
    CommandRun run =
        CommandRun.of("relations", "USA", "-o", "csv", "--columns", "mechanism,basis,tentative");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines())
        .anyMatch(line -> line.matches(".*#abstract-vision,.*Bletchley-Declaration,documentKind"));
    assertThat(run.lines().stream().filter(line -> line.contains("#joint-capacity-building,")))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(","));
  }

  @Test
  void aProofTellsIt() {
    CommandRun vision = CommandRun.of("explain", "kb:Inferred-abstract-vision-REAIM-2024");
    assertThat(vision.err())
        .contains(
            "tentative: it rests on \"kind of document\", on which two readings agree with an alpha"
                + " of only 0.58");
    CommandRun linkage = CommandRun.of("explain", "relationship-linkage", "USA", "IRN");
    assertThat(linkage.status()).as(linkage.err()).isZero();
    assertThat(linkage.err()).doesNotContain("tentative");
  }
}
