/** The program's entry point; everything else lives in the packages below. */
@NullMarked
package org.statecraft;

import org.jspecify.annotations.NullMarked;
