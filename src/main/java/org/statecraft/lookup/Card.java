package org.statecraft.lookup;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one entity, for reading.
 *
 * @param entity whose card it is
 * @param label what it is called
 * @param types what kinds of thing it is
 * @param aliases what else it is called
 * @param descriptions sentences that describe it
 * @param notes remarks on it, such as what is uncertain
 * @param sections tables of what is known, none empty
 * @param example a query that asks for what is of a class, or said with a property; for anything
 *     else none
 * @param citations the sources, each once, in the order in which the sections first name them, with
 *     the places in them
 */
public record Card(
    Node entity,
    String label,
    List<String> types,
    List<String> aliases,
    List<String> descriptions,
    List<String> notes,
    List<Section> sections,
    Optional<String> example,
    List<Citation> citations) {
  /** Where what is known is from, each once, in the order of the citations. */
  public List<Node> sources() {
    return citations.stream().map(citation -> citation.work().source()).toList();
  }

  /**
   * One table of a card.
   *
   * @param id a short stable name for scripts
   * @param title the heading
   * @param named whether things in it are called by their names, as who writes a query needs them
   * @param vocabulary the properties and classes, and other terms, that its query asks with
   * @param columns the columns' names; only those in which a row has something
   * @param rows the rows
   */
  public record Section(
      String id,
      String title,
      boolean named,
      List<Node> vocabulary,
      List<String> columns,
      List<Row> rows) {
    /** Whether any row says where it is from. */
    public boolean sourced() {
      return rows.stream().anyMatch(row -> !row.sources().isEmpty());
    }
  }

  /**
   * One row of a table.
   *
   * @param cells one a column; null where there is nothing to say
   * @param sources where the row is from
   */
  public record Row(List<@Nullable Node> cells, List<Node> sources) {}
}
