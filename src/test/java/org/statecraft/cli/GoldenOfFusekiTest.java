package org.statecraft.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.endpoint.FusekiServer;

/** Fuseki, in this process. */
class GoldenOfFusekiTest extends GoldenOfEndpoint {
  @TempDir private static Path folder;
  private static FusekiServer server;

  @BeforeAll
  static void start() {
    server = FusekiServer.with(quads(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  String address() {
    return server.address();
  }
}
