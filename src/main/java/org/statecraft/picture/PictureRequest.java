package org.statecraft.picture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What a picture is to show.
 *
 * @param names actors and initiatives that it is about; none for those with the closest ties
 * @param only whether nobody else is in it
 * @param shared whether only those are added whom all that are named are tied to
 * @param actors whether actors are tied to one another, and not to the initiatives they are in
 * @param mechanisms the mechanisms of the relations; none for all
 * @param mode the mode of the relations, if only one is wanted
 * @param limit how many actors and initiatives at most; 0 for all
 * @param least how many relations of a sign two must have at least for a line
 * @param seen from what perspective, such as {@code as of 2023-12-31}; empty for the whole
 */
public record PictureRequest(
    List<Node> names,
    boolean only,
    boolean shared,
    boolean actors,
    Set<Node> mechanisms,
    Optional<Node> mode,
    int limit,
    int least,
    String seen) {
  /** The same, about which there is something more to say. */
  public PictureRequest noting(String more) {
    return new PictureRequest(
        names,
        only,
        shared,
        actors,
        mechanisms,
        mode,
        limit,
        least,
        seen.isEmpty() ? more : seen + "; " + more);
  }

  /** The same without a limit. */
  public PictureRequest unlimited() {
    return new PictureRequest(
        names, only, shared, actors, mechanisms, mode, /* limit= */ 0, least, seen);
  }

  /** Whether only relations are wanted, and not what else is taken part in. */
  boolean relationsOnly() {
    return !mechanisms.isEmpty() || mode.isPresent();
  }
}
