/** Tests of the command line as a user meets it. */
@NullMarked
package org.statecraft.cli;

import org.jspecify.annotations.NullMarked;
