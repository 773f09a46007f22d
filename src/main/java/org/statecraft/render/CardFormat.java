package org.statecraft.render;

import java.util.Locale;

/** The formats of an entity's card. */
public enum CardFormat {
  /** Text with tables, for reading. */
  TABLE,
  /** One JSON document, for programs. */
  JSON;

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
