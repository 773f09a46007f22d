/** Statistics of counts and codings: shares, agreement, odds, chance. They know no field. */
@NullMarked
package org.statecraft.statistics;

import org.jspecify.annotations.NullMarked;
