package org.statecraft.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.endpoint.VirtuosoServer;

/** Virtuoso, which wants to know who changes it. */
class SavedInVirtuosoTest extends SavedThere {
  private static final Pattern DECIMAL = Pattern.compile("(?<=\")[0-9]+[.][0-9]{13,}(?=\")");
  private static final int DIGITS = 12;

  @TempDir private static Path folder;
  private static VirtuosoServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(
        folder.resolve("logins"),
        "machine 127.0.0.1 login dba password dba",
        java.nio.charset.StandardCharsets.UTF_8);
    server = VirtuosoServer.with(GoldenOfEndpoint.quads(folder), folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  List<String> options() {
    return List.of(
        "--endpoint", server.address(), "--netrc-file", folder.resolve("logins").toString());
  }

  @Override
  List<String> updates() {
    return List.of("--update-endpoint", server.address() + "-auth");
  }

  /** Of a decimal number Virtuoso keeps so many digits after the point. */
  @Override
  String kept(String triple) {
    Matcher number = DECIMAL.matcher(triple);
    return number.replaceAll(
        all -> new BigDecimal(all.group()).setScale(DIGITS, RoundingMode.HALF_UP).toString());
  }
}
