package org.statecraft.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;
import org.statecraft.table.ColumnType;
import org.statecraft.table.TableDialect;

/**
 * What the lines {@code #+} of a mapping say; none of them is passed over.
 *
 * @param about what is said of the source: title, description, licence, address, version, citation
 * @param columns the columns that variables stand for which are not called like them
 * @param types what the values of variables must be
 * @param spell how years become spells, if they do
 * @param dialect how the tables are written
 */
record MappingHead(
    Map<String, String> about,
    Map<String, String> columns,
    Map<String, ColumnType> types,
    Optional<Spell> spell,
    TableDialect dialect) {

  /**
   * Facts that are the same in years that follow on one another become one, from a year until
   * another.
   *
   * @param from the variable for the first year
   * @param until the variable for the last
   * @param year the variable for the year of a row
   */
  record Spell(String from, String until, String year) {}

  private static final List<String> ABOUT =
      List.of("title", "description", "licence", "address", "version", "citation");
  private static final List<String> KNOWN =
      List.of(
          "title",
          "description",
          "licence",
          "address",
          "version",
          "citation",
          "column",
          "type",
          "spell",
          "null",
          "delimiter",
          "encoding");

  private static final Pattern LINE = Pattern.compile("#\\+ ?([a-z][a-z-]*):\\s*(.*?)\\s*");
  private static final Pattern MORE = Pattern.compile("#\\+\\s+(\\S.*?)\\s*");
  private static final Pattern COLUMN = Pattern.compile("\\?(\\w+)\\s*=\\s*\"(.*)\"");
  private static final Pattern TYPE = Pattern.compile("\\?(\\w+)\\s+(\\w+)");
  private static final Pattern SPELL = Pattern.compile("\\?(\\w+)\\s+\\?(\\w+)\\s*=\\s*\\?(\\w+)");

  /**
   * Reads the head of a mapping.
   *
   * @param given how the tables are written by what the user says, which comes first
   * @throws InputProblem if a line says nothing or what cannot be, with the place
   */
  static MappingHead of(QueryText text, TableDialect given) {
    Reading reading = new Reading(text);
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i + 1, lines.get(i));
    }
    return reading.head(given);
  }

  /** A head as it is read. */
  private static final class Reading {
    private final QueryText text;
    private final Map<String, String> about = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, ColumnType> types = new LinkedHashMap<>();
    private final List<String> nulls = new ArrayList<>();
    private Optional<Spell> spell = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();
    private Optional<Charset> encoding = Optional.empty();
    private @Nullable String last;

    Reading(QueryText text) {
      this.text = text;
    }

    void line(int number, String written) {
      Matcher line = LINE.matcher(written);
      Matcher more = MORE.matcher(written);
      if (line.matches()) {
        last = line.group(1);
        entry(number, written, line.group(1), line.group(2));
      } else if (more.matches() && last != null && about.containsKey(last)) {
        about.merge(last, more.group(1), (before, after) -> before + " " + after);
      } else if (written.startsWith("#+")) {
        throw wrong(number, written, "this line of the head says nothing", "write #+ NAME: VALUE");
      }
    }

    private void entry(int number, String written, String key, String value) {
      if (ABOUT.contains(key)) {
        about.put(key, value);
        return;
      }
      switch (key) {
        case "column" -> {
          Matcher column = matched(COLUMN, number, written, value, "#+ column: ?name = \"A name\"");
          columns.put(column.group(1), column.group(2));
        }
        case "type" -> type(number, written, value);
        case "spell" -> {
          Matcher years = matched(SPELL, number, written, value, "#+ spell: ?from ?until = ?year");
          spell = Optional.of(new Spell(years.group(1), years.group(2), years.group(3)));
        }
        case "null" -> nulls.addAll(List.of(value.split("\\s*,\\s*")));
        case "delimiter" -> delimiter = Optional.of(delimiter(number, written, value));
        case "encoding" -> encoding = Optional.of(encoding(number, written, value));
        default ->
            throw wrong(
                number,
                written,
                key + ": in the head means nothing",
                Similar.to(key, KNOWN)
                    .map(similar -> "did you mean " + similar + ":?")
                    .orElse("known are " + String.join(", ", KNOWN)));
      }
    }

    private Matcher matched(Pattern form, int number, String written, String value, String shown) {
      Matcher matcher = form.matcher(value);
      if (!matcher.matches()) {
        throw wrong(number, written, "this line of the head cannot be read", "write " + shown);
      }
      return matcher;
    }

    private void type(int number, String written, String value) {
      Matcher type = matched(TYPE, number, written, value, "#+ type: ?year integer");
      for (ColumnType each : ColumnType.values()) {
        if (each.toString().equals(type.group(2))) {
          types.put(type.group(1), each);
          return;
        }
      }
      throw wrong(
          number,
          written,
          "there is no type " + type.group(2),
          "choose one of "
              + String.join(
                  ", ", Stream.of(ColumnType.values()).map(ColumnType::toString).toList()));
    }

    private char delimiter(int number, String written, String value) {
      String plain = value.equals("tab") ? "\t" : value;
      if (plain.length() != 1) {
        throw wrong(
            number, written, "a delimiter is one character", "write #+ delimiter: ; or tab");
      }
      return plain.charAt(0);
    }

    private Charset encoding(int number, String written, String value) {
      try {
        return Charset.forName(value);
      } catch (IllegalArgumentException unknown) {
        throw wrong(
            number, written, "there is no encoding " + value, "write #+ encoding: CP1252 or UTF-8");
      }
    }

    private InputProblem wrong(int number, String written, String sentence, String remedy) {
      return new InputProblem(
          sentence, remedy, new SourcePosition(text.source(), number, 1, written), null);
    }

    MappingHead head(TableDialect given) {
      return new MappingHead(
          about,
          columns,
          types,
          spell,
          new TableDialect(
              given.nulls().isEmpty() ? nulls : given.nulls(),
              given.delimiter().or(() -> delimiter),
              given.encoding().or(() -> encoding),
              given.strings()));
    }
  }
}
