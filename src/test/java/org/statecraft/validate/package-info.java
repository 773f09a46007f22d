/** Tests of what is told of files. */
@NullMarked
package org.statecraft.validate;

import org.jspecify.annotations.NullMarked;
