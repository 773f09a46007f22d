package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.endpoint.FusekiServer;

/** Fuseki, with a default graph that is the union of the others. */
class SavedInFusekiTest extends SavedThere {
  @TempDir private static Path folder;
  private static FusekiServer server;

  @BeforeAll
  static void start() {
    server = FusekiServer.union(GoldenOfEndpoint.quads(folder), folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  List<String> options() {
    return List.of("--endpoint", server.address());
  }

  @Override
  List<String> updates() {
    return List.of("--update-endpoint", server.address().replaceFirst("sparql$", "update"));
  }
}
