/** A researcher's tables held against what is known: columns, states, facts made of rows. */
@NullMarked
package org.statecraft.ingest;

import org.jspecify.annotations.NullMarked;
