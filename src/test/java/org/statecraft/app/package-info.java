/** Tests of what stays open between commands. */
@NullMarked
package org.statecraft.app;

import org.jspecify.annotations.NullMarked;
