/** Tests of finding entities. */
@NullMarked
package org.statecraft.lookup;

import org.jspecify.annotations.NullMarked;
