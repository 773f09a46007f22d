package org.statecraft.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;

/** The commands that are the shell's own: they change how it works, and know nothing of states. */
final class ShellCommands {
  private static final int DEEPEST = 16;

  /** A command: what it is called with, and what it does. */
  private record Own(
      String arguments, String description, Function<List<String>, Integer> action) {}

  private final Map<String, Own> own = new LinkedHashMap<>();
  private final Shell shell;
  private final Host host;
  private final Console console;
  private final Settings settings;
  private final Destination destination;
  private @Nullable Past past;
  private int depth;

  /** Whether what is typed is kept, also before there is anything to keep it in. */
  private boolean kept = true;

  /** What was typed before, where it is kept. */
  interface Past {
    /** The entries, the oldest first. */
    List<String> entries();

    /** Whether what is typed is kept from now on. */
    void keep(boolean kept);

    /** Lets the user edit a text; what it was when the editor was left. */
    String edit(String text);
  }

  ShellCommands(
      Shell shell, Host host, Console console, Settings settings, Destination destination) {
    this.shell = shell;
    this.host = host;
    this.console = console;
    this.settings = settings;
    this.destination = destination;
    own.put("help", new Own("[COMMAND]", "this list, or the help of a command", this::help));
    own.put(
        "set", new Own("[NAME [VALUE…]]", "show or set options; .set NAME - unsets", this::set));
    own.put(
        "param",
        new Own(
            "[NAME[=VALUE]]",
            "show or set values for ?NAME in queries; .param NAME - unsets",
            this::param));
    own.put("once", new Own("[--force] FILE", "write the next result to FILE", this::once));
    own.put(
        "output", new Own("[[--force] FILE]", "write results to FILE; none: here", this::output));
    own.put("read", new Own("[--keep-going] FILE", "run the statements in FILE", this::read));
    own.put(
        "open",
        new Own("FILE|DIR…", "open a knowledge base or data; none: the built-in", this::open));
    own.put("timer", new Own("on|off", "tell rows and time after each result", this::timer));
    own.put("pager", new Own("on|off|COMMAND", "how long results are shown", this::pager));
    own.put("edit", new Own("", "edit the last query and run it", this::edit));
    own.put("history", new Own("[N|on|off]", "what was typed; keep it or not", this::history));
    own.put("exit", new Own("[STATUS]", "leave", this::exit));
  }

  void past(Past terminal) {
    past = terminal;
    terminal.keep(kept);
  }

  /** The names of all, without dots. */
  List<String> names() {
    return List.copyOf(own.keySet());
  }

  /** The pager of the environment, or less. */
  static Optional<List<String>> usualPager() {
    String named = System.getenv("PAGER");
    return Optional.of(
        named == null || named.isBlank() ? List.of("less") : Words.of(named).words());
  }

  /** Runs a command if it is the shell's own; its exit status. */
  Optional<Integer> run(List<String> words) {
    Own command = own.get(words.getFirst().equals("quit") ? "exit" : words.getFirst());
    return command == null
        ? Optional.empty()
        : Optional.of(command.action().apply(words.subList(1, words.size())));
  }

  private void print(String line) {
    print(console, line);
  }

