package org.statecraft.shell;

import java.util.OptionalInt;

/** The window that results are shown in, as large as it is now. */
public interface Window {
  /** No window: results are as long and as wide as they are. */
  Window NONE =
      new Window() {
        @Override
        public OptionalInt rows() {
          return OptionalInt.empty();
        }

        @Override
        public OptionalInt columns() {
          return OptionalInt.empty();
        }
      };

  /** How many lines it has; empty where it cannot tell. */
  OptionalInt rows();

  /** How many columns it has; empty where it cannot tell. */
  OptionalInt columns();
}
