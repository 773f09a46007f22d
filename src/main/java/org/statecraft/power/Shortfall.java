package org.statecraft.power;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.rule.Rule;

/**
 * What a rule lacks in order to conclude a relation between actors, in the words of the rule.
 *
 * @param rule the rule
 * @param sentence what it lacks, with {@code {variable}}s
 * @param ones the actors that {@code {one}} stands for
 * @param others the actors that {@code {other}} stands for; empty for the members of the one
 * @param values the values of other variables, so far as conditions were met
 * @param eitherWay whether the same is lacking in the other direction, where there is one
 */
public record Shortfall(
    Rule rule,
    String sentence,
    Set<Node> ones,
    Set<Node> others,
    Binding values,
    boolean eitherWay) {}
