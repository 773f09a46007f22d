package org.statecraft.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.statecraft.power.SC;

/** Whom somebody may have meant by a name that nobody bears. */
final class NearNames {
  private static final int MOST = 3;

  /** A code by ISO 3166 or an acronym. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{3,5}");

  private final NameIndex names;
  private final Search search;

  NearNames(NameIndex names, Search search) {
    this.names = names;
    this.search = search;
  }

  /**
   * A few entities with a name like it, the likeliest first: actors whose code or acronym has one
   * letter wrong, then what a search finds, unless that is like a small part of a long name only.
   *
   * @param text the name
   * @param kinds the classes of what can be meant; empty for any
   */
  List<Node> of(String text, Set<Node> kinds) {
    String query = FoldedText.of(text);
    // What is a word of names is no misspelt code.
    boolean word = names.with(text).stream().anyMatch(entity -> wanted(entity, kinds));
    return Stream.concat(
            word ? Stream.empty() : coded(query),
            search.find(text, Optional.empty()).stream()
                .filter(hit -> similar(query, FoldedText.of(hit.name())))
                .map(Search.Hit::entity))
        .filter(entity -> wanted(entity, kinds))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private boolean wanted(Node entity, Set<Node> kinds) {
    return kinds.isEmpty() || search.isAny(entity, kinds);
  }

  /** Actors by codes; those of whom most is known come first. */
  private Stream<Node> coded(String query) {
    Map<Node, Integer> mentions = new HashMap<>();
    names.all().stream()
        .filter(name -> CODE.matcher(name.text()).matches() && oneWrong(query, name.folded()))
        .map(NameIndex.Name::entity)
        .filter(entity -> search.is(entity, SC.ACTOR_CLASS))
        .forEach(entity -> mentions.computeIfAbsent(entity, search::mentions));
    return mentions.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Node::getURI))))
        .map(Map.Entry::getKey);
  }

  /** Whether two codes differ by a letter, or by two that have changed places. */
  private static boolean oneWrong(String one, String other) {
    if (one.length() != other.length() || one.equals(other)) {
      return false;
    }
    int first = 0;
    while (one.charAt(first) == other.charAt(first)) {
      first++;
    }
    String rest = one.substring(first);
    String meant = other.substring(first);
    return rest.substring(1).equals(meant.substring(1))
        || (rest.length() > 1
            && rest.charAt(0) == meant.charAt(1)
            && rest.charAt(1) == meant.charAt(0)
            && rest.substring(2).equals(meant.substring(2)));
  }

  /**
   * Whether a name that was found is like what was looked for as a whole: it has its words, or is
   * not more than three times as many words.
   */
  private static boolean similar(String query, String name) {
    List<String> words = FoldedText.words(query);
    List<String> found = FoldedText.words(name);
    boolean begun =
        words.stream().allMatch(word -> found.stream().anyMatch(each -> each.startsWith(word)));
    return begun
        || (query.length() > 3 && (name.contains(query) || found.size() <= 3 * words.size()));
  }
}
