/** Tests of the program as a whole: architecture, documentation, the packaged launcher. */
@NullMarked
package org.statecraft;

import org.jspecify.annotations.NullMarked;
