package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextWrapTest {
  @Test
  void breaksAtSpacesFirst() {
    assertThat(TextWrap.wrap("joint capacity building", 14))
        .containsExactly("joint capacity", "building");
  }

  @Test
  void breaksLongNamesAtTheirJoints() {
    assertThat(TextWrap.wrap("kb:Bletchley-Declaration", 14))
        .containsExactly("kb:Bletchley-", "Declaration");
  }

  @Test
  void breaksAnywhereIfItMust() {
    assertThat(TextWrap.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(TextWrap.wrap("中文字", 1)).containsExactly("中", "文", "字");
    assertThat(TextWrap.wrap("", 5)).containsExactly("");
  }

  @Test
  void losesNothingAndKeepsTheWidthForAnyText() {
    Random random = new Random(7);
    String alphabet = "ab c/-中😀é ";
    int[] points = alphabet.codePoints().toArray();
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(40), 0, points.length)
          .forEach(i -> text.appendCodePoint(points[i]));
      int columns = random.nextInt(2, 12);
      List<String> lines = TextWrap.wrap(text.toString(), columns);
      assertThat(lines).allMatch(line -> PlainText.width(line) <= columns);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  @Test
  void wrappingEndsOnNoColumnsAtAllAndLosesNothing() {
    for (int columns = -3; columns <= 10; columns++) {
      for (String text : List.of("", "a", "an alliance", "日本 語", "e\u0301", "\ud83d\ude00 a")) {
        assertThat(String.join("", TextWrap.wrap(text, columns)).replace(" ", ""))
            .as("%s in %d columns", text, columns)
            .isEqualTo(text.replace(" ", ""));
      }
    }
  }

  /** What grows with the square of the length would take hours here. */
  @Test
  @Timeout(60)
  void aLongTextIsWrappedInOnePass() {
    String text = "word/and,more ".repeat(400_000);
    assertThat(String.join(" ", TextWrap.wrap(text, 40)).strip()).isEqualTo(text.strip());
    assertThat(String.join("", TextWrap.wrap("x".repeat(5_000_000), 40))).hasSize(5_000_000);
  }
}
