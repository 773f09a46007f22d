package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** The numbers of the Correlates of War project stand for the states in the years of its data. */
@Live
class CodeSpellsTest {
  private static final Path CAPABILITIES = Path.of("../shared/datasets/cow-nmc/cow_nmc.csv.gz");

  private static final int LAST = 2022;

  private static Map<String, Set<Integer>> told() {
    Map<String, Set<Integer>> years = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT * { ?spell a sc:CodeSpell ; sc:codeProperty sc:cowCode ; sc:code ?code ;"
                + " sc:from ?from . OPTIONAL { ?spell sc:until ?until } }")) {
      String until = Facts.shown(row, "until");
      int last = until.isEmpty() ? LAST : year(until);
      for (int year = year(Facts.shown(row, "from")); year <= last; year++) {
        years.computeIfAbsent(Facts.shown(row, "code"), none -> new TreeSet<>()).add(year);
      }
    }
    return years;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  private static Map<String, Set<Integer>> measured() throws IOException {
    Assumptions.assumeTrue(Files.exists(CAPABILITIES), "the data sets are not beside the checkout");
    Map<String, Set<Integer>> years = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(CAPABILITIES)), StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(reader)) {
        years
            .computeIfAbsent(row.get("ccode"), none -> new TreeSet<>())
            .add(Integer.parseInt(row.get("year")));
      }
    }
    return years;
  }

  /** The capabilities of each member of the state system are measured for each of its years. */
  @Test
  void eachNumberStandsForAStateInTheYearsOfTheData() throws IOException {
    Map<String, Set<Integer>> measured = measured();
    told().forEach((code, years) -> assertThat(years).as(code).isEqualTo(measured.get(code)));
  }

  @Test
  void everyStateWithANumberHasSpellsAndItsNumberOfTodayIsThatOfTheLast() {
    assertThat(
            Facts.values(
                """
                SELECT ?x { ?x a sc:State ; sc:cowCode ?code . FILTER NOT EXISTS {
                  ?spell sc:actor ?x ; sc:codeProperty sc:cowCode ; sc:code ?code .
                  FILTER NOT EXISTS { ?spell sc:until ?end } } }
                """))
        .isEmpty();
    assertThat(
            Facts.values(
                """
                SELECT ?x { ?spell a sc:CodeSpell ; sc:actor ?x ; sc:codeProperty sc:cowCode ;
                    sc:code ?code ; sc:from ?from .
                  ?other sc:actor ?x ; sc:codeProperty sc:cowCode ; sc:from ?next .
                  FILTER (?from < ?next)
                  FILTER NOT EXISTS { ?spell sc:until ?end FILTER (?end < ?next) } }
                """))
        .isEmpty();
  }
}
