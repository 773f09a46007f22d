package org.statecraft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8TextTest {
  private static final String[] CHARACTERS = {"a", "Z", "0", " ", "é", "ß", "中", "€", "😀", "\n"};

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  @Test
  void itIsWhatWasAppended() {
    Random random = new Random(1);
    Utf8Text text = new Utf8Text(1);
    for (int round = 0; round < 300; round++) {
      StringBuilder expected = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        String part = random(random);
        expected.append(part);
        switch (random.nextInt(3)) {
          case 0 -> text.append(part);
          case 1 -> text.append("x" + part + "y", 1, 1 + part.length());
          default -> text.append(part.getBytes(StandardCharsets.UTF_8));
        }
        int before = text.length();
        text.append('|').append(part);
        expected.append('|').append(part);
        assertThat(new String(text.since(before), StandardCharsets.UTF_8)).isEqualTo("|" + part);
      }
      assertThat(text.length())
          .isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
      assertThat(new String(text.take(), StandardCharsets.UTF_8)).hasToString(expected.toString());
      assertThat(text.length()).isZero();
    }
  }
}
