package org.statecraft.power;

import org.apache.jena.graph.Node;

/**
 * A decision that undoes a conclusion.
 *
 * @param conclusion of what something would not follow, such as a relation
 * @param decision what is decided otherwise
 * @param otherReading whether another reading decided so
 */
public record Undoing(Node conclusion, Decision decision, boolean otherReading) {}
