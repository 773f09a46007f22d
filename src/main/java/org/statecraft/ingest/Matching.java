package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;
import org.statecraft.table.TableFile;

/** Finds the states that the values of a column stand for. */
public final class Matching {
  private static final int MOST = 100_000;

  private final States states;
  private final Candidates candidates;

  /**
   * What is wanted.
   *
   * @param column which holds states
   * @param by by what it names them; empty for that by which most values are known
   * @param year of all rows
   * @param yearColumn the column that holds the year of each row
   */
  public record Request(
      String column, Optional<Register> by, OptionalInt year, Optional<String> yearColumn) {}

  /**
   * What came out.
   *
   * @param by by what the column names states
   * @param matches a value and whom it stands for, in the order of the table
   */
  public record Result(Register by, List<Match> matches) {
    /** Copies the list. */
    public Result {
      matches = List.copyOf(matches);
    }
  }

  /** A value in a year, or in a row without one. */
  private record Key(String value, @Nullable Integer year) {}

  /** A value and whom it stands for in some years. */
  private record Group(String value, Set<Node> states) {}

  /** Matching with some states. */
  public Matching(States states, Candidates candidates) {
    this.states = states;
    this.candidates = candidates;
  }

  /**
   * Matches the values of a column.
   *
   * @throws RequestProblem if there is no such column, or it holds more than states
   * @throws Problem if the table cannot be read or is none
   */
  public Result of(TableFile table, Request request, IntConsumer progress) {
    Map<Key, Long> counted = new LinkedHashMap<>();
    table.read(columns -> counting(columns, request, counted), progress);
    Register by =
        request
            .by()
            .orElseGet(() -> states.best(counted.keySet().stream().map(Key::value).toList()));
    Map<Group, List<Map.Entry<Key, Long>>> groups = new LinkedHashMap<>();
    for (Map.Entry<Key, Long> each : counted.entrySet()) {
      Set<Node> found = states.of(by, each.getKey().value(), year(each.getKey()));
      groups
          .computeIfAbsent(new Group(each.getKey().value(), found), none -> new ArrayList<>())
          .add(each);
    }
    List<Match> matches = new ArrayList<>();
    groups.forEach((group, rows) -> matches.add(match(by, group, rows)));
    return new Result(by, matches);
  }

  private static OptionalInt year(Key key) {
    return key.year() == null ? OptionalInt.empty() : OptionalInt.of(key.year());
  }

  private static TableFile.Rows counting(
      List<String> columns, Request request, Map<Key, Long> counted) {
    int column = place(columns, request.column());
    int year = request.yearColumn().map(name -> place(columns, name)).orElse(-1);
    Integer all = request.year().isPresent() ? (Integer) request.year().getAsInt() : null;
    return row -> {
      if (row.has(column)) {
        Integer own = year >= 0 && row.has(year) ? number(row.text(year)) : all;
        counted.merge(new Key(row.text(column), own), 1L, Long::sum);
        if (counted.size() > MOST) {
          throw new RequestProblem(
              "the column " + request.column() + " has more than 100,000 values",
              "name a column of states");
        }
      }
    };
  }

  /** The year that a text begins with, also of a date. */
  static @Nullable Integer number(String text) {
    return text.matches("\\d{4}(-.*|\\.0+)?")
        ? (Integer) Integer.parseInt(text.substring(0, 4))
        : null;
  }

  /**
   * The number of a column from 0.
   *
   * @throws RequestProblem if there is none of that name
   */
  static int place(List<String> columns, String name) {
    int place = columns.indexOf(name);
    if (place < 0) {
      throw new RequestProblem(
          "there is no column " + name,
          Similar.to(name, columns)
              .map(similar -> "did you mean " + similar + "?")
              .orElse("the columns are " + String.join(", ", columns)));
    }
    return place;
  }

  private Match match(Register by, Group group, List<Map.Entry<Key, Long>> rows) {
    long count = rows.stream().mapToLong(Map.Entry::getValue).sum();
    List<Integer> years = new ArrayList<>();
    for (Map.Entry<Key, Long> row : rows) {
      if (row.getKey().year() != null) {
        years.add(row.getKey().year());
      }
    }
    boolean one = group.states().size() == 1;
    return new Match(
        group.value(),
        group.states(),
        count,
        years.stream().mapToInt(Integer::intValue).min(),
        years.stream().mapToInt(Integer::intValue).max(),
        one ? List.of() : candidates.of(by, group.value()));
  }
}
