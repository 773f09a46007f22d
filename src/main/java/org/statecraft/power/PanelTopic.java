package org.statecraft.power;

import java.util.Locale;
import org.apache.jena.graph.Graph;

/** What a panel can tell beside relations and initiatives. */
public enum PanelTopic {
  /** How states voted in roll calls of the year, or how far two agreed. */
  VOTES,
  /** Indicators of capability with ranks and years, and whether two states are alike by them. */
  CAPABILITY,
  /** How far lists of participants are complete and ends known. */
  COVERAGE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  PanelColumns of(Panel.Unit unit, Graph known) {
    return switch (this) {
      case VOTES -> new VoteColumns(unit, known);
      case CAPABILITY -> new CapabilityColumns(unit, known);
      case COVERAGE -> new CoverageColumns(known);
    };
  }
}
