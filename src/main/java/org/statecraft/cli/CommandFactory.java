package org.statecraft.cli;

import org.statecraft.console.Console;
import org.statecraft.session.Session;
import picocli.CommandLine;

/** Gives commands the console and the session they work on. */
final class CommandFactory implements CommandLine.IFactory {
  private final Console console;
  private final Session session;

  CommandFactory(Console console, Session session) {
    this.console = console;
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (Subcommand.class.isAssignableFrom(type)) {
      return type.getDeclaredConstructor(Console.class, Session.class)
          .newInstance(console, session);
    }
    return CommandLine.defaultFactory().create(type);
  }
}
