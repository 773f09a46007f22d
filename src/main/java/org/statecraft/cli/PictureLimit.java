package org.statecraft.cli;

import java.util.Optional;

/** How many are in a picture. */
final class PictureLimit {
  private static final int USUAL = 30;

  /** What the help says of it where nobody asks for a number. */
  static final String DEFAULT = " Default: " + USUAL + ", and all in formats for programs.";

  private PictureLimit() {}

  /**
   * The number that was asked for, else what can be looked at; 0 for all.
   *
   * @param data whether the picture is for a program, which gets all
   */
  static int of(Optional<Integer> asked, boolean data) {
    return asked.orElse(data ? 0 : USUAL);
  }
}
