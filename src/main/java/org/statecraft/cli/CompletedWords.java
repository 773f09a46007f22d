package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statecraft.shell.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command as it was typed in the shell, with the settings that are in force there. */
final class CompletedWords {
  private static final String FORMAT = "format";
  private static final String USUAL_FORMAT = "usual-format";

  private CompletedWords() {}

  /**
   * The words with the options that are in force, where the command takes them and none is given.
   */
  static List<String> of(CommandSpec root, List<String> words, Settings settings) {
    CommandSpec spec = root;
    int at = 0;
    while (at < words.size() && spec.subcommands().containsKey(words.get(at))) {
      spec = CommandTree.child(spec, words.get(at));
      at++;
    }
    List<String> given = words.subList(at, words.size());
    List<String> all = new ArrayList<>(words.subList(0, at));
    for (Map.Entry<String, List<String>> setting : settings.options().entrySet()) {
      OptionSpec option = spec.findOption("--" + setting.getKey());
      if (option == null || OptionWords.given(option, given) || OptionWords.given(option, all)) {
        continue;
      }
      String name = setting.getKey();
      if (setting.getKey().equals(FORMAT)) {
        if (spec.findOption("--" + USUAL_FORMAT) != null) {
          name = USUAL_FORMAT;
        } else if (!allows(option, setting.getValue()) || fileChooses(settings)) {
          continue;
        }
      }
      all.addAll(OptionWords.of(name, setting.getValue()));
    }
    all.addAll(given);
    return all;
  }

  /** Whether results go to a file whose ending stands for a format. */
  private static boolean fileChooses(Settings settings) {
    return settings.options().getOrDefault("destination", List.of()).stream()
        .anyMatch(file -> !FileEnding.formats(Path.of(file)).isEmpty());
  }

  private static boolean allows(OptionSpec option, List<String> values) {
    Iterable<String> candidates = option.completionCandidates();
    if (candidates == null) {
      return true;
    }
    Set<String> allowed = new LinkedHashSet<>();
    candidates.forEach(allowed::add);
    return allowed.containsAll(values);
  }
}