  private static void print(Console to, String line) {
    try {
      to.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      to.out().flush();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private int help(List<String> words) {
    if (!words.isEmpty()) {
      String name = words.getFirst().replaceFirst("^\\.", "");
      Own command = own.get(name);
      if (command != null) {
        print("." + name + " " + command.arguments() + "  " + command.description());
        return 0;
      }
      if (host.complete(List.of(name)).stream().noneMatch(each -> each.text().equals(name))) {
        throw new RequestProblem("there is no command " + name, ".help lists them");
      }
      List<String> asked = new ArrayList<>(words);
      asked.set(0, name);
      asked.add("--help");
      return destination.show(to -> host.run(asked, settings, to)).status();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "SPARQL is typed as it is. It ends with ; outside of brackets, or with an empty line, which");
    lines.add(
        "in scripts must be outside of braces; Ctrl-J makes a line within it, Ctrl-C drops it.");
    lines.add("_ runs the query of the last result again.");
    lines.add("Every command of statecraft works after a dot, on what is open: .show AUKUS");
    lines.add("");
    own.forEach(
        (name, command) ->
            lines.add(
                String.format(
                    "  %-28s %s", "." + name + " " + command.arguments(), command.description())));
    lines.add("");
    return destination
        .show(
            to -> {
              print(to, String.join("\n", lines));
              return host.run(List.of("--help"), settings, to);
            })
        .status();
  }

  private int set(List<String> words) {
    if (words.isEmpty()) {
      settings
          .options()
          .forEach((name, values) -> print((name + " " + String.join(" ", values)).strip()));
      return 0;
    }
    int equals = words.size() == 1 ? words.getFirst().indexOf('=') : -1;
    if (equals > 0) {
      return set(
          List.of(words.getFirst().substring(0, equals), words.getFirst().substring(equals + 1)));
    }
    String name = words.getFirst().replaceFirst("^--", "");
    List<String> values = words.subList(1, words.size());
    if (name.startsWith("suppose") && values.stream().noneMatch(value -> value.contains(" "))) {
      // Triples may be written without quotes, as long as there is one text of them.
      values = values.isEmpty() ? values : List.of(String.join(" ", values));
    }
    if (values.isEmpty() && !settings.options().getOrDefault(name, List.of()).isEmpty()) {
      print(name + " " + String.join(" ", settings.options().get(name)));
      return 0;
    }
    if (values.size() == 1 && (values.getFirst().equals("-") || values.getFirst().equals("off"))) {
      if (settings.options().remove(name) == null && !host.options().contains(name)) {
        host.check(settings, name);
      }
      return 0;
    }
    List<String> given = values.size() == 1 && values.getFirst().equals("on") ? List.of() : values;
    host.check(settings.with(Map.of(name, given)), name);
    settings.options().put(name, List.copyOf(given));
    return 0;
  }

  private int param(List<String> words) {
    if (words.isEmpty()) {
      settings.parameters().forEach((name, value) -> print(name + "=" + value));
      return 0;
    }
    if (words.size() == 2 && words.get(1).equals("-")) {
      settings.parameters().remove(Settings.name(words.getFirst()));
      return 0;
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = Settings.name(equals < 0 ? word : word.substring(0, equals));
      if (name.isEmpty()) {
        throw new RequestProblem(word + " gives no name", "write .param name=value");
      }
      if (equals < 0 && !settings.parameters().containsKey(name)) {
        throw new RequestProblem(name + " has no value", "write .param " + name + "=VALUE");
      } else if (equals < 0) {
        print(name + "=" + settings.parameters().get(name));
      } else {
        settings.give(name, word.substring(equals + 1));
      }
    }
    return 0;
  }

  private int once(List<String> words) {
    toFile(words, true);
    return 0;
  }

  private int output(List<String> words) {
    if (words.isEmpty()) {
      destination.close();
    } else {
      toFile(words, false);
    }
    return 0;
  }

  private void toFile(List<String> words, boolean next) {
    boolean force = words.contains("--force");
    List<String> files = words.stream().filter(word -> !word.equals("--force")).toList();
    destination.file(Path.of(single(files, "FILE")), next, force);
  }

  private static String single(List<String> words, String what) {
    if (words.size() != 1) {
      throw new RequestProblem("one " + what + " is wanted here, not " + words.size(), null);
    }
    return words.getFirst();
  }

  private int read(List<String> words) {
    boolean keepGoing = words.contains("--keep-going");
    Path file =
        Path.of(
            single(words.stream().filter(word -> !word.equals("--keep-going")).toList(), "FILE"));
    if (depth >= DEEPEST) {
      throw new RequestProblem(file + " reads itself", "a script must not read itself");
    }
    depth++;
    try {
      return shell.run(file, keepGoing);
    } finally {
      depth--;
    }
  }

  /** Opens something else, or reads again what is open: it may have changed. */
  private int open(List<String> words) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (String word : words) {
      boolean knowledgeBase = Files.isDirectory(Path.of(word).resolve("ontology"));
      chosen.computeIfAbsent(knowledgeBase ? "kb" : "data", key -> new ArrayList<>()).add(word);
    }
    Settings wanted = settings.copy();
    wanted.options().keySet().removeAll(List.of("kb", "data"));
    wanted.options().putAll(chosen);
    chosen.keySet().forEach(name -> host.check(wanted, name));
    settings.options().keySet().removeAll(List.of("kb", "data"));
    settings.options().putAll(chosen);
    host.abandon();
    return 0;
  }

  private int timer(List<String> words) {
    shell.timer(onOff(words, shell.timer()));
    return 0;
  }

  private static boolean onOff(List<String> words, boolean now) {
    String word = words.isEmpty() ? (now ? "off" : "on") : words.getFirst();
    if (!word.equals("on") && !word.equals("off")) {
      throw new RequestProblem(word + " is neither on nor off", null);
    }
    return word.equals("on");
  }

  private int pager(List<String> words) {
    if (words.equals(List.of("off"))) {
      destination.pager(Optional.empty());
    } else if (words.isEmpty() || words.equals(List.of("on"))) {
      destination.pager(usualPager());
    } else {
      destination.pager(Optional.of(List.copyOf(words)));
    }
    return 0;
  }

  private int edit(List<String> words) {
    Past terminal = past;
    if (terminal == null) {
      throw new RequestProblem("there is no terminal to edit on", null);
    }
    String edited = terminal.edit(shell.lastTyped());
    return edited.isBlank() ? 0 : shell.run(edited, "", false);
  }

  private int history(List<String> words) {
    Past terminal = past;
    if (words.equals(List.of("on")) || words.equals(List.of("off"))) {
      kept = words.getFirst().equals("on");
      if (terminal != null) {
        terminal.keep(kept);
      }
      return 0;
    }
    if (terminal == null) {
      return 0;
    }
    List<String> entries = terminal.entries();
    int number = entries.size();
    if (!words.isEmpty()) {
      if (!words.getFirst().matches("[0-9]{1,6}")) {
        throw new RequestProblem(
            words.getFirst() + " is no number", "write .history 20, on or off");
      }
      number = Math.min(number, Integer.parseInt(words.getFirst()));
    }
    entries.subList(entries.size() - number, entries.size()).forEach(this::print);
    return 0;
  }

  private int exit(List<String> words) {
    String code = words.isEmpty() ? "0" : words.getFirst();
    List<String> codes = host.exitCodes().stream().map(String::valueOf).toList();
    if (!codes.contains(code)) {
      throw new RequestProblem(
          code + " is no exit code of statecraft", "those there are: " + String.join(", ", codes));
    }
    shell.leave(Integer.parseInt(code));
    return 0;
  }
}
