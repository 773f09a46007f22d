package org.statecraft.infer;

/**
 * How much inference may cost. Its time is that of the task it belongs to.
 *
 * @param rounds most rounds in one stratum
 * @param triples most triples that may be concluded
 */
public record Bounds(int rounds, long triples) {
  /** Far more than any knowledge base needs, but an end to rules that feed themselves for ever. */
  public static final Bounds GENEROUS = new Bounds(10_000, 100_000_000);
}
