package org.statecraft.mcp;

import java.util.List;
import java.util.Optional;
import org.statecraft.app.Trace;
import org.statecraft.explain.Change;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.render.ChangeWriter;
import org.statecraft.render.CitedFact;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * Changes in what follows, on their way into an answer.
 *
 * @param all the changes
 * @param before what follows before them
 * @param after what follows after them
 */
record Changes(List<Change> all, KnowledgeBase before, KnowledgeBase after) {
  /**
   * Writes them.
   *
   * @param was traces what follows before
   * @param is traces what follows after
   */
  void into(Answer answer, int most, Trace was, Trace is) {
    Labels labels = new Labels(after);
    Labels labelsBefore = new Labels(before);
    RenderSettings settings =
        new RenderSettings(
            before.prefixes(),
            answer.settings().screen(),
            Optional.of(node -> labels.of(node).or(() -> labelsBefore.of(node))),
            /* safeCsv= */ false);
    List<Change> shown = all.stream().limit(most).toList();
    answer.written(
        out -> OutputFormat.JSON.write(new ChangeWriter(settings).rows(shown), settings, out));
    if (shown.size() < all.size()) {
      answer.cut((all.size() - shown.size()) + " more changes; raise limit");
    }
    for (int i = 0; i < Math.min(shown.size(), Budget.TRACED); i++) {
      Change change = shown.get(i);
      List<CitedFact> facts = (change.appears() ? is : was).of(List.of(change.triple()));
      List<Integer> row = List.of(i);
      facts.forEach(fact -> answer.fact(fact, row));
    }
    if (shown.size() > Budget.TRACED) {
      answer.note("the first " + Budget.TRACED + " changes are traced to their sources");
    }
    long appear = all.stream().filter(Change::appears).count();
    answer.note(appear + " conclusions appear, " + (all.size() - appear) + " disappear");
  }
}
