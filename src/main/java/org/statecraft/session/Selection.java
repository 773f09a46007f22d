package org.statecraft.session;

import org.statecraft.infer.Bounds;
import org.statecraft.infer.RuleFiles;
import org.statecraft.kb.Perspective;
import org.statecraft.kb.Sources;

/**
 * What the options chose: what is known, and what is inferred from it.
 *
 * @param sources where the facts come from
 * @param perspective when, and on whose account, it is looked at
 * @param rules the rules that are applied
 * @param bounds how much inference may cost
 */
public record Selection(Sources sources, Perspective perspective, RuleFiles rules, Bounds bounds) {
  /** The same from another perspective. */
  public Selection from(Perspective other) {
    return new Selection(sources, other, rules, bounds);
  }
}
