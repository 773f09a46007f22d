package org.statecraft.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckedInputTest {
  @Test
  void tellsThePlaceOfTheFirstWrongByte() {
    byte[] bytes = "ab\ncd\u00e9 \n".getBytes(StandardCharsets.ISO_8859_1);
    CheckedInput in = new CheckedInput(new ByteArrayInputStream(bytes), true);
    assertThatThrownBy(in::readAllBytes).isInstanceOf(CharacterCodingException.class);
    assertThat(in.line()).isEqualTo(2);
    assertThat(in.column()).isEqualTo(3);
    assertThat(in.failure()).isNotNull();
  }

  @Test
  void aSequenceMayBeSplitBetweenReads() throws IOException {
    byte[] bytes = "a\u00e9\u4e2d\ud83d\ude00z".getBytes(StandardCharsets.UTF_8);
    CheckedInput in = new CheckedInput(new ByteArrayInputStream(bytes), true);
    for (byte expected : bytes) {
      assertThat((byte) in.read()).isEqualTo(expected);
    }
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void anUnfinishedSequenceAtTheEndIsWrong() {
    byte[] bytes = {'a', (byte) 0xe4, (byte) 0xb8};
    CheckedInput in = new CheckedInput(new ByteArrayInputStream(bytes), true);
    assertThatThrownBy(in::readAllBytes).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void agreesWithTheDecoderOfJavaOnRandomBytes() {
    Random random = new Random(20231101);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(1, 6)];
      random.nextBytes(bytes);
      assertThat(accepts(bytes))
          .as("%s", java.util.Arrays.toString(bytes))
          .isEqualTo(decodes(bytes));
    }
  }

  private static boolean accepts(byte[] bytes) {
    try {
      new CheckedInput(new ByteArrayInputStream(bytes), true).readAllBytes();
      return true;
    } catch (IOException malformed) {
      return false;
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
