package org.statecraft.infer;

import java.time.Duration;
import java.util.Optional;

/**
 * How much inference may cost.
 *
 * @param rounds most rounds in one stratum
 * @param triples most triples that may be concluded
 * @param time longest time; empty for no limit
 */
public record Bounds(int rounds, long triples, Optional<Duration> time) {
  /** Far more than any knowledge base needs, but an end to rules that feed themselves for ever. */
  public static final Bounds GENEROUS = new Bounds(10_000, 100_000_000, Optional.empty());
}
