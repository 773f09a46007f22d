/**
 * Why something follows, why it does not, and what would change if other facts held; nothing is
 * logged while inferring, all is worked out from the finished graphs. No drawing here.
 */
@NullMarked
package org.statecraft.explain;

import org.jspecify.annotations.NullMarked;
