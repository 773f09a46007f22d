package org.statecraft.rule.rl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.Similar;

/** What IRIs and prefixed names stand for at a place of a text. */
final class Names {
  private final Places places;
  private final Map<String, String> prefixes;
  private final Map<String, String> declared = new LinkedHashMap<>();
  private String base;

  /**
   * Names before the first declaration.
   *
   * @param known prefixes that need none
   */
  Names(Places places, Map<String, String> known) {
    this.places = places;
    this.prefixes = new LinkedHashMap<>(known);
    this.base = places.source().base();
  }

  /** The IRI that a token stands for. */
  String iri(Token token) {
    return token.kind() == Token.Kind.IRI ? resolved(token) : expanded(token);
  }

  private String resolved(Token token) {
    String written =
        Escapes.read(token.text().substring(1, token.text().length() - 1), token, places, false);
    try {
      return IRIx.create(base).resolve(written).str();
    } catch (IRIException malformed) {
      throw places.wrong(
          "<" + written + "> is no IRI: " + malformed.getMessage(), null, token.start());
    }
  }

  private String expanded(Token token) {
    int colon = token.text().indexOf(':');
    String prefix = token.text().substring(0, colon);
    @Nullable String namespace = prefixes.get(prefix);
    if (namespace == null) {
      throw places.wrong(
          "the prefix " + prefix + ": of " + token.text() + " is not declared",
          Similar.to(prefix, prefixes.keySet())
              .map(known -> "did you mean " + known + ":? Otherwise declare it")
              .orElse("declare it")
              .concat(": PREFIX " + prefix + ": <…>"),
          token.start());
    }
    return namespace + token.text().substring(colon + 1).replaceAll("\\\\(.)", "$1");
  }

  /** Declares a base IRI, relative to the one before. */
  void base(Token iri) {
    base = resolved(iri);
  }

  /** Declares a prefix. */
  void prefix(String prefix, Token iri) {
    String namespace = resolved(iri);
    prefixes.put(prefix, namespace);
    declared.put(prefix, namespace);
  }

  String base() {
    return base;
  }

  /** All prefixes that mean something here. */
  Map<String, String> prefixes() {
    return Map.copyOf(prefixes);
  }

  /** The prefixes that the text declares, each as it is meant last. */
  Map<String, String> declared() {
    return declared;
  }
}
