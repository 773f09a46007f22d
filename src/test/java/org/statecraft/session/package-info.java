/** Tests of what stays open between commands. */
@NullMarked
package org.statecraft.session;

import org.jspecify.annotations.NullMarked;
