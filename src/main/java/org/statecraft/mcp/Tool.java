package org.statecraft.mcp;

/** One thing that an agent can ask for. */
interface Tool {
  /**
   * How it is described.
   *
   * @param name its name, which is that of the command that does the same
   * @param title its name for people
   * @param description what it does, for the agent that chooses among tools
   * @param arguments what it takes
   */
  record Signature(String name, String title, String description, Schema arguments) {}

  /** How it is described. */
  Signature signature();

  /**
   * Answers a call.
   *
   * @throws org.statecraft.problem.Problem if it cannot
   */
  Answer call(Arguments arguments, Served served);
}
