package org.statecraft.console;

import java.util.Locale;

/** When output is coloured. */
public enum ColourMode {
  /** On a terminal, unless {@code NO_COLOR} is set or the terminal is dumb. */
  AUTO,
  /** Always. */
  ALWAYS,
  /** Never. */
  NEVER;

  /** Applies the mode to what the environment would have chosen. */
  public Screen apply(Screen screen) {
    return switch (this) {
      case AUTO -> screen;
      case ALWAYS -> screen.withColour(true);
      case NEVER -> screen.withColour(false);
    };
  }

  /** The mode as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
