/** Tests of files as they are read. */
@NullMarked
package org.statecraft.input;

import org.jspecify.annotations.NullMarked;
