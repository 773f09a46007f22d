package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a command as they have to be where its files lie elsewhere. */
final class RelocatedWords {
  private static final Set<String> PATHS = Set.of("--data", "--rules", "--reports");
  private static final Set<String> TEXTS_OR_PATHS = Set.of("--suppose", "--suppose-not");

  private RelocatedWords() {}

  /**
   * The words with other paths.
   *
   * @param home the knowledge base instead of the one that they mean; empty for that one
   * @param folder the folder from which other files are named
   */
  static List<String> of(List<String> words, Optional<Path> home, Path folder) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i + 1 == words.size();
      if (word.equals("--kb") && home.isPresent()) {
        i++;
        continue;
      }
      all.add(word);
      if (!last && PATHS.contains(word)) {
        all.add(folder.resolve(words.get(++i)).toString());
      } else if (!last && TEXTS_OR_PATHS.contains(word)) {
        all.add(textOrPath(words.get(++i), folder));
      } else if (!last && word.equals("--graph")) {
        all.add(graph(words.get(++i), folder));
      }
    }
    home.ifPresent(
        path ->
            all.addAll(
                words.getFirst().equals("report") && words.size() > 1 ? 2 : 1,
                List.of("--home", path.toString())));
    return all;
  }

  private static String textOrPath(String text, Path folder) {
    try {
      Path path = folder.resolve(text);
      return Files.isRegularFile(path) ? path.toString() : text;
    } catch (InvalidPathException triples) {
      return text;
    }
  }

  private static String graph(String text, Path folder) {
    int end = text.lastIndexOf('=') + 1;
    return text.substring(0, end) + folder.resolve(text.substring(end));
  }
}
