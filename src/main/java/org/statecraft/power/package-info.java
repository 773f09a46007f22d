/**
 * The theory: the terms of the ontology, relations of power as they are counted, compared and told,
 * and from when and on whose account knowledge is looked at.
 */
@NullMarked
package org.statecraft.power;

import org.jspecify.annotations.NullMarked;
