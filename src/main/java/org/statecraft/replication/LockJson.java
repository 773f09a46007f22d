package org.statecraft.replication;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statecraft.problem.InputProblem;

/**
 * Locks as JSON, always with the same keys in the same order: {@code format}, the number of the
 * format; {@code made}, {@code program}, {@code jena}; {@code knowledge} and {@code choice},
 * objects for readers; {@code command}, an array of words; {@code query} with {@code file}, {@code
 * sha256} and {@code text}; {@code result} with {@code kind}, {@code columns}, {@code count},
 * {@code sha256}, {@code order} and {@code rows}; {@code unchecked}, an array of sentences; {@code
 * kb} and {@code files}, objects with a SHA-256 for each path.
 */
public final class LockJson {
  /** The format that is written, and the last that can be read. */
  static final int FORMAT = 1;

  /** What a lock is called in an archive. */
  public static final String NAME = "lock.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private LockJson() {}

  /** Writes a lock. */
  public static void write(Lock lock, OutputStream out) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("made", lock.made());
    json.addProperty("program", lock.program());
    json.addProperty("jena", lock.jena());
    json.add("knowledge", object(lock.knowledge()));
    json.add("choice", object(lock.choice()));
    json.add("command", array(lock.command()));
    JsonObject query = new JsonObject();
    lock.text().file().ifPresent(file -> query.addProperty("file", file));
    query.addProperty("sha256", lock.text().sha256());
    query.addProperty("text", lock.text().text());
    json.add("query", query);
    json.add("result", result(lock.result()));
    json.add("unchecked", array(lock.unchecked()));
    json.add("kb", object(lock.files().home()));
    json.add("files", object(lock.files().own()));
    try {
      out.write((GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonObject result(ResultRecord result) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", result.kind().toString());
    json.add("columns", array(result.columns()));
    json.addProperty("count", result.count());
    json.addProperty("sha256", result.sha256());
    result.order().ifPresent(order -> json.addProperty("order", order));
    if (result.whole()) {
      json.add("rows", array(result.lines()));
    }
    return json;
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonObject object(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::addProperty);
    return object;
  }

  /**
   * Reads a lock.
   *
   * @param bytes what is in the file
   * @param name what the file is called in messages
   * @throws InputProblem if it is no lock, one of a later format, or its parts do not fit each
   *     other
   */
  public static Lock read(byte[] bytes, String name) {
    JsonFields json = JsonFields.of(bytes, name);
    requireFormat(json, name);
    JsonFields query = json.object("query");
    Lock.Text text = new Lock.Text(query.text("text"), query.optional("file"));
    if (!query.text("sha256").equals(text.sha256())) {
      throw edited("the query of " + name + " is not the one that its hash is of");
    }
    return new Lock(
        json.text("made"),
        json.text("program"),
        json.text("jena"),
        json.object("knowledge").texts(),
        command(json),
        text,
        json.object("choice").texts(),
        result(json.object("result"), name),
        new LockedFiles(json.object("kb").paths(), json.object("files").paths()),
        json.list("unchecked"));
  }

  private static void requireFormat(JsonFields json, String name) {
    Optional<Long> format = json.has("format") ? json.whole("format") : Optional.empty();
    if (format.isEmpty() || format.get() < 1) {
      throw new InputProblem(
          name + " is JSON but no lock", "name a file that query or report run wrote by --lock");
    }
    if (format.get() > FORMAT) {
      throw new InputProblem(
          name + " is a lock of format " + format.get() + ", and this program knows " + FORMAT,
          "use the version of the program that wrote it"
              + json.optional("program").map(version -> ", " + version).orElse("")
              + ", or a later one");
    }
  }

  private static List<String> command(JsonFields json) {
    List<String> command = json.list("command");
    if (command.isEmpty()) {
      throw json.wrong("command", "has no word");
    }
    return command;
  }

  private static ResultRecord result(JsonFields json, String name) {
    ResultRecord.Kind kind;
    try {
      kind = ResultRecord.Kind.valueOf(json.text("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw json.wrong("kind", "is not rows, graph or boolean");
    }
    long count = json.whole("count").orElseThrow(() -> json.wrong("count", "is no number"));
    Optional<String> order = json.has("order") ? Optional.of(json.hash("order")) : Optional.empty();
    List<String> lines = json.has("rows") ? json.list("rows") : List.of();
    ResultRecord result =
        new ResultRecord(kind, json.list("columns"), count, json.hash("sha256"), order, lines);
    if (json.has("rows")
        && !result.equals(
            ResultRecord.of(kind, result.columns(), lines, result.order().isPresent()))) {
      throw edited("the rows of " + name + " are not those that its hash is of");
    }
    return result;
  }

  private static InputProblem edited(String sentence) {
    return new InputProblem(sentence, "it was edited; take the lock as it was published");
  }
}
