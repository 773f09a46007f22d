/** Tests of what follows from rules. */
@NullMarked
package org.statecraft.infer;

import org.jspecify.annotations.NullMarked;
