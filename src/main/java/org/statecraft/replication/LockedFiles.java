package org.statecraft.replication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The SHA-256 of files that were read, by their paths with slashes.
 *
 * @param home those of the knowledge base, from its folder
 * @param own those that the user named, from the working folder
 */
public record LockedFiles(SortedMap<String, String> home, SortedMap<String, String> own) {
  /** Copies the maps. */
  public LockedFiles {
    home = copy(home, UnaryOperator.identity());
    own = copy(own, UnaryOperator.identity());
  }

  private static SortedMap<String, String> copy(
      Map<String, String> files, UnaryOperator<String> name) {
    SortedMap<String, String> copy = new TreeMap<>();
    files.forEach((path, hash) -> copy.put(name.apply(path), hash));
    return java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** How many there are. */
  public int count() {
    return home.size() + own.size();
  }

  /** Whether the user named files, and none of them is in a folder. */
  public boolean noneIn(Path folder) {
    return !own.isEmpty()
        && own.keySet().stream().noneMatch(path -> Files.exists(folder.resolve(path)));
  }

  /** Whether all files that the user named are the same in a folder. */
  public boolean ownIn(Path folder) {
    return own.entrySet().stream()
        .allMatch(
            file -> {
              Path there = folder.resolve(file.getKey());
              return Files.isRegularFile(there) && Sha256.of(there).equals(file.getValue());
            });
  }

  /** All of them, those of the knowledge base below {@code kb/} and the others below another. */
  SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>(copy(home, path -> "kb/" + path));
    own.forEach((path, hash) -> all.put("data/" + path, hash));
    return all;
  }
}
