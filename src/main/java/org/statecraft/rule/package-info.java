/**
 * Rules: their texts and files, what a body means condition by condition, and the order of rules
 * that depend on one another. Nothing here computes a conclusion.
 */
@NullMarked
package org.statecraft.rule;

import org.jspecify.annotations.NullMarked;
