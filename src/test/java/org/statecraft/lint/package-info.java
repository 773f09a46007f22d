/** Tests of the checks of rules. */
@NullMarked
package org.statecraft.lint;

import org.jspecify.annotations.NullMarked;
