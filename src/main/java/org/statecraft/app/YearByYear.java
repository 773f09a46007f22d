package org.statecraft.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.statecraft.ingest.JoinedTable;
import org.statecraft.ingest.States;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.CutOff;
import org.statecraft.power.Panel;
import org.statecraft.power.PanelColumn;
import org.statecraft.power.PanelTopic;
import org.statecraft.power.PanelUnits;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.power.SC;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.TableFile;

/**
 * Counts what states, or pairs of states, stand in year by year; each year is inferred by itself.
 */
public final class YearByYear {
  private final Workspace workspace;

  /** Panels of what is known in a workspace. */
  public YearByYear(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Which panel is wanted.
   *
   * @param unit what a row is about
   * @param from the first year, from 1 on
   * @param to the last year, up to 9999 and not before the first
   * @param each whether each initiative has a column
   * @param topics what else is told of each unit
   * @param actors the states that are in it, by any name; empty for all
   * @param all whether each of them, or each two, has a row in every year
   * @param balanced whether each unit that has a row in any year has one in every year
   * @param join a table whose columns stand beside its own
   */
  public record Request(
      Panel.Unit unit,
      int from,
      int to,
      boolean each,
      Set<PanelTopic> topics,
      List<String> actors,
      boolean all,
      boolean balanced,
      Optional<Join> join) {}

  /**
   * A table that is joined.
   *
   * @param table its file
   * @param on the columns with the states that its rows are about, and that with the year
   */
  public record Join(Path table, List<String> on) {
    /** Copies the list. */
    public Join {
      on = List.copyOf(on);
    }
  }

  /**
   * The panel.
   *
   * @param knowledge what is stated
   * @param units which have rows
   * @param joined the table whose columns stand beside its own
   * @param beyond what is to be said of years of which nothing is known any more
   */
  public record Result(
      KnowledgeBase knowledge,
      Panel panel,
      PanelUnits units,
      Optional<JoinedTable> joined,
      Optional<String> beyond) {
    /** What each column means, in their order. */
    public List<PanelColumn> codebook() {
      List<PanelColumn> columns = new ArrayList<>(panel.codebook());
      joined.ifPresent(table -> columns.addAll(table.columns(panel.columns())));
      return columns;
    }

    /** The names of the columns. */
    public List<String> columns() {
      return codebook().stream().map(PanelColumn::name).toList();
    }

    /** Its rows: texts, numbers, or the empty text for what is not known. */
    public List<List<Object>> rows() {
      List<List<Object>> rows = panel.rows(units);
      if (joined.isEmpty()) {
        return rows;
      }
      List<List<Object>> wider = new ArrayList<>(rows.size());
      for (List<Object> row : rows) {
        List<Object> both = new ArrayList<>(row);
        both.addAll(joined.get().values(row.subList(0, 1 + panel.unit().states())));
        wider.add(both);
      }
      return wider;
    }
  }

  /**
   * Infers each year and counts.
   *
   * @param chosen what the years are looked at in, whatever its own time
   */
  public Result of(Selection chosen, Request request) {
    Perspective common = chosen.perspective();
    KnowledgeBase known = workspace.facts(chosen);
    PanelUnits units = units(chosen, request, known);
    Optional<JoinedTable> joined = request.join().map(join -> joined(chosen, request, join, known));
    Panel panel = new Panel(request.unit(), known, request.each(), request.topics());
    List<Perspective> years =
        IntStream.rangeClosed(request.from(), request.to())
            .mapToObj(year -> common.during(Period.ofYear(year)))
            .toList();
    workspace
        .viewpoints(chosen)
        .knowledge(years, (year, seen) -> panel.count(year(year), seen.knowledge()))
        .forEach(panel::add);
    return new Result(
        known, panel, units, joined, new CutOff(known).beyond(Period.ofYear(request.to())));
  }

  private static JoinedTable joined(
      Selection chosen, Request request, Join join, KnowledgeBase known) {
    return new JoinedTable(
        new TableFile(join.table(), chosen.sources().tables()),
        join.on(),
        request.unit().states(),
        new States(known));
  }

  private PanelUnits units(Selection chosen, Request request, KnowledgeBase known) {
    Set<String> codes = new TreeSet<>();
    for (String name : request.actors()) {
      Node actor = workspace.directory(chosen).resolve(name, Directory.ACTORS);
      codes.add(
          known.everything().stream(actor, SC.ISO3, Node.ANY)
              .map(triple -> triple.getObject().getLiteralLexicalForm())
              .findFirst()
              .orElseThrow(
                  () ->
                      new RequestProblem(
                          name + " is no state with an ISO code", "a panel is of states")));
    }
    return new PanelUnits(
        request.actors().isEmpty() ? Optional.empty() : Optional.of(codes),
        request.all(),
        request.balanced());
  }

  private static int year(Perspective during) {
    return during.period().orElseThrow().from().getYear();
  }
}
