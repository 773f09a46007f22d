package org.statecraft.power;

/** What the rules make of a coding. */
public enum Verdict {
  /** The mechanism is inferred between a party of one side and one of the other. */
  FOUND("found"),
  /** The mechanism is inferred with a bloc in the place of its member, or the reverse. */
  OTHER_LEVEL("found at another level"),
  /** Only other mechanisms are inferred between the parties. */
  OTHER_MECHANISM("other mechanism"),
  /** No mechanism is inferred between the parties. */
  MISSED("missed"),
  /** There is nothing that a rule could infer. */
  NOT_CODABLE("not codable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
