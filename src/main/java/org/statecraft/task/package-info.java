/** Work on a thread of its own that a time limit or the user can stop. */
@NullMarked
package org.statecraft.task;

import org.jspecify.annotations.NullMarked;
