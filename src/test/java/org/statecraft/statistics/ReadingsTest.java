package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The two readings of the terms of initiatives and of the visions of texts agree as far as the
 * researchers who made them say; this spells out what is compared with what. Values that are not
 * known are left out.
 */
class ReadingsTest {
  private static final Path TABLES = Path.of("../shared/facts-2");

  private static final Set<String> NOT_KNOWN = Set.of("not-found", "unknown");

  private static final Map<String, String> AIM =
      Map.of("yes", "central", "partly", "partial", "no", "none");

  @Test
  void accession() {
    assertAgreement("0.78", 84, compared(ReadingsTest::accessionOf, ReadingsTest::accessionOf));
  }

  /** Yes, no and not applicable are three values. */
  @Test
  void exclusiveAsDerivedFromAccession() {
    assertAgreement("0.86", 84, compared(ReadingsTest::exclusive, ReadingsTest::exclusive));
  }

  @Test
  void scope() {
    assertAgreement("0.90", 85, compared(column("scope"), column("scope")));
  }

  @Test
  void capabilityAim() {
    assertAgreement("0.70", 85, compared(ReadingsTest::firstAim, column("capability_aim")));
  }

  /** The main ground is the one that a coder named first. */
  @Test
  void mainGround() {
    assertAgreement("0.57", 85, compared(ReadingsTest::mainGround, ReadingsTest::mainGround));
  }

  @Test
  void whetherAnyoneIsTargeted() {
    assertAgreement("0.65", 85, compared(ReadingsTest::targeting, ReadingsTest::targeting));
  }

  /** Exclusive, and the aim central; what is not known or does not apply is not exclusive. */
  @Test
  void jointCapacityBuildingByTheRule() {
    assertAgreement(
        "0.74",
        85,
        compared(
            row -> joint(row, firstAim(row)),
            row -> joint(row, Optional.of(row.get("capability_aim")))));
  }

  /** Each of nine visions in each of the thirty texts that the first reading holds is a unit. */
  @Test
  void visions() {
    Map<String, Set<String>> first = new HashMap<>();
    Set<String> visions = new TreeSet<>();
    for (CSVRecord row : rows("visions")) {
      first.computeIfAbsent(row.get("initiative_id"), none -> new TreeSet<>()).add(row.get(1));
      visions.add(row.get("vision"));
    }
    Map<String, Set<String>> second = new HashMap<>();
    for (CSVRecord row : rows("terms-second-reading")) {
      second.put(row.get("initiative_id"), Set.of(row.get("visions").split(";", -1)));
    }
    Map<List<String>, Boolean> ofFirst = new HashMap<>();
    Map<List<String>, Boolean> ofSecond = new HashMap<>();
    for (String text : first.keySet()) {
      for (String vision : visions) {
        ofFirst.put(List.of(text, vision), first.getOrDefault(text, Set.of()).contains(vision));
        ofSecond.put(List.of(text, vision), second.getOrDefault(text, Set.of()).contains(vision));
      }
    }
    assertThat(first).hasSize(30);
    assertAgreement(
        "0.69", 270, AgreementCoefficient.krippendorffAlpha(List.of(ofFirst, ofSecond)));
  }

  private static Function<CSVRecord, Optional<?>> column(String name) {
    return row -> Optional.of(row.get(name));
  }

  private static Optional<String> accessionOf(CSVRecord row) {
    return Optional.of(row.get("accession")).filter(value -> !NOT_KNOWN.contains(value));
  }

  private static Optional<String> exclusive(CSVRecord row) {
    return accessionOf(row)
        .map(
            accession ->
                switch (accession) {
                  case "closed", "by-invitation" -> "yes";
                  case "open" -> "no";
                  default -> accession;
                });
  }

  private static Optional<String> firstAim(CSVRecord row) {
    return Optional.ofNullable(AIM.get(row.get("own_capability_aim")));
  }

  private static Optional<String> mainGround(CSVRecord row) {
    return Optional.of(row.get("ground").split(";", -1)[0]);
  }

  private static Optional<Boolean> targeting(CSVRecord row) {
    return Optional.of(!row.get("directed_at").isEmpty());
  }

  private static Optional<Boolean> joint(CSVRecord row, Optional<String> aim) {
    return Optional.of(
        exclusive(row).equals(Optional.of("yes")) && aim.equals(Optional.of("central")));
  }

  /** How the two readings of all initiatives agree on what can be told from a row of each. */
  private static AgreementCoefficient compared(
      Function<CSVRecord, Optional<?>> inFirst, Function<CSVRecord, Optional<?>> inSecond) {
    return AgreementCoefficient.krippendorffAlpha(
        List.of(values("terms", inFirst), values("terms-second-reading", inSecond)));
  }

  private static Map<String, Object> values(
      String table, Function<CSVRecord, Optional<?>> toldByRow) {
    Map<String, Object> values = new HashMap<>();
    for (CSVRecord row : rows(table)) {
      toldByRow.apply(row).ifPresent(value -> values.put(row.get("initiative_id"), value));
    }
    return values;
  }

  private static void assertAgreement(
      String coefficient, int units, AgreementCoefficient agreement) {
    assertThat(String.format(Locale.ROOT, "%.2f", agreement.coefficient().orElseThrow()))
        .isEqualTo(coefficient);
    assertThat(agreement.units()).isEqualTo(units);
  }

  private static List<CSVRecord> rows(String table) {
    Path file = TABLES.resolve(table + ".csv");
    Assumptions.assumeTrue(Files.exists(file), "the researched tables are not beside the checkout");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return new ArrayList<>(format.parse(reader).getRecords());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
