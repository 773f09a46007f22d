package org.statecraft.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which files differ from those of a lock. Paths begin with {@code kb/} in the knowledge base and
 * with {@code data/} where the user named them.
 *
 * @param changed those that hold something else
 * @param gone those that are no longer read
 * @param added those that were not read then
 */
public record FilesDifference(List<String> changed, List<String> gone, List<String> added) {
  /** What differs from one state of files to another. */
  public static FilesDifference of(LockedFiles before, LockedFiles after) {
    SortedMap<String, String> then = before.all();
    SortedMap<String, String> now = after.all();
    List<String> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, String> file : then.entrySet()) {
      String today = now.get(file.getKey());
      if (today == null) {
        gone.add(file.getKey());
      } else if (!today.equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    List<String> added = now.keySet().stream().filter(path -> !then.containsKey(path)).toList();
    return new FilesDifference(changed, gone, added);
  }

  /** Whether all files are those of then. */
  public boolean none() {
    return changed.isEmpty() && gone.isEmpty() && added.isEmpty();
  }
}
