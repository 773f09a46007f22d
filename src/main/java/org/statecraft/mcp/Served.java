package org.statecraft.mcp;

import java.util.Optional;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;

/**
 * What is served.
 *
 * @param workspace where it is known
 * @param chosen what is known where a call chooses no other perspective
 * @param budget what one call may cost
 * @param version of the program
 */
public record Served(Workspace workspace, Selection chosen, Budget budget, String version) {
  /** How many rows a call gives. */
  int rows(Arguments arguments) {
    return arguments.number("limit").orElse(budget.rows());
  }

  /** What a call is about. */
  Selection chosen(Arguments arguments) {
    return Viewpoint.of(arguments, chosen, Optional.empty());
  }
}
