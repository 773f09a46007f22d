package org.statecraft.power;

/**
 * What a column of a panel means: a row of its codebook.
 *
 * @param name of the column
 * @param question that its values answer
 * @param values that there can be
 * @param source where they are from
 * @param missing when a cell is empty
 */
public record PanelColumn(
    String name, String question, String values, String source, String missing) {}
