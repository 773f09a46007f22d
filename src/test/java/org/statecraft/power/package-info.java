/** Tests of relations of power and of perspectives. */
@NullMarked
package org.statecraft.power;

import org.jspecify.annotations.NullMarked;
