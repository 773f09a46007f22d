package org.statecraft.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that can be completed in a query. */
public final class Vocabulary {
  static final int MOST = 100;

  /** Nothing, as long as it is not known. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of());

  /** What a name can stand for. */
  public enum Kind {
    /** A class. */
    CLASS,
    /** A property. */
    PROPERTY,
    /** Anything else that is described. */
    INDIVIDUAL,
    /** A named graph. */
    GRAPH
  }

  /**
   * A name.
   *
   * @param kind what it stands for
   * @param name how it is written in a query
   * @param label what a person calls it; may be empty
   */
  public record Entry(Kind kind, String name, String label) {}

  private record Key(Entry entry, String name, String local, String label) {}

  private final List<Key> keys = new ArrayList<>();
  private final List<String> prefixes;

  /**
   * A vocabulary.
   *
   * @param prefixes the prefixes that are known, without colons
   */
  public Vocabulary(List<Entry> entries, List<String> prefixes) {
    this.prefixes = List.copyOf(prefixes);
    for (Entry entry : entries) {
      String name = entry.name().toLowerCase(Locale.ROOT);
      keys.add(
          new Key(
              entry,
              name,
              name.substring(name.indexOf(':') + 1),
              entry.label().toLowerCase(Locale.ROOT)));
    }
    keys.sort(Comparator.comparing(Key::name));
  }

  List<String> prefixes() {
    return prefixes;
  }

  /**
   * The names of some kinds that begin so, or whose local part or label does: the first hundred,
   * those by name before those by label.
   *
   * @param begin what was typed: {@code kb:Blet}, {@code kb:} or a bare word
   */
  public List<Entry> beginning(String begin, Set<Kind> kinds) {
    String typed = begin.toLowerCase(Locale.ROOT);
    int colon = typed.indexOf(':');
    String prefix = typed.substring(0, colon + 1);
    String local = typed.substring(colon + 1);
    List<Entry> byName = new ArrayList<>();
    List<Entry> byLabel = new ArrayList<>();
    for (Key key : keys) {
      if (byName.size() >= MOST) {
        break;
      }
      if (kinds.contains(key.entry().kind())) {
        if (key.name().startsWith(typed) || (colon < 0 && key.local().startsWith(local))) {
          byName.add(key.entry());
        } else if (!local.isEmpty()
            && byLabel.size() < MOST
            && key.name().startsWith(prefix)
            && labelled(key.label(), local)) {
          byLabel.add(key.entry());
        }
      }
    }
    return byName.isEmpty() ? byLabel : byName;
  }

  /** Whether a word of the label begins so. */
  private static boolean labelled(String label, String begin) {
    int at = label.indexOf(begin);
    while (at >= 0) {
      if (at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1))) {
        return true;
      }
      at = label.indexOf(begin, at + 1);
    }
    return false;
  }
}
