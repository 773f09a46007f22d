package org.statecraft.cli;

import java.util.Objects;
import org.apache.jena.Jena;
import picocli.CommandLine.IVersionProvider;

/** The versions that matter for a report of what was run with what. */
final class VersionProvider implements IVersionProvider {
  /** The version of the program. */
  static String own() {
    String own = VersionProvider.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(own, "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "statecraft " + own(),
      "Apache Jena " + Jena.VERSION,
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "The knowledge base has a version of its own: statecraft about"
    };
  }
}
