package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The statistics are what R says, to eight digits; {@code reference.R} wrote the tables. */
class ReferenceTest {
  @Test
  void intervalsOfShares() throws IOException {
    for (CSVRecord row : rows("shares.csv")) {
      Interval interval = Interval.ofShare(count(row, "part"), count(row, "whole"));
      assertSame(row, "low", interval.low());
      assertSame(row, "high", interval.high());
    }
  }

  @Test
  void oddsRatios() throws IOException {
    for (CSVRecord row : rows("tables.csv")) {
      FourfoldTable table =
          new FourfoldTable(count(row, "a"), count(row, "b"), count(row, "c"), count(row, "d"));
      assertSame(row, "conditional", table.conditionalOddsRatio().orElse(Double.NaN));
      assertSame(row, "low", table.interval().low());
      assertSame(row, "high", table.interval().high());
      assertSame(row, "p", table.pValue());
    }
  }

  @Test
  void agreement() throws IOException {
    for (CSVRecord row : rows("agreement.csv")) {
      String[] coders = row.get("coders").split("/", -1);
      var alpha = AgreementCoefficientTest.alpha(coders);
      assertSame(row, "alpha", alpha.coefficient().orElse(Double.NaN));
      var kappa =
          AgreementCoefficient.cohenKappa(
              AgreementCoefficientTest.coder(coders[0]), AgreementCoefficientTest.coder(coders[1]));
      assertThat(kappa.units()).as("%s", row).isEqualTo(count(row, "units"));
      assertSame(row, "kappa", kappa.coefficient().orElse(Double.NaN));
    }
  }

  @Test
  void quantiles() throws IOException {
    for (CSVRecord row : rows("quantiles.csv")) {
      double[] values =
          Stream.of(row.get("values").split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
      double part = Double.parseDouble(row.get("part"));
      assertSame(row, "quantile", NullDistribution.of(values).quantile(part));
    }
  }

  private static int count(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static void assertSame(CSVRecord row, String column, double ours) {
    double reference = Double.parseDouble(row.get(column));
    if (Double.isFinite(reference)) {
      assertThat(ours)
          .as("%s of %s", column, row)
          .isCloseTo(reference, within(1e-8 * Math.abs(reference) + 1e-300));
    } else {
      assertThat((Double) ours).as("%s of %s", column, row).isEqualTo((Double) reference);
    }
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var stream = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream(name));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      List<CSVRecord> rows = format.parse(reader).getRecords();
      assertThat(rows).as(name).hasSizeGreaterThan(30);
      return rows;
    }
  }
}
