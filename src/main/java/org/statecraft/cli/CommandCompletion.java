package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.shell.Suggestion;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** What can be typed next of a command in the program's own shell. */
final class CommandCompletion {
  /** All commands and reports, to be looked at and not to be run. Reading them takes a while. */
  private @Nullable CommandSpec commands;

  /**
   * The words that can stand in the place of the last one, which may be empty.
   *
   * @param workspace where names are looked up when they are first needed
   */
  List<Suggestion> complete(List<String> words, Workspace workspace) {
    List<CharSequence> found = new ArrayList<>();
    int last = words.size() - 1;
    // The position in the word is 0, so that whole words come and not what is missing of them.
    AutoComplete.complete(commands(workspace), words.toArray(String[]::new), last, 0, 0, found);
    return found.stream()
        .map(CharSequence::toString)
        .filter(word -> word.startsWith(words.get(last)) && !word.isEmpty())
        // Options come when a dash asks for them; the shell does not start within itself.
        .filter(word -> !word.startsWith("-") || words.get(last).startsWith("-"))
        .filter(word -> last > 0 || !word.equals("repl"))
        .distinct()
        .map(word -> new Suggestion(word, "", !word.endsWith("=")))
        .toList();
  }

  private synchronized CommandSpec commands(Workspace workspace) {
    CommandSpec read = commands;
    if (read == null) {
      read = CommandTree.of(Console.system(), new Workspace()).getCommandSpec();
      ReportCompletion.add(read);
      NameCompletion.add(read, workspace);
      commands = read;
    }
    return read;
  }
}
