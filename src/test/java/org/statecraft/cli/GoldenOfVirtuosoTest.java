package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.endpoint.Endpoint;
import org.statecraft.endpoint.Fetching;
import org.statecraft.endpoint.VirtuosoServer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;

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
    if (server != null) {
      server.close();
    }
  }

  @Override
  String address() {
    return server.address();
  }

  @Test
  void whatIsThereIsCopiedByFewRequests() {
    Endpoint endpoint = Endpoint.at(address(), Optional.empty());
    KnowledgeBase copy =
        new Fetching(endpoint)
            .all(KnowledgeBase.open(new Sources(Optional.empty(), List.of(), List.of())));
    assertThat(copy.stated().size()).isGreaterThan(10_000);
    assertThat(endpoint.requests()).isLessThanOrEqualTo(60);
  }
}
