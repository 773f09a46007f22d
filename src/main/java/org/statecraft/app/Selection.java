package org.statecraft.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.Sources;
import org.statecraft.power.Perspective;
import org.statecraft.power.Reading;
import org.statecraft.rule.RuleFiles;

/**
 * What the options chose: what is known, and what is inferred from it.
 *
 * @param sources where the facts come from
 * @param perspective when, and on whose account, it is looked at
 * @param hypothesis which other facts are supposed
 * @param rules the rules that are applied
 * @param bounds how much inference may cost
 */
public record Selection(
    Sources sources,
    Perspective perspective,
    Hypothesis hypothesis,
    RuleFiles rules,
    Bounds bounds) {
  /** Whether all is looked at as it is stated, with as much inference as it takes. */
  boolean whole() {
    return perspective.whole() && hypothesis.none() && bounds.equals(Bounds.GENEROUS);
  }

  /** The same from another perspective. */
  public Selection from(Perspective other) {
    return new Selection(sources, other, hypothesis, rules, bounds);
  }

  /** The same by the reading of terms that is stated to be in force. */
  Selection byNoReading() {
    return new Selection(sources, perspective, hypothesis.byNoReading(), rules, bounds);
  }

  /** The same by a reading of terms. */
  Selection by(Reading reading) {
    return new Selection(sources, perspective, hypothesis.by(reading), rules, bounds);
  }

  /** What is not seen as it is stated, in a few words for a title; may be empty. */
  public String words() {
    String supposed = hypothesis.otherFacts() ? "supposing other facts" : "";
    String read = hypothesis.reading().map(Reading::words).orElse("");
    return Stream.of(perspective.words(), read, supposed)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
