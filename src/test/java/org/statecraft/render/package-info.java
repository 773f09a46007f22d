/** Tests of how results look. */
@NullMarked
package org.statecraft.render;

import org.jspecify.annotations.NullMarked;
