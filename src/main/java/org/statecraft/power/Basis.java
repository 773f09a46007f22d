package org.statecraft.power;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** How a coded value is known. */
public enum Basis {
  /** In the actor's own text, or in the words of its office holders. */
  STATED,
  /** By press or analysts. */
  REPORTED,
  /** By our reading of what a source says. */
  INFERRED;

  /** The concept of the ontology. */
  Node concept() {
    return switch (this) {
      case STATED -> SC.STATED;
      case REPORTED -> SC.REPORTED;
      case INFERRED -> SC.INFERRED;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
