/** Tests of what literals stand for. */
@NullMarked
package org.statecraft.literal;

import org.jspecify.annotations.NullMarked;
