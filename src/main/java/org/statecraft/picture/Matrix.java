package org.statecraft.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Actors against actors, or against mechanisms, and how many relations there are between them.
 *
 * @param title what it shows
 * @param caption what was left out and from what perspective it is seen; may be empty
 * @param rows the actors
 * @param columns what they are set against
 * @param square whether the columns are the rows, so that each pair has two cells: that below the
 *     diagonal for cooperation, that above it for competition
 * @param cells what is in them; empty ones are not there
 */
public record Matrix(
    String title,
    String caption,
    List<Vertex> rows,
    List<Column> columns,
    boolean square,
    Map<Place, Cell> cells) {
  /**
   * What actors are set against.
   *
   * @param code a few letters for it
   * @param name its name
   * @param sign what the relations in it are, where they are all of a sign
   */
  public record Column(String code, String name, Optional<RelationStyle> sign) {}

  /** A row and a column, by their numbers. */
  public record Place(int row, int column) {}

  /**
   * The relations in a place.
   *
   * @param sign what they are
   * @param title whom and what it is about
   * @param evidence the relations
   */
  public record Cell(RelationStyle sign, String title, List<Evidence> evidence) {
    /** Whether only an analyst says that there is anything. */
    boolean codedAlone() {
      return evidence.stream().allMatch(Evidence::codedAlone);
    }
  }

  Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(cells.get(new Place(row, column)));
  }

  /** The largest number in a cell. */
  int most() {
    return cells.values().stream().mapToInt(cell -> cell.evidence().size()).max().orElse(0);
  }
}
