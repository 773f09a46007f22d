package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.statecraft.app.Explain;
import org.statecraft.app.Fragility;
import org.statecraft.app.Selection;
import org.statecraft.lookup.Labels;
import org.statecraft.render.FragilityRows;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * The answer to what would undo conclusions.
 *
 * @param result what was tried and found
 * @param progress what has watched the work
 */
record FragileAnswer(Fragility.Result result, SweepProgress progress) {
  /** Tries what would undo the conclusions of some proofs. */
  static FragileAnswer of(
      Fragility fragility, Selection chosen, Explain.Result proved, SweepProgress progress) {
    return new FragileAnswer(
        progress.during(() -> fragility.of(chosen, proved.proofs(), progress)), progress);
  }

  /** Writes the decisions, and says what is to be said beside them. */
  ExitStatus write(OutputFormat format, OutputOptions output) {
    RenderSettings settings =
        new RenderSettings(
            result.knowledge().prefixes(),
            output.screen(progress.console()),
            Optional.of(new Labels(result.knowledge())::of),
            /* instead= */ true,
            List.of(),
            /* safeCsv= */ false);
    output.write(
        progress.console(), out -> format.write(FragilityRows.of(result.undoing()), settings, out));
    if (result.wanted() == 0) {
      progress.hint("no decision is recorded on what the proofs speak of");
    } else if (result.standing() > 0) {
      progress.hint(
          "whatever single decision was tried otherwise, "
              + Plural.of(result.standing(), "conclusion")
              + (result.standing() == 1 ? " holds" : " hold"));
    }
    return progress.ended(result.tried(), result.wanted(), "decisions");
  }
}
