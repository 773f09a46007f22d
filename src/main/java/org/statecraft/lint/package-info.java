/**
 * What a reader of a rule would doubt: findings about rule texts, each with its place and remedy.
 */
@NullMarked
package org.statecraft.lint;

import org.jspecify.annotations.NullMarked;
