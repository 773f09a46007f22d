/**
 * Rules and what follows from them: reading and checking rule files, putting them in order, and
 * computing the closure. Why something follows is told by {@code explain}.
 */
@NullMarked
package org.statecraft.infer;

import org.jspecify.annotations.NullMarked;
