package org.statecraft.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.shell.Host;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Suggestion;
import org.statecraft.shell.Vocabulary;
import picocli.CommandLine;

/** Runs the commands of the command line for the shell, all on one workspace. */
final class CommandHost implements Host {
  private final CommandCompletion completion = new CommandCompletion();
  private final SettableOptions settable = new SettableOptions();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile Workspace workspace = new Workspace();

  @Override
  public Ended run(List<String> words, Settings settings, Console console) {
    if (words.getFirst().equals("repl")) {
      throw new RequestProblem("this is the shell already", null);
    }
    CommandLine tree = CommandTree.of(console, workspace, words);
    List<String> all = CompletedWords.of(tree.getCommandSpec(), words, settings);
    int status = tree.execute(all.toArray(String[]::new));
    tree.getOut().flush();
    return new Ended(status, status <= 1 ? CommandTree.rows(tree) : -1);
  }

  @Override
  public void abandon() {
    workspace = new Workspace();
    opened.incrementAndGet();
  }

  @Override
  public int opened() {
    return opened.get();
  }

  @Override
  public Vocabulary vocabulary(Settings settings) {
    return KnownVocabulary.of(workspace.knowledge(ShellSettings.selection(settings)));
  }

  @Override
  public List<Suggestion> complete(List<String> words) {
    return completion.complete(words, workspace);
  }

  @Override
  public List<Integer> exitCodes() {
    return Arrays.stream(ExitStatus.values()).map(ExitStatus::code).toList();
  }

  @Override
  public List<String> options() {
    return settable.names();
  }

  @Override
  public void check(Settings wanted, String name) {
    settable.require(name, wanted.options().getOrDefault(name, List.of()));
    ShellSettings.check(wanted, name, workspace);
  }

  @Override
  public int failed(Throwable failure, Console console) {
    if (failure instanceof OutOfMemoryError) {
      // What could not be read whole must not keep the memory that is left.
      abandon();
    }
    return new ErrorHandler(console).failed(Exhaustion.told(failure)).code();
  }
}
