package org.statecraft.db;

/**
 * Keeps terms in databases as they are written. TDB2 would keep numbers and dates by their values,
 * so that {@code 01} came back as {@code 1}, and sort them apart from other terms.
 */
public final class Exactness {
  /** Read once, when Jena starts; its presence is what counts. */
  static final String PROPERTY = "org.apache.jena.tdb.store.enableInlineLiterals";

  private Exactness() {}

  /** To be called before anything of Jena is. */
  public static void require() {
    System.setProperty(PROPERTY, "false");
  }
}
