package org.statecraft.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where files of the user are kept, by the base directory specification of freedesktop.org. */
final class UserFolders {
  private UserFolders() {}

  /** What was typed. */
  static Path history() {
    return folder("XDG_STATE_HOME", ".local/state").resolve("statecraft/history");
  }

  /** What the shell runs first. */
  static Path init() {
    return folder("XDG_CONFIG_HOME", ".config").resolve("statecraft/init");
  }

  private static Path folder(String variable, String otherwise) {
    @Nullable String named = System.getenv(variable);
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", ".")).resolve(otherwise);
  }
}
