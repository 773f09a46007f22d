package org.statecraft.lookup;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is known of a page, an article or a data set for citing it.
 *
 * @param source the page by its address, or the work by its name
 * @param key a short name that stays the same for the same source
 * @param kind what it is
 * @param title its title; empty where none was noted
 * @param description what it is, in our words; empty where nobody says
 * @param author who wrote it
 * @param publisher who published it
 * @param issued the day on which it was published, as year, month and day
 * @param version the version of a data set
 * @param address where it is on the web
 * @param grade the concept that says what kind of source it is
 * @param checked the last day on which it was read, as year, month and day
 */
public record Work(
    Node source,
    String key,
    Kind kind,
    Optional<String> title,
    Optional<String> description,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> issued,
    Optional<String> version,
    Optional<String> address,
    Optional<Node> grade,
    Optional<String> checked) {
  /** What is cited. */
  public enum Kind {
    /** Something to be read on the web. */
    PAGE,
    /** A collection of data. */
    DATA
  }

  /** Whether there is something to cite it by; there is not where a source is just a person. */
  public boolean citable() {
    return title.isPresent() || address.isPresent();
  }

  /** The grade as one word, such as {@code press}. */
  public Optional<String> gradeName() {
    return grade.map(concept -> NameIndex.localName(concept).replaceFirst("-grade$", ""));
  }
}
