/** Tests of the statistics: published examples, what R says, and definitions computed by hand. */
@NullMarked
package org.statecraft.statistics;

import org.jspecify.annotations.NullMarked;
