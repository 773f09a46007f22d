package org.statecraft.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.lookup.FoldedText;
import org.statecraft.power.SC;

/** By what a table can name a state. */
public enum Register {
  /** The numbers of the Correlates of War project. */
  COW(SC.COW_CODE),
  /** The numbers of Gleditsch and Ward. */
  GW(SC.GW_CODE),
  /** ISO 3166, two letters. */
  ISO2(SC.ISO2),
  /** ISO 3166, three letters. */
  ISO3(SC.ISO3),
  /** ISO 3166, three digits. */
  ISO_NUMERIC(SC.ISO_NUMERIC),
  /** Names: labels, aliases and official names, whatever their case and accents. */
  NAME(RDFS.label.asNode(), SKOS.altLabel.asNode(), SC.OFFICIAL_NAME);

  /** Numbers, also as programs write them that know but decimals. */
  private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,9})(?:\\.0+)?");

  private static final Map<String, Register> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Register::toString, each -> each));

  @SuppressWarnings("ImmutableEnumChecker") // neither the list nor nodes change
  private final List<Node> properties;

  Register(Node... properties) {
    this.properties = List.of(properties);
  }

  /** What gives a state its names in the register, the one that it is shown by first. */
  List<Node> properties() {
    return properties;
  }

  /** A register by the name that it is called by, such as {@code iso-numeric}. */
  public static Optional<Register> called(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A code or name as it is compared. */
  String key(String text) {
    return switch (this) {
      case COW, GW, ISO_NUMERIC -> {
        Matcher number = NUMBER.matcher(text);
        yield number.matches() ? number.group(1) : text;
      }
      case ISO2, ISO3 -> text;
      case NAME -> FoldedText.of(text);
    };
  }
}
