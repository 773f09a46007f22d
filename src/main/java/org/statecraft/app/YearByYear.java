package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CutOff;
import org.statecraft.power.Panel;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;

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
   */
  public record Request(Panel.Unit unit, int from, int to, boolean each) {}

  /**
   * The panel.
   *
   * @param knowledge what is stated
   * @param beyond what is to be said of years of which nothing is known any more
   */
  public record Result(KnowledgeBase knowledge, Panel panel, Optional<String> beyond) {}

  /**
   * Infers each year and counts.
   *
   * @param chosen what the years are looked at in, whatever its own time
   */
  public Result of(Selection chosen, Request request) {
    Perspective common = chosen.perspective();
    KnowledgeBase known = workspace.facts(chosen);
    Panel panel = new Panel(request.unit(), known, request.each());
    List<Perspective> years =
        IntStream.rangeClosed(request.from(), request.to())
            .mapToObj(year -> common.during(whole(year)))
            .toList();
    workspace
        .viewpoints(chosen)
        .knowledge(years, (year, seen) -> panel.count(year(year), seen.knowledge()))
        .forEach(panel::add);
    return new Result(known, panel, new CutOff(known).beyond(whole(request.to())));
  }

  private static int year(Perspective during) {
    return during.period().orElseThrow().from().getYear();
  }

  private static Period whole(int year) {
    return Period.between("%04d..%04d".formatted(year, year));
  }
}
