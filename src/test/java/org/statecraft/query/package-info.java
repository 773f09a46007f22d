/** Tests of queries, parameters, limits and the guard. */
@NullMarked
package org.statecraft.query;

import org.jspecify.annotations.NullMarked;
