/** Reads the text of SPARQL 1.2 RL rule sets, as the grammar of the W3C has it. */
@NullMarked
package org.statecraft.rule.rl;

import org.jspecify.annotations.NullMarked;
