package org.statecraft.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.power.PanelColumn;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.ColumnType;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableRow;

/**
 * A researcher's table about states, or pairs of states, in years, whose columns stand beside those
 * of a panel. It is held in memory. States are those that most values of a column stand for by some
 * code or name, in the year of the row.
 */
public final class JoinedTable {
  private static final int SHOWN = 3;

  private final TableFile table;
  private final States states;
  private final int[] keys;
  private final Register[] registers;
  private final List<Integer> added = new ArrayList<>();
  private final ColumnTypes types;
  private final Map<List<Object>, Row> rows = new HashMap<>();
  private final Set<List<Object>> joined = new HashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private long nowhere;
  private long timeless;

  /** A row of the table without what it is about. */
  private record Row(long line, List<Object> cells) {}

  /**
   * Reads a table.
   *
   * @param on the columns with the states that a row is about, and that with its year at the end
   * @param width how many states that is
   * @throws RequestProblem if there are no such columns
   * @throws InputProblem if two rows are about the same, with the place; or it is no table
   */
  public JoinedTable(TableFile table, List<String> on, int width, States states) {
    if (on.size() != width + 1) {
      throw new RequestProblem(
          "--on names "
              + on.size()
              + " columns, and a row is about "
              + width
              + " of these and a year",
          width == 1 ? "write --on STATE,YEAR" : "write --on STATE,STATE,YEAR");
    }
    this.table = table;
    this.states = states;
    this.types = ColumnTypes.of(table, bytes -> {});
    this.keys = on.stream().mapToInt(name -> Matching.place(types.columns(), name)).toArray();
    for (int column = 0; column < types.columns().size(); column++) {
      if (!on.contains(types.columns().get(column))) {
        added.add(column);
      }
    }
    this.registers = registers(width);
    table.read(columns -> this::take, bytes -> {});
  }

  private Register[] registers(int width) {
    List<Set<String>> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(new HashSet<>());
    }
    table.read(
        columns ->
            row -> {
              for (int i = 0; i < width; i++) {
                if (row.has(keys[i])) {
                  values.get(i).add(row.text(keys[i]));
                }
              }
            },
        bytes -> {});
    return values.stream().map(states::best).toArray(Register[]::new);
  }

  private void take(TableRow row) {
    int last = keys[keys.length - 1];
    Integer year = row.has(last) ? Matching.number(row.text(last)) : null;
    if (year == null) {
      timeless++;
      return;
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < registers.length; i++) {
      Optional<String> code =
          row.has(keys[i]) ? code(registers[i], row.text(keys[i]), year) : Optional.empty();
      if (code.isEmpty()) {
        nowhere++;
        unknown.add(row.has(keys[i]) ? row.text(keys[i]) : "");
        return;
      }
      codes.add(code.get());
    }
    Collections.sort(codes);
    List<Object> unit = new ArrayList<>();
    unit.add(year);
    unit.addAll(codes);
    Row before = rows.putIfAbsent(unit, new Row(row.line(), cells(row)));
    if (before != null) {
      throw table.at(
          row.line(),
          0,
          "the row is about "
              + String.join(" and ", codes)
              + " in "
              + year
              + ", as that in line "
              + before.line()
              + " is",
          "a panel has one row for it: leave one out, or add them up before");
    }
  }

  private Optional<String> code(Register register, String text, int year) {
    Set<Node> meant = states.of(register, text, OptionalInt.of(year));
    return meant.size() == 1
        ? states.code(meant.iterator().next(), Register.ISO3, OptionalInt.empty())
        : Optional.empty();
  }

  private List<Object> cells(TableRow row) {
    List<Object> cells = new ArrayList<>();
    for (int column : added) {
      cells.add(row.has(column) ? value(row.text(column), types.types().get(column)) : "");
    }
    return cells;
  }

  private static Object value(String text, ColumnType type) {
    if (type != ColumnType.INTEGER && type != ColumnType.DECIMAL) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.scale() == 0 && number.precision() < 10
        ? (Object) number.intValueExact()
        : number;
  }

  /**
   * What the columns mean that are added.
   *
   * @param taken the names of others; one that is among them has the file's name before it
   */
  public List<PanelColumn> columns(Collection<String> taken) {
    String file = String.valueOf(table.path().getFileName());
    List<PanelColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>(taken);
    for (int column : added) {
      String written = types.columns().get(column);
      String name = written;
      while (!names.add(name)) {
        name = file.replaceFirst("\\..*", "") + "_" + name;
      }
      columns.add(
          new PanelColumn(
              name,
              "What " + file + " says as " + written + ".",
              types.types().get(column).toString(),
              file,
              "no row of " + file + " is about it in the year, or the cell is empty there"));
    }
    return columns;
  }

  /**
   * The values of the columns that are added.
   *
   * @param unit a year and the ISO codes of one state or two, in their order
   */
  public List<Object> values(List<Object> unit) {
    Row row = rows.get(unit);
    if (row == null) {
      return Collections.nCopies(added.size(), "");
    }
    joined.add(List.copyOf(unit));
    return row.cells();
  }

  /** How many rows stand in the panel, and why the others do not, in words. */
  public String summary() {
    List<String> others = new ArrayList<>();
    if (nowhere > 0) {
      List<String> shown = unknown.stream().limit(SHOWN).map(value -> '"' + value + '"').toList();
      others.add(
          nowhere
              + " naming no state ("
              + String.join(", ", shown)
              + (unknown.size() > SHOWN ? ", …)" : ")"));
    }
    if (timeless > 0) {
      others.add(timeless + " without a year");
    }
    if (rows.size() > joined.size()) {
      others.add(rows.size() - joined.size() + " about what has no row in the panel");
    }
    return joined.size()
        + " of "
        + types.rows()
        + " rows of "
        + Objects.requireNonNull(table.path().getFileName())
        + " are joined"
        + (others.isEmpty() ? "" : "; " + String.join(", ", others));
  }
}
