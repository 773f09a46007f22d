package org.statecraft.cli;

import java.util.Objects;
import org.apache.jena.Jena;
import picocli.CommandLine.IVersionProvider;

/** The versions that matter for a report of what was run with what. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {
      "statecraft " + Objects.requireNonNullElse(own, "development"),
      "Apache Jena " + Jena.VERSION,
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
