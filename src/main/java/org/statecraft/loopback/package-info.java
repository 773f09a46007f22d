/** HTTP at this machine's loopback address, for callers on this machine and nobody else. */
@NullMarked
package org.statecraft.loopback;

import org.jspecify.annotations.NullMarked;
