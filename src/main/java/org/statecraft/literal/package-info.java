/** What literals stand for: the datatypes of RDF, XML Schema and OWL, their texts and values. */
@NullMarked
package org.statecraft.literal;

import org.jspecify.annotations.NullMarked;
