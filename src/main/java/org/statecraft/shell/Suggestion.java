package org.statecraft.shell;

/**
 * What could be typed.
 *
 * @param text what would stand in the place of the word at the cursor
 * @param note what it is, in a few words; may be empty
 * @param whole whether the word is complete then, so that a blank can follow
 */
public record Suggestion(String text, String note, boolean whole) {}
