package org.statecraft.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values as forms send them, in their order. A name may have several values. */
final class Form {
  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, String value) {}

  /**
   * What is written as {@code application/x-www-form-urlencoded}.
   *
   * @throws Refusal if it is not so written, or not in UTF-8
   */
  static Form read(String text) {
    Form form = new Form();
    for (String part : text.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        form.fields.add(new Field(decoded(name), decoded(value)));
      }
    }
    return form;
  }

  /** These fields and those of another form. */
  Form and(Form other) {
    Form both = new Form();
    both.fields.addAll(fields);
    both.fields.addAll(other.fields);
    return both;
  }

  /**
   * What an encoded text means.
   *
   * @throws Refusal if it is not so encoded, or not in UTF-8
   */
  static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < written.length; i++) {
      if (written[i] == '%') {
        int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
        int low = i + 2 < written.length ? Character.digit(written[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw Refusal.of(
              Reply.BAD_REQUEST,
              "the request has a % that two hexadecimal digits do not follow\nwrite %25 for it");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(written[i] == '+' ? ' ' : written[i]);
      }
    }
    return utf8(bytes.toByteArray());
  }

  /**
   * Bytes as text.
   *
   * @throws Refusal if they are not UTF-8
   */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw Refusal.of(Reply.BAD_REQUEST, "the request is not in UTF-8");
    }
  }

  /** All values of a name. */
  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }

  /** All names with what they begin with taken off, and their values. */
  List<String[]> beginning(String start) {
    return fields.stream()
        .filter(field -> field.name().startsWith(start) && !field.value().isBlank())
        .map(field -> new String[] {field.name().substring(start.length()), field.value()})
        .toList();
  }

  /**
   * The one value of a name, if it has any.
   *
   * @throws Refusal if it has several
   */
  Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw Refusal.of(Reply.BAD_REQUEST, "the parameter " + name + " is given more than once");
    }
    return values.stream().findFirst();
  }

  /**
   * The one value of a name.
   *
   * @throws Refusal if it has none, or several
   */
  String required(String name) {
    return one(name)
        .orElseThrow(() -> Refusal.of(Reply.BAD_REQUEST, "the parameter " + name + " is missing"));
  }

  /**
   * A whole number from 1 to a largest one.
   *
   * @throws Refusal if it is none of them
   */
  int number(String name, int usual, int most) {
    Optional<String> text = one(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.get().matches("[1-9][0-9]{0,8}") || Integer.parseInt(text.get()) > most) {
      throw Refusal.of(
          Reply.BAD_REQUEST, "the parameter " + name + " is a whole number from 1 to " + most);
    }
    return Integer.parseInt(text.get());
  }
}
