package org.statecraft.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.statecraft.explain.Change;
import org.statecraft.explain.Difference;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CutOff;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.rule.Rule;

/** Compares what follows from two choices. */
public final class Compare {
  private final Workspace workspace;

  /** Comparisons of what is known in a workspace. */
  public Compare(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is to be compared.
   *
   * @param shown the rules whose conclusions count
   * @param explained so many changes of each rule are explained
   */
  public record Request(Selection before, Selection after, Predicate<Rule> shown, int explained) {}

  /**
   * What differs.
   *
   * @param before what is known by the first choice, with what follows
   * @param after the same by the second
   * @param changes conclusions that are gained and lost
   * @param kept how many conclusions are in both
   * @param beyond what is to be said of a time of which nothing is known any more
   */
  public record Result(
      KnowledgeBase before,
      KnowledgeBase after,
      List<Change> changes,
      long kept,
      Optional<String> beyond) {}

  /** Infers twice and compares. */
  public Result of(Request request) {
    Selection a = request.before();
    Selection b = request.after();
    List<Workspace.Supposition> both = new ArrayList<>();
    if (a.from(b.perspective()).equals(b)) {
      // Where only the perspective differs, sources and rules are read once.
      both.addAll(known(a, a.perspective(), b.perspective()));
    } else {
      both.addAll(known(a, a.perspective()));
      both.addAll(known(b, b.perspective()));
    }
    Workspace.Supposition from = both.getFirst();
    Workspace.Supposition to = both.getLast();
    List<Change> changes =
        new Difference(from.knowledge(), from.rules(), to.knowledge(), to.rules())
            .changes(request.shown(), request.explained());
    Optional<String> beyond =
        Stream.of(a, b)
            .flatMap(side -> side.perspective().period().stream())
            .max(Comparator.comparing(Period::to))
            .flatMap(new CutOff(to.knowledge())::beyond);
    return new Result(
        from.knowledge(),
        to.knowledge(),
        changes,
        Difference.kept(from.knowledge(), to.knowledge()),
        beyond);
  }

  private List<Workspace.Supposition> known(Selection chosen, Perspective... perspectives) {
    return workspace.viewpoints(chosen).knowledge(List.of(perspectives), (from, known) -> known);
  }
}
