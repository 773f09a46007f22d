/** The user's SPARQL: parsing, parameters, the guard, limits and the result; no rendering here. */
@NullMarked
package org.statecraft.query;

import org.jspecify.annotations.NullMarked;
