package org.statecraft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Exactness;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a manual page for each command. Run when the program is packaged. */
public final class ManualPages {
  private ManualPages() {}

  /** Writes them into the folder that is named first. */
  public static void main(String[] words) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Exactness.require();
    try (Workspace workspace = new Workspace()) {
      CommandLine tree = CommandTree.of(Console.system(), workspace);
      write(tree.getCommandSpec(), Files.createDirectories(Path.of(words[0])));
    }
  }

  private static void write(CommandSpec command, Path folder) throws IOException {
    ManualPage page = new ManualPage(command);
    Files.writeString(folder.resolve(page.name() + ".1"), page.text());
    for (CommandLine child : command.subcommands().values()) {
      if (!(child.getCommand() instanceof CommandLine.HelpCommand)) {
        write(child.getCommandSpec(), folder);
      }
    }
  }
}
