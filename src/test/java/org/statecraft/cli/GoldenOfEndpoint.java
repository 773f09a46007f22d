package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What commands print of an endpoint is what they print of the files that it was filled from. */
abstract class GoldenOfEndpoint extends GoldenOfStore {
  /** The address of the endpoint. */
  abstract String address();

  /** The knowledge base that tests run on, as N-Quads. */
  static Path quads(Path folder) {
    Path database = folder.resolve("kb.db");
    Path quads = folder.resolve("kb.nq");
    load(database);
    assertThat(CommandRun.of("dump", "--db", database.toString(), "--output", quads.toString()))
        .extracting(CommandRun::status)
        .isEqualTo(0);
    return quads;
  }

  @Override
  List<String> options(List<String> args) {
    // What an endpoint answers itself has no conclusions, and is in the order of its engine.
    List<String> options = new ArrayList<>(List.of("--endpoint", address()));
    if (args.getFirst().equals("query") && !args.contains("--entail")) {
      options.addAll(List.of("--entail", "full"));
    }
    return options;
  }

  @Override
  boolean reads(List<String> args) {
    // A database is dumped as it is.
    return super.reads(args) && !args.getFirst().equals("dump");
  }

  @Override
  int few() {
    return 1;
  }
}
