package org.statecraft.session;

import org.statecraft.infer.Bounds;
import org.statecraft.infer.RuleFiles;
import org.statecraft.kb.Sources;

/**
 * What the options chose: what is known, and what is inferred from it.
 *
 * @param sources where the facts come from
 * @param rules the rules that are applied
 * @param bounds how much inference may cost
 */
public record Selection(Sources sources, RuleFiles rules, Bounds bounds) {}
