package org.statecraft.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.endpoint.VirtuosoServer;

/** Virtuoso, where it is installed. */
class GoldenOfVirtuosoTest extends GoldenOfEndpoint {
  @TempDir private static Path folder;
  private static VirtuosoServer server;

  @BeforeAll
  static void start() {
    server = VirtuosoServer.with(quads(folder), folder);
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
