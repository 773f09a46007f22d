package org.statecraft.cli;

/** A noun after its number. */
final class Plural {
  private Plural() {}

  /** A number of things, such as {@code 1 fact}. */
  static String of(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
