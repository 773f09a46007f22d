/** Tests of rules: reading them, their order, and what follows from them. */
@NullMarked
package org.statecraft.rule;

import org.jspecify.annotations.NullMarked;
