package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void whatMovesTheCursorIsWrittenOut() {
    assertThat(PlainText.visible("a\u001b[31mb")).isEqualTo("a\\u001B[31mb");
    assertThat(PlainText.visible("\u009b31m")).isEqualTo("\\u009B31m");
    assertThat(PlainText.visible("a\nb\tc\rd\0")).isEqualTo("a\\nb\\tc\\rd\\u0000");
  }

  @Test
  void whatReordersTextIsWrittenOut() {
    assertThat(PlainText.visible("\u202eevil\u2066x\u200f"))
        .isEqualTo("\\u202Eevil\\u2066x\\u200F");
  }

  @Test
  void whatIsNotSeenIsWrittenOut() {
    assertThat(PlainText.visible("pay\u200bpal\u00ad\u2060"))
        .isEqualTo("pay\\u200Bpal\\u00AD\\u2060");
    assertThat(PlainText.visible("a\u200db\u3164\ufe0f")).isEqualTo("a\\u200Db\\u3164\\uFE0F");
    assertThat(PlainText.visible(Character.toString(0xe0041) + "\uffff"))
        .isEqualTo("\\U000E0041\\uFFFF");
  }

  @Test
  void joinersStayWhereScriptsNeedThem() {
    String text = "می\u200cخواهم क्\u200dष 👩\u200d🚀 ❤\ufe0f";
    assertThat(PlainText.visible(text)).isSameAs(text);
  }

  @Test
  void allElseStaysAsItIs() {
    String text = "Côte d'Ivoire – 中文 العربية 😀";
    assertThat(PlainText.visible(text)).isSameAs(text);
  }

  @Test
  void widthCountsColumnsNotCharacters() {
    assertThat(PlainText.width("abc")).isEqualTo(3);
    assertThat(PlainText.width("中文")).isEqualTo(4);
    assertThat(PlainText.width("e\u0301")).isEqualTo(1);
    assertThat(PlainText.width("😀")).isEqualTo(2);
    assertThat(PlainText.width("🇫")).isEqualTo(1);
    assertThat(PlainText.padRight("中", 4)).isEqualTo("中  ");
    assertThat(PlainText.padLeft("中", 4)).isEqualTo("  中");
  }
}
