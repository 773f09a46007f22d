/** Finding an entity and gathering what is said of it; no rendering here. */
@NullMarked
package org.statecraft.lookup;

import org.jspecify.annotations.NullMarked;
