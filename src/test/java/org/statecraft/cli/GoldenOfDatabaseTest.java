package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What commands print of a database is what they print of the files that were loaded into it. */
class GoldenOfDatabaseTest extends GoldenOfStore {
  @TempDir private static Path folder;

  @BeforeAll
  static void load() {
    load(database());
    assertThat(CommandRun.of("infer", "--db", database().toString(), "--save"))
        .extracting(CommandRun::status)
        .isEqualTo(0);
  }

  private static Path database() {
    return folder.resolve("kb.db");
  }

  @Override
  List<String> options(List<String> args) {
    return List.of("--db", database().toString());
  }

  @Override
  int few() {
    return 2;
  }
}
