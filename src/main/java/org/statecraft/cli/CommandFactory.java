package org.statecraft.cli;

import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine;

/** Gives commands the console and the workspace they work on. */
final class CommandFactory implements CommandLine.IFactory {
  private final Console console;
  private final Workspace workspace;

  CommandFactory(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (Subcommand.class.isAssignableFrom(type)) {
      return type.getDeclaredConstructor(Console.class, Workspace.class)
          .newInstance(console, workspace);
    }
    return CommandLine.defaultFactory().create(type);
  }
}
