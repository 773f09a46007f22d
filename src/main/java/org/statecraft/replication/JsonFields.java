package org.statecraft.replication;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/**
 * The fields of a JSON object that somebody may have edited: what is missing or of another type is
 * told with its place.
 *
 * @param json the object
 * @param path where it stands, such as {@code result.}; empty for the whole
 * @param name what the file is called in messages
 */
record JsonFields(JsonObject json, String path, String name) {
  private static final Gson GSON = new Gson();
  private static final Pattern PLACE = Pattern.compile("(?s)(.*?) at line (\\d+) column (\\d+).*");

  /**
   * The object in a file.
   *
   * @throws InputProblem if there is none
   */
  static JsonFields of(byte[] bytes, String name) {
    String text = text(bytes, name);
    if (text.isBlank()) {
      throw new InputProblem(name + " is empty", "name a lock, which --lock FILE writes");
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT || !element.isJsonObject()) {
        throw new InputProblem(name + " is no lock", "name a file that --lock wrote");
      }
      return new JsonFields(element.getAsJsonObject(), "", name);
    } catch (IOException | JsonSyntaxException | IllegalStateException failure) {
      throw malformed(name, text, failure);
    }
  }

  private static String text(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException failure) {
      throw new InputProblem(
          name + " is no lock: it is not UTF-8", "name a file that --lock wrote");
    }
  }

  private static InputProblem malformed(String name, String text, Exception failure) {
    Matcher place = PLACE.matcher(String.valueOf(failure.getMessage()));
    @Nullable SourcePosition position = null;
    if (place.matches()) {
      long line = Long.parseLong(place.group(2));
      position =
          new SourcePosition(
              name,
              line,
              Long.parseLong(place.group(3)),
              text.lines().skip(line - 1).findFirst().orElse(null));
    }
    return new InputProblem(
        (position == null ? name : "the file") + " is no lock: it is no JSON",
        "name a file that --lock wrote",
        position,
        failure);
  }

  boolean has(String key) {
    return json.has(key);
  }

  InputProblem wrong(String key, String what) {
    return new InputProblem(
        name + ": " + path + key + " " + what,
        "it is no lock, or was edited; take the lock as it was published");
  }

  private JsonElement value(String key) {
    JsonElement value = json.get(key);
    if (value == null) {
      throw wrong(key, "is missing");
    }
    return value;
  }

  JsonFields object(String key) {
    if (!(value(key) instanceof JsonObject object)) {
      throw wrong(key, "is no object");
    }
    return new JsonFields(object, path + key + ".", name);
  }

  String text(String key) {
    return string(value(key), key);
  }

  private String string(JsonElement value, String key) {
    if (!(value instanceof JsonPrimitive text) || !text.isString()) {
      throw wrong(key, "is no text");
    }
    return text.getAsString();
  }

  Optional<String> optional(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A whole number that is not negative; empty if it is something else. */
  Optional<Long> whole(String key) {
    return value(key) instanceof JsonPrimitive number
            && number.isNumber()
            && number.getAsString().matches("[0-9]{1,18}")
        ? Optional.of(number.getAsLong())
        : Optional.empty();
  }

  String hash(String key) {
    String hash = text(key);
    if (!hash.matches(Sha256.FORM)) {
      throw wrong(key, "is no SHA-256");
    }
    return hash;
  }

  List<String> list(String key) {
    if (!value(key).isJsonArray()) {
      throw wrong(key, "is no array");
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement each : value(key).getAsJsonArray()) {
      texts.add(string(each, key + "[" + texts.size() + "]"));
    }
    return texts;
  }

  /** All fields, which are texts. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    json.keySet().forEach(key -> texts.put(key, text(key)));
    return texts;
  }

  /** All fields, which are hashes of files. */
  SortedMap<String, String> paths() {
    SortedMap<String, String> paths = new TreeMap<>();
    json.keySet().forEach(key -> paths.put(key, hash(key)));
    return paths;
  }
}
