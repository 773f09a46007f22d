package org.statecraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script for bash, which zsh understands, too. */
final class BashCompletion {
  private BashCompletion() {}

  /** The script of picocli, which knows no names, and what asks for them where it finds nothing. */
  static String script(CommandLine tree) {
    List<String> commands = new ArrayList<>();
    tree.getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              if (NameCompletion.takesEntities(spec)) {
                commands.add(name);
              }
            });
    return AutoComplete.bash("statecraft", tree)
        + "\n"
        + asking().replace("COMMANDS", String.join(" | ", commands));
  }

  private static String asking() {
    String name = "names.bash";
    try (InputStream in =
        Objects.requireNonNull(BashCompletion.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
