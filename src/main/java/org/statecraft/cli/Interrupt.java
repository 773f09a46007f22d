package org.statecraft.cli;

import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C during work that can end early and keep what it has: the first is told to the work, a
 * second does what it does otherwise.
 */
final class Interrupt {
  private volatile boolean came;
  private @Nullable Object before;

  /** Whether it was pressed. */
  boolean came() {
    return came;
  }

  /** Does the work. */
  <T> T during(Supplier<T> work) {
    before = Signals.register("INT", this::come);
    try {
      return work.get();
    } finally {
      release();
    }
  }

  private void come() {
    came = true;
    release();
  }

  private synchronized void release() {
    if (before != null) {
      Signals.unregister("INT", before);
      before = null;
    }
  }
}
