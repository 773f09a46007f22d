package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statecraft.table.ColumnType;
import org.statecraft.table.TableFile;

/**
 * A mapping for a table, to be changed: it runs as it is, names a thing for each row, finds the
 * states that the columns hold, and says what each column is.
 */
public final class NewMapping {
  /** A column of states has so many of its values known, of a hundred. */
  private static final int MOST_KNOWN = 80;

  private static final String INDENT = "  ";

  private final TableFile table;
  private final Map<String, ColumnSummary> columns = new LinkedHashMap<>();
  private final Optional<String> year;

  /** A mapping for a table of which it is known what its columns hold. */
  public NewMapping(TableFile table, List<ColumnSummary> summaries) {
    this.table = table;
    for (ColumnSummary summary : summaries) {
      columns.put(variable(summary.name()), summary);
    }
    this.year =
        columns.entrySet().stream()
            .filter(each -> each.getValue().type() == ColumnType.INTEGER)
            .map(Map.Entry::getKey)
            .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("year"))
            .findFirst();
  }

  /** A name for a variable, which no other column has. */
  private String variable(String column) {
    String plain = column.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
    String name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "column_" + plain : plain;
    String free = name;
    for (int i = 2;
        columns.containsKey(free) || free.equals("row") || free.equals("nothing");
        i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /** The text of the mapping. */
  public String text() {
    List<String> lines = new ArrayList<>();
    String name = String.valueOf(table.path().getFileName()).replaceFirst("\\..*$", "");
    lines.add("#+ title: " + name);
    columns.forEach(
        (variable, column) -> {
          if (!variable.equals(column.name())) {
            lines.add("#+ column: ?" + variable + " = \"" + column.name() + "\"");
          }
        });
    dialect(lines);
    lines.add("#");
    lines.add(
        "# Say above where the table is from, which what is made tells then, by lines that begin");
    lines.add("# with #+ as the title does: description, licence, address, version and citation.");
    lines.add("#");
    lines.add(
        "# Each row makes what stands within CONSTRUCT. What is worked out of it stands within");
    lines.add("# WHERE: BIND, FILTER, VALUES and UNION. Change it, and try it:");
    lines.add("#   statecraft import --mapping THIS-FILE " + table.path());
    lines.add("# ?row is the row itself; give a thing a name of its own by");
    lines.add("#   BIND (IRI(CONCAT(STR(kb:), \"My-\", ENCODE_FOR_URI(STR(?column)))) AS ?it)");
    lines.add("#");
    columns.forEach((variable, column) -> lines.add("# " + described(variable, column)));
    construct(lines);
    where(lines);
    return String.join("\n", lines) + "\n";
  }

  private void dialect(List<String> lines) {
    if (!table.dialect().nulls().isEmpty()) {
      lines.add("#+ null: " + String.join(", ", table.dialect().nulls()));
    }
    table
        .dialect()
        .delimiter()
        .ifPresent(each -> lines.add("#+ delimiter: " + (each == '\t' ? "tab" : each)));
    table.dialect().encoding().ifPresent(each -> lines.add("#+ encoding: " + each.name()));
  }

  private String described(String variable, ColumnSummary column) {
    String range =
        column.least().isEmpty()
            ? ""
            : ", from "
                + shown(column.least().get())
                + " to "
                + shown(column.greatest().orElse(""));
    String states = states(column).map(by -> "; states by " + by).orElse("");
    return "?" + variable + ": " + column.type() + range + states;
  }

  private static String shown(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }

  /** By what a column names states, if nearly all that is in it does. */
  private static Optional<Register> states(ColumnSummary column) {
    long distinct = column.distinct().orElse(Long.MAX_VALUE);
    return column.states().entrySet().stream()
        .filter(each -> distinct > 2 && 100 * each.getValue() >= MOST_KNOWN * distinct)
        .max(
            Comparator.comparing(
                    (Map.Entry<Register, Long> each) ->
                        column.name().toLowerCase(Locale.ROOT).contains(each.getKey().toString()))
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private void construct(List<String> lines) {
    lines.add("CONSTRUCT {");
    lines.add(INDENT + "?row a csv:Row ;");
    List<String> facts = new ArrayList<>();
    columns.forEach(
        (variable, column) ->
            facts.add(
                states(column).isPresent()
                    ? INDENT + INDENT + "sc:actor ?" + variable + "_state"
                    : INDENT + INDENT + "csv:" + variable + " ?" + variable));
    lines.add(String.join(" ;\n", facts) + " .");
    lines.add("}");
  }

  private void where(List<String> lines) {
    lines.add("WHERE {");
    columns.forEach(
        (variable, column) ->
            states(column)
                .ifPresent(
                    by ->
                        lines.add(
                            INDENT
                                + "BIND (sc:state(?"
                                + variable
                                + ", \""
                                + by
                                + "\""
                                + dated(by)
                                + ") AS ?"
                                + variable
                                + "_state)")));
    lines.add("}");
  }

  /** Codes of these registers moved from state to state. */
  private String dated(Register by) {
    return by == Register.COW || by == Register.GW
        ? year.map(variable -> ", ?" + variable).orElse("")
        : "";
  }
}
