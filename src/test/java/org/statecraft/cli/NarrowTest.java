package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn on terminals that nobody could read it on: it must end all the same. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NarrowTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph USA CHN",
        "matrix USA CHN",
        "timeline AUKUS",
        "show AUKUS",
        "explain USA CHN",
        "query -o table SELECT*{kb:AUKUS?p?o}",
        "query -o vertical SELECT*{kb:AUKUS?p?o}"
      })
  void everyPictureAndTableEndsOnOneToTenColumns(String command) {
    for (int columns = 1; columns <= 10; columns++) {
      CommandRun run = CommandRun.on(CommandRun.terminal(columns), "", command.split(" ", -1));
      assertThat(run.status()).as("%s on %d columns: %s", command, columns, run.err()).isZero();
      assertThat(run.out()).isNotEmpty();
    }
  }
}
