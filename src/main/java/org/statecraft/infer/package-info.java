/**
 * What follows from rules: the closure of a set of facts, computed in memory by numbers, and what
 * is left of it without some of them. Why something follows is told by {@code explain}.
 */
@NullMarked
package org.statecraft.infer;

import org.jspecify.annotations.NullMarked;
