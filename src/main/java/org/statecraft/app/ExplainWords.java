package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.statecraft.lookup.Labels;
import org.statecraft.power.ReadingAgreement;
import org.statecraft.power.Tentative;
import org.statecraft.query.Hints;

/** What is said beside proofs, or in their place. */
public final class ExplainWords {
  private ExplainWords() {}

  /** What a user should know where there is no proof. */
  public static List<String> unproved(List<String> what, Explain.Result result) {
    List<String> hints = new ArrayList<>();
    hints.add(
        result.triple().isPresent()
            ? "no such triple holds"
            : "no rule infers a relation between them");
    reverse(what, result).ifPresent(hints::add);
    result
        .triple()
        .ifPresent(
            text -> hints.addAll(new Hints(result.knowledge()).forEmptyResult(text.query())));
    return hints;
  }

  /** What a user should know beside the proofs. */
  public static List<String> proved(List<String> what, Explain.Result result) {
    List<String> hints = new ArrayList<>();
    if (result.cut()) {
      hints.add("there are more proofs than were looked at");
    }
    reverse(what, result).ifPresent(hints::add);
    Tentative tentative = new Tentative(result.knowledge());
    result.proofs().stream()
        .flatMap(proof -> tentative.of(proof).stream())
        .distinct()
        .map(variable -> tentative(variable, result))
        .forEach(hints::add);
    return hints;
  }

  private static String tentative(ReadingAgreement.Variable variable, Explain.Result result) {
    return String.format(
        Locale.ROOT,
        "tentative: it rests on \"%s\", on which two readings agree with an alpha of only %.2f",
        new Labels(result.knowledge()).of(variable.name()).orElse(variable.name().toString()),
        variable.agreement().orElse(Double.NaN));
  }

  /** Where directed relations lead from the second actor to the first. */
  private static Optional<String> reverse(List<String> what, Explain.Result result) {
    return result
        .reverse()
        .map(
            actors ->
                "from "
                    + what.getLast()
                    + " to "
                    + what.get(what.size() - 2)
                    + " there are relations, too; see statecraft explain "
                    + (what.size() > 2 ? what.getFirst() + " " : "")
                    + result.knowledge().prefixes().display(actors.get(0))
                    + " "
                    + result.knowledge().prefixes().display(actors.get(1)));
  }
}
