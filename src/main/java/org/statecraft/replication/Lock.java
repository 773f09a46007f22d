package org.statecraft.replication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a published result was and what it rested on.
 *
 * @param made when, as in {@code 2026-11-22T09:30:00Z}
 * @param program the version of the program
 * @param jena the version of Apache Jena
 * @param knowledge what the knowledge base says of itself: title, version, cut-off day
 * @param command the words of the command, without those that say how and where the result is
 *     written; the query itself stands apart
 * @param text the query
 * @param choice what the words amount to, for readers: level of inference, perspective, reading
 * @param result the result
 * @param files what was read
 * @param unchecked what cannot be checked, a sentence each
 */
public record Lock(
    String made,
    String program,
    String jena,
    Map<String, String> knowledge,
    List<String> command,
    Text text,
    Map<String, String> choice,
    ResultRecord result,
    LockedFiles files,
    List<String> unchecked) {
  /**
   * The text of a query or report.
   *
   * @param text the SPARQL
   * @param file where it was read, with slashes; empty where it was typed
   */
  public record Text(String text, Optional<String> file) {
    /** Its hash. */
    public String sha256() {
      return Sha256.of(text);
    }
  }

  /** Copies the lists. */
  public Lock {
    command = List.copyOf(command);
    unchecked = List.copyOf(unchecked);
    result = result.shortened();
  }

  /** Whether the command runs a report. */
  public boolean report() {
    return command.getFirst().equals("report");
  }
}
