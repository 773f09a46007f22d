package org.statecraft.mcp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statecraft.app.Hypothesis;
import org.statecraft.app.Selection;
import org.statecraft.power.Basis;
import org.statecraft.power.Belief;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.power.Reading;
import org.statecraft.problem.RequestProblem;

/** From when, on whose account and by which reading a call looks at what is known. */
final class Viewpoint {
  private Viewpoint() {}

  /** Adds the arguments of it. */
  static Schema add(Schema schema) {
    return schema
        .text(
            "as_of",
            "See the world as of a day (2023-04-04), or of the last day of a month or year: what"
                + " began later or had ended is not there.")
        .text("between", "See what was there at any time from one date to another: 2019..2023-06.")
        .flag("undated", "With as_of or between: also codings of which no date is known.")
        .texts(
            "source",
            0,
            20,
            "Believe these sources alone: a page, all pages of a host, or a work such as"
                + " Cai-2024.")
        .texts("without_source", 0, 20, "Do not believe these sources.")
        .flag("verified_only", "Believe only what a page confirms.")
        .choices(
            "basis",
            List.of(Basis.values()),
            "Of what says how it is known, believe what is stated by the actor, reported by others,"
                + " or inferred by the coder.")
        .choice(
            "reading",
            List.of(Reading.values()),
            "By which reading of the terms of initiatives the rules go: first (as stated), second,"
                + " or what both say.");
  }

  /**
   * The choice that a call makes; what it does not say is as it is without it.
   *
   * @param hypothesis what is supposed beside a reading; empty for what the choice supposes
   * @throws RequestProblem if what it says excludes itself
   */
  static Selection of(Arguments arguments, Selection chosen, Optional<Hypothesis> hypothesis) {
    Hypothesis supposed = hypothesis.orElse(chosen.hypothesis());
    return new Selection(
        chosen.sources(),
        perspective(arguments, chosen.perspective()),
        new Hypothesis(
            supposed.added(),
            supposed.removed(),
            arguments.constant("reading", Reading.class).or(supposed::reading)),
        chosen.rules(),
        chosen.bounds());
  }

  private static Perspective perspective(Arguments arguments, Perspective chosen) {
    Optional<String> asOf = arguments.text("as_of");
    Optional<String> between = arguments.text("between");
    if (asOf.isPresent() && between.isPresent()) {
      throw new RequestProblem("as_of and between exclude each other", "leave one of them out");
    }
    return new Perspective(
        asOf.map(date -> Period.asOf(date, "as_of"))
            .or(() -> between.map(Period::between))
            .or(chosen::period),
        chosen.undated() || arguments.flag("undated"),
        belief(arguments, chosen.belief()));
  }

  private static Belief belief(Arguments arguments, Belief chosen) {
    List<String> only = arguments.texts("source");
    List<String> without = arguments.texts("without_source");
    List<Basis> bases = arguments.constants("basis", Basis.class);
    return new Belief(
        only.isEmpty() ? chosen.only() : only,
        without.isEmpty() ? chosen.without() : without,
        chosen.verified() || arguments.flag("verified_only"),
        bases.isEmpty() ? chosen.bases() : Set.copyOf(bases));
  }
}
