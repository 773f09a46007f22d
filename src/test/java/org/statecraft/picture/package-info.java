/** Pictures. */
@NullMarked
package org.statecraft.picture;

import org.jspecify.annotations.NullMarked;
