package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are read back as they were, and safe ones run nowhere. */
class CsvTest {
  @Test
  void readersGetBackWhatWasWritten() throws IOException {
    Random random = new Random(11);
    String signs = "a,\"\n\r\t ;='";
    Csv csv = new Csv(false);
    for (int i = 0; i < 2000; i++) {
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < 3; cell++) {
        StringBuilder text = new StringBuilder("x");
        random
            .ints(random.nextInt(6), 0, signs.length())
            .forEach(c -> text.append(signs.charAt(c)));
        row.add(text.toString());
      }
      try (var read = CSVFormat.RFC4180.parse(new StringReader(csv.row(row)))) {
        assertThat(read.getRecords()).singleElement().extracting(r -> r.toList()).isEqualTo(row);
      }
    }
  }

  @Test
  void theEmptyTextIsNotNothing() {
    assertThat(new Csv(false).text("")).isEqualTo("\"\"");
    assertThat(new Csv(false).row(List.of("", 1, true))).isEqualTo(",1,true\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"})
  void startsOfFormulasAreDisarmed(String text) {
    assertThat(new Csv(true).text(text).replace("\"", "")).isEqualTo("'" + text);
    assertThat(new Csv(false).text(text).replace("\"", "")).isEqualTo(text);
  }

  @Test
  void numbersAreNoFormulas() {
    assertThat(new Csv(true).row(List.of(-5, -0.25))).isEqualTo("-5,-0.25\n");
  }
}
