package org.statecraft.cli;

import org.statecraft.problem.RequestProblem;

/** Where is listened. */
final class Port {
  private static final int LAST = 65_535;

  private Port() {}

  /**
   * The number of a port, or 0 for any that is free.
   *
   * @throws RequestProblem if there is no such port
   */
  static int of(int number) {
    if (number < 0 || number > LAST) {
      throw new RequestProblem(
          number + " is no port", "give one up to " + LAST + ", or 0 for any that is free");
    }
    return number;
  }
}
