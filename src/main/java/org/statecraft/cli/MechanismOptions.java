package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.RelationKinds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which power relations are wanted. */
@Command
final class MechanismOptions {
  @Option(
      names = "--mechanism",
      order = 10,
      paramLabel = "MECHANISM",
      description = "Only relations of this mechanism. Repeatable.")
  private List<String> mechanisms = new ArrayList<>();

  @Option(
      names = "--mode",
      order = 11,
      paramLabel = "MODE",
      description = "Only competition or only cooperation.")
  private Optional<String> mode = Optional.empty();

  /** Of which kinds relations are wanted. */
  RelationKinds kinds() {
    return new RelationKinds(mechanisms, mode);
  }
}
