package org.statecraft.explain;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * How near a rule came to a conclusion that it does not draw.
 *
 * @param rule the rule
 * @param conclusion what it would conclude, as far as the values are known
 * @param outcomes what its conditions came to, in the order of the rule's text
 * @param others how many other sets of values fail at the same condition
 */
public record NearMiss(Rule rule, List<Triple> conclusion, List<Outcome> outcomes, int others) {
  /** What one condition came to. */
  public sealed interface Outcome {
    /**
     * It holds.
     *
     * @param premises what it rests on
     */
    record Held(List<Premise> premises) implements Outcome {}

    /**
     * It does not hold.
     *
     * @param failure why
     */
    record Failed(Failure failure) implements Outcome {}

    /**
     * It was not looked at, since one before it does not hold.
     *
     * @param condition the condition
     */
    record Open(Condition condition) implements Outcome {}
  }

  /** How many conditions hold. */
  public long held() {
    return outcomes.stream().filter(Outcome.Held.class::isInstance).count();
  }

  /** Why the condition that does not hold does not. */
  public Failure failure() {
    return outcomes.stream()
        .filter(Outcome.Failed.class::isInstance)
        .map(outcome -> ((Outcome.Failed) outcome).failure())
        .findFirst()
        .orElseThrow();
  }

  /** Whether some conditions were not looked at, since one before them fails. */
  public boolean open() {
    return outcomes.stream().anyMatch(Outcome.Open.class::isInstance);
  }

  /** Whether all other conditions hold. */
  public boolean single() {
    return held() == outcomes.size() - 1;
  }
}
