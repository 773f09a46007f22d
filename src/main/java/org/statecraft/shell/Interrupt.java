package org.statecraft.shell;

import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C during work that can end early and keep what it has: the first is told to the work, a
 * second does what it does otherwise.
 */
public final class Interrupt {
  private volatile boolean came;
  private @Nullable Object before;

  /** Whether it was pressed. */
  public boolean came() {
    return came;
  }

  /** Does the work. */
  public <T> T during(Supplier<T> work) {
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
