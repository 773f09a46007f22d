package org.statecraft.shell;

import java.util.List;
import org.statecraft.console.Console;

/** The program as its shell sees it. */
public interface Host {
  /**
   * Runs a command as the shell of the operating system would, on what is open.
   *
   * @param words the command and its arguments
   * @param settings options that it takes without being told
   * @param console what it writes to
   * @return how it ended
   */
  Ended run(List<String> words, Settings settings, Console console);

  /**
   * How a command ended.
   *
   * @param status the exit status, as on the command line
   * @param rows how many rows or triples its result had; -1 if it was none of these
   */
  record Ended(int status, long rows) {}

  /**
   * Nothing that is open may be used again: it is read anew when it is needed. What still runs on
   * it has been left behind.
   */
  void abandon();

  /** All that can be completed in a query. May take long. */
  Vocabulary vocabulary(Settings settings);

  /** The words that can stand in the place of the last one, which may be empty. */
  List<Suggestion> complete(List<String> words);

  /** The exit codes that a session can end with. */
  List<Integer> exitCodes();

  /** The names of options that can be set. */
  List<String> options();

  /**
   * Makes sure that an option can be set as it is.
   *
   * @param wanted all settings, that option among them
   * @throws org.statecraft.problem.Problem if not
   */
  void check(Settings wanted, String name);

  /** Shows a failure as commands do and gives its exit status. */
  int failed(Throwable failure, Console console);

  /** Another number whenever what is open is read anew. */
  int opened();
}
