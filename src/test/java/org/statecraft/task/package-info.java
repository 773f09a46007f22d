/** Tests of tasks. */
@NullMarked
package org.statecraft.task;

import org.jspecify.annotations.NullMarked;
