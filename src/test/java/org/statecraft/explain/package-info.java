/** Tests of explanations. */
@NullMarked
package org.statecraft.explain;

import org.jspecify.annotations.NullMarked;
