package org.statecraft.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * Puts commands on the command line. Reading the options of all takes longer than many a command
 * runs: a command line that begins with the name of one gets that one alone, and the list of all
 * just what it shows.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = CommandList.all();
  private static final Set<String> OF_THE_ROOT = Set.of("-h", "--help", "-V", "--version", "help");

  private Commands() {}

  /** Adds those to the root that words can mean. */
  static void add(CommandLine root, List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    Class<?> named = ALL.get(first);
    if (named != null && named != CommandLine.HelpCommand.class) {
      root.addSubcommand(first, named);
    } else if (words.size() == 1 && OF_THE_ROOT.contains(first)) {
      ALL.forEach(
          (name, type) -> root.addSubcommand(name, name.equals(first) ? type : outline(type)));
    } else {
      ALL.forEach(root::addSubcommand);
    }
  }

  /** A command of which no more is known than a list of all commands shows. */
  private static Object outline(Class<?> type) {
    CommandLine.Model.CommandSpec outline = CommandLine.Model.CommandSpec.create();
    outline.usageMessage().header(type.getAnnotation(CommandLine.Command.class).header());
    return outline;
  }
}
