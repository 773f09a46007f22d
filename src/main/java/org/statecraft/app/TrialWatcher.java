package org.statecraft.app;

/** Watches inferences that are made again and again, and may want no more. */
public interface TrialWatcher {
  /** Told after each inference how many were tried, of how many; by several threads. */
  void tried(int done, int wanted);

  /** Whether what was tried is enough. */
  boolean enough();
}
