/** Tests of the door to the terminal. */
@NullMarked
package org.statecraft.console;

import org.jspecify.annotations.NullMarked;
