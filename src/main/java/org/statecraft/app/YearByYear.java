package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CutOff;
import org.statecraft.power.Panel;
import org.statecraft.power.PanelTopic;
import org.statecraft.power.PanelUnits;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.power.SC;
import org.statecraft.problem.RequestProblem;

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
   */
  public record Request(
      Panel.Unit unit,
      int from,
      int to,
      boolean each,
      Set<PanelTopic> topics,
      List<String> actors,
      boolean all,
      boolean balanced) {}

  /**
   * The panel.
   *
   * @param knowledge what is stated
   * @param units which have rows
   * @param beyond what is to be said of years of which nothing is known any more
   */
  public record Result(
      KnowledgeBase knowledge, Panel panel, PanelUnits units, Optional<String> beyond) {
    /** Its rows. */
    public List<List<Object>> rows() {
      return panel.rows(units);
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
    Panel panel = new Panel(request.unit(), known, request.each(), request.topics());
    List<Perspective> years =
        IntStream.rangeClosed(request.from(), request.to())
            .mapToObj(year -> common.during(Period.ofYear(year)))
            .toList();
    workspace
        .viewpoints(chosen)
        .knowledge(years, (year, seen) -> panel.count(year(year), seen.knowledge()))
        .forEach(panel::add);
    return new Result(known, panel, units, new CutOff(known).beyond(Period.ofYear(request.to())));
  }

  private PanelUnits units(Selection chosen, Request request, KnowledgeBase known) {
    Set<String> codes = new TreeSet<>();
    for (String name : request.actors()) {
      Node actor = workspace.directory(chosen).resolve(name);
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
