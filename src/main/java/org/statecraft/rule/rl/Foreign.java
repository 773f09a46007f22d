package org.statecraft.rule.rl;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of SPARQL, and of earlier drafts, that the language does not have, and what to write. */
final class Foreign {
  private static final Map<String, String> INSTEAD =
      Map.of(
          "OPTIONAL", "write one rule with what may be there, and one without",
          "UNION", "write a rule for each of both",
          "MINUS", "write NOT { … }",
          "BIND", "write SET (?name := …)",
          "VALUES", "state the values by DATA { … } and read them",
          "GRAPH", "write WHERE DATA or NOT DATA for what sources state",
          "EXISTS", "write the patterns themselves, or NOT { … }",
          "SERVICE", "rules are applied to what is known here",
          "SELECT", "sums and inner queries need a rule in CONSTRUCT");

  private Foreign() {}

  /** What to write for a word; empty for words of the language, and for others. */
  static Optional<String> remedy(Token word) {
    return word.kind() == Token.Kind.WORD
        ? Optional.ofNullable(INSTEAD.get(word.text().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
