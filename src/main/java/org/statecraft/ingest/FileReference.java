package org.statecraft.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a file is named from another, so that both can be moved together. */
public final class FileReference {
  private FileReference() {}

  /**
   * The reference of RFC 3986 from one file to another; empty where one of them lies outside of a
   * folder, and would not be moved with it.
   */
  public static Optional<String> of(Path from, Path to, Path within) {
    Path folder = within.toAbsolutePath().normalize();
    Path start = from.toAbsolutePath().normalize();
    Path end = to.toAbsolutePath().normalize();
    if (!start.startsWith(folder) || !end.startsWith(folder)) {
      return Optional.empty();
    }
    List<String> steps = segments(start);
    List<String> target = segments(end);
    int same = 0;
    while (same < Math.min(steps.size(), target.size()) - 1
        && steps.get(same).equals(target.get(same))) {
      same++;
    }
    List<String> all = new ArrayList<>(Collections.nCopies(steps.size() - 1 - same, ".."));
    all.addAll(target.subList(same, target.size()));
    // What a colon stands in would be taken for the scheme of an IRI.
    return Optional.of((all.getFirst().contains(":") ? "./" : "") + String.join("/", all));
  }

  /** The segments of the IRI of a file, as they are written in it. */
  private static List<String> segments(Path file) {
    return List.of(file.toUri().getRawPath().split("/", -1));
  }
}
