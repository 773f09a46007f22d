/** The shell. */
@NullMarked
package org.statecraft.shell;

import org.jspecify.annotations.NullMarked;
