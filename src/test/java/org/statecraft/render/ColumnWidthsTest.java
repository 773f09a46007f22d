package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  @Test
  void columnsShareTheScreenAndNeverExceedWhatTheyNeed() {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      int[] natural = random.ints(random.nextInt(1, 8), 1, 120).toArray();
      int[] words = Arrays.stream(natural).map(width -> random.nextInt(1, width + 1)).toArray();
      int available = random.nextInt(10, 200);
      int[] widths = ColumnWidths.fit(natural, words, available);
      for (int i = 0; i < widths.length; i++) {
        assertThat(widths[i]).isBetween(1, natural[i]);
      }
      if (available >= 8 * natural.length) {
        assertThat(Arrays.stream(widths).sum()).isLessThanOrEqualTo(available);
      }
    }
  }
}
