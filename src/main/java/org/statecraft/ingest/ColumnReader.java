package org.statecraft.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.Problem;
import org.statecraft.table.ColumnType;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableRow;

/** Reads what the columns of a table hold: once for their types, and once for their values. */
public final class ColumnReader {
  private final States states;

  /** A reader that knows some states. */
  public ColumnReader(States states) {
    this.states = states;
  }

  /**
   * Reads a table.
   *
   * @throws Problem if it cannot be read or is none
   */
  public List<ColumnSummary> read(TableFile table, IntConsumer progress) {
    ColumnTypes types = ColumnTypes.of(table, progress);
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < types.columns().size(); column++) {
      columns.add(new Column(column, types.columns().get(column), types.types().get(column)));
    }
    table.read(names -> row -> columns.forEach(column -> column.take(row)), progress);
    return columns.stream().map(Column::summary).toList();
  }

  /** A column as it is read. */
  private final class Column {
    private final int number;
    private final String name;
    private final ColumnType type;
    private final Comparator<String> order;
    private final DistinctValues values = new DistinctValues();
    private final Map<Register, Long> resolved = new EnumMap<>(Register.class);
    private @Nullable String least;
    private @Nullable String greatest;
    private long nulls;

    Column(int number, String name, ColumnType type) {
      this.number = number;
      this.name = name;
      this.type = type;
      this.order = type.number() ? ColumnReader::compareNumbers : Comparator.naturalOrder();
    }

    void take(TableRow row) {
      if (!row.has(number)) {
        nulls++;
      } else if (values.add(row.fingerprint(number))) {
        add(row.text(number));
      }
    }

    private void add(String value) {
      least = least == null || order.compare(value, least) < 0 ? value : least;
      greatest = greatest == null || order.compare(value, greatest) > 0 ? value : greatest;
      if (!values.full()) {
        for (Register register : Register.values()) {
          if (!states.of(register, value, OptionalInt.empty()).isEmpty()) {
            resolved.merge(register, 1L, Long::sum);
          }
        }
      }
    }

    ColumnSummary summary() {
      return new ColumnSummary(
          name,
          type,
          values.full() ? OptionalLong.empty() : OptionalLong.of(values.size()),
          nulls,
          Optional.ofNullable(least),
          Optional.ofNullable(greatest),
          resolved);
    }
  }

  private static int compareNumbers(String one, String other) {
    int compared = Double.compare(Double.parseDouble(one), Double.parseDouble(other));
    return compared == 0 ? new BigDecimal(one).compareTo(new BigDecimal(other)) : compared;
  }
}
