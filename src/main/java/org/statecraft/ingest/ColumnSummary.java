package org.statecraft.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.statecraft.table.ColumnType;

/**
 * What a column holds.
 *
 * @param name as the table has it
 * @param type what all its values are
 * @param distinct how many different values there are; empty if too many to be counted
 * @param nulls how many rows have none
 * @param least the smallest value, by its type
 * @param greatest the greatest value
 * @param states how many of the different values stand for a state, by how they do, in any year
 */
public record ColumnSummary(
    String name,
    ColumnType type,
    OptionalLong distinct,
    long nulls,
    Optional<String> least,
    Optional<String> greatest,
    Map<Register, Long> states) {
  /** Copies the map. */
  public ColumnSummary {
    states = Map.copyOf(states);
  }
}
