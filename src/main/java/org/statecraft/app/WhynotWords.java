package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.Prefixes;
import org.statecraft.power.OtherReadings;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.ShortfallWords;

/** What is said around near misses: what was asked, what holds all the same, what to try next. */
public final class WhynotWords {
  private WhynotWords() {}

  /** What to explain where it does hold. */
  public static String held(WhyNot.Result result, Triple held) {
    Prefixes prefixes = result.knowledge().prefixes();
    return switch (result.asked()) {
      case WhyNot.Asked.Relation relation -> prefixes.display(held.getSubject());
      case WhyNot.Asked.Fact fact ->
          Stream.of(held.getSubject(), held.getPredicate(), held.getObject())
              .map(prefixes::display)
              .collect(Collectors.joining(" ", "'", "'"));
    };
  }

  /** What does not hold. */
  public static String asked(WhyNot.Asked asked, RenderSettings settings) {
    return switch (asked) {
      case WhyNot.Asked.Fact fact -> fact.text() + " does not hold";
      case WhyNot.Asked.Relation relation ->
          "no relation of "
              + settings.name(relation.mechanism())
              + (relation.directed() ? " is inferred from " : " is inferred between ")
              + settings.name(relation.one())
              + (relation.directed() ? " to " : " and ")
              + settings.name(relation.other())
              + relation
                  .lacking()
                  .map(lack -> ": " + new ShortfallWords(settings).sentence(lack))
                  .orElse("");
    };
  }

  /** What a user should know beside it. */
  public static List<String> hints(WhyNot.Result result) {
    List<String> hints = new ArrayList<>();
    if (result.cut()) {
      hints.add("there was too much to look at; something nearer may be missing");
    }
    if (result.misses().isEmpty() && !result.cut()) {
      hints.add("no rule at work could conclude it");
    } else if (result.more() > 0) {
      hints.add(result.more() + " more ways; raise --limit to see them");
    }
    result.readings().forEach(each -> hints.add(differing(each, result.knowledge().prefixes())));
    switch (result.asked()) {
      case WhyNot.Asked.Fact fact -> hints.addAll(fact.hints());
      case WhyNot.Asked.Relation relation -> {
        if (relation.reverse()) {
          hints.add(
              "the other way round it does hold; see statecraft explain "
                  + result.knowledge().prefixes().display(relation.other())
                  + " "
                  + result.knowledge().prefixes().display(relation.one()));
        }
      }
    }
    return hints;
  }

  private static String differing(OtherReadings.Difference difference, Prefixes prefixes) {
    return "on "
        + prefixes.display(difference.variable())
        + " of "
        + prefixes.display(difference.initiative())
        + " the readings differ: the first says "
        + values(difference.first(), prefixes)
        + ", the second "
        + values(difference.second(), prefixes)
        + "; see --reading";
  }

  private static String values(Set<Node> values, Prefixes prefixes) {
    return values.isEmpty()
        ? "nothing"
        : values.stream().map(prefixes::display).sorted().collect(Collectors.joining(", "));
  }
}
