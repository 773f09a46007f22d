package org.statecraft.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.statecraft.kb.Prefixes;

/** What somebody may have meant who wrote a word that is none of SPARQL, or an unknown prefix. */
final class MeantWord {
  /** A name without its prefix. */
  static final Pattern FORM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_-]*");

  private static final List<String> OF_PATTERNS =
      List.of(
          "PREFIX",
          "BASE",
          "WHERE",
          "NAMED",
          "GRAPH",
          "FILTER",
          "OPTIONAL",
          "UNION",
          "MINUS",
          "BIND",
          "VALUES",
          "EXISTS");

  private static final List<String> OF_QUERIES =
      List.of(
          "SELECT",
          "ASK",
          "CONSTRUCT",
          "DESCRIBE",
          "DISTINCT",
          "REDUCED",
          "FROM",
          "ORDER",
          "GROUP",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "COUNT");

  private static final List<String> OF_UPDATES =
      List.of(
          "INSERT", "DELETE", "DATA", "WITH", "USING", "LOAD", "CLEAR", "CREATE", "DROP", "COPY",
          "MOVE", "ADD", "INTO", "SILENT", "DEFAULT", "ALL");

  private final List<String> keywords;

  /** All prefixes that are known. */
  private final Prefixes prefixes;

  /** Those of them that the text may use. */
  private final Set<String> usable;

  /** What is called by a word, if anything is. */
  private final Function<String, Optional<String>> names;

  private MeantWord(
      List<String> own,
      Prefixes prefixes,
      Set<String> usable,
      Function<String, Optional<String>> names) {
    this.keywords = Stream.concat(OF_PATTERNS.stream(), own.stream()).toList();
    this.prefixes = prefixes;
    this.usable = usable;
    this.names = names;
  }

  /** Words of a query. */
  static MeantWord inQuery(
      Prefixes prefixes, Set<String> usable, Function<String, Optional<String>> names) {
    return new MeantWord(OF_QUERIES, prefixes, usable, names);
  }

  /** Words of an update, which is not looked up by name. */
  static MeantWord inUpdate(Prefixes prefixes, Set<String> usable) {
    return new MeantWord(OF_UPDATES, prefixes, usable, word -> Optional.empty());
  }

  /** What to write in place of a word: a name with its prefix, or a keyword. */
  Optional<String> remedy(String word) {
    return named(word)
        .or(() -> Similar.to(word, keywords).map(known -> "did you mean " + known + "?"))
        .or(() -> example(word));
  }

  private Optional<String> named(String word) {
    return name(word)
        ? names.apply(word).map(name -> "a name has a prefix: write " + name)
        : Optional.empty();
  }

  private Optional<String> example(String word) {
    return name(word) && prefixes.declared().containsKey("kb")
        ? Optional.of(
            "a name has a prefix, as in kb:USA or sc:State, and a variable a question mark")
        : Optional.empty();
  }

  private static boolean name(String word) {
    return FORM.matcher(word).matches();
  }

  /** What a prefix stands for that is known, but not in this text. */
  Optional<String> elsewhere(String prefix) {
    return Optional.ofNullable(prefixes.usable().get(prefix));
  }

  /** A prefix of the text that is written much like another. */
  Optional<String> like(String prefix) {
    return Similar.to(prefix, usable);
  }
}
