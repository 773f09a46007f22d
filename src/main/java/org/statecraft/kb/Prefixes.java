package org.statecraft.kb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes by which IRIs are shortened. Those of the knowledge base may also be used in a query or
 * a rule without declaring them, and those of the user's data and rules in a query. What stands for
 * two things stands for the first: the knowledge base comes before data, and data before rules.
 */
public final class Prefixes {
  /** Local names that need no escape in Turtle and SPARQL. */
  private static final Pattern SIMPLE_LOCAL =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_.\\-]*[\\p{L}\\p{N}\\p{M}_\\-])?)?");

  private static final Pattern MARK_OR_NUMBER = Pattern.compile("[\\p{M}\\p{N}]");

  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, String> offered = new LinkedHashMap<>();
  private final IndexedPrefixMap display = new IndexedPrefixMap();

  /** The first prefix of each namespace: data may declare very many. */
  private final Map<String, String> namespaces = new HashMap<>();

  /** A copy that can be added to without changing this one. */
  public Prefixes copy() {
    Prefixes copy = new Prefixes();
    copy.declared.putAll(declared);
    copy.offered.putAll(offered);
    copy.display.putAll(display);
    copy.namespaces.putAll(namespaces);
    return copy;
  }

  /** Makes a prefix known to queries and display. */
  public void declare(String prefix, String iri) {
    declared.putIfAbsent(prefix, iri);
    displayed(prefix, iri);
  }

  private void displayed(String prefix, String iri) {
    if (!display.containsPrefix(prefix)) {
      display.add(prefix, iri);
      namespaces.putIfAbsent(iri, prefix);
    }
  }

  /** Makes a prefix known to display, unless it stands for something else already. */
  public void show(String prefix, String iri) {
    if (!namespaces.containsKey(iri)) {
      displayed(prefix, iri);
    }
  }

  /** Makes a prefix known to display and to queries, unless it stands for something else. */
  public void offer(String prefix, String iri) {
    offered.putIfAbsent(prefix, iri);
    show(prefix, iri);
  }

  /** The prefixes that neither a query nor a rule needs to declare. */
  public Map<String, String> declared() {
    return new LinkedHashMap<>(declared);
  }

  /** The prefixes of the user's data and rules, which a query need not declare. */
  public Map<String, String> offered() {
    return new LinkedHashMap<>(offered);
  }

  /** The prefixes that a query need not declare. */
  public Map<String, String> usable() {
    Map<String, String> usable = new HashMap<>(offered);
    usable.putAll(declared);
    return usable;
  }

  /** All prefixes, for the head of a Turtle document; later ones show in it. */
  public PrefixMap all() {
    return PrefixMapFactory.unmodifiablePrefixMap(display);
  }

  /** The IRI as {@code prefix:local} if that can be read back without escapes. */
  public Optional<String> shorten(String iri) {
    // The longest namespace wins; all after it is a local name.
    for (int end = iri.length(); end > 0; end = iri.offsetByCodePoints(end, -1)) {
      String prefix = namespaces.get(iri.substring(0, end));
      if (prefix != null && SIMPLE_LOCAL.matcher(iri).region(end, iri.length()).matches()) {
        return Optional.of(prefix + ":" + iri.substring(end));
      }
      if (!local(iri.codePointBefore(end))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a local name can hold a character at all. */
  private static boolean local(int character) {
    return Character.isLetterOrDigit(character)
        || "_.-".indexOf(character) >= 0
        || MARK_OR_NUMBER.matcher(Character.toString(character)).matches();
  }

  /** The IRI as shown to people: shortened if possible, else in angle brackets. */
  public String display(String iri) {
    return shorten(iri).orElse("<" + iri + ">");
  }

  /** The term as in Turtle, with the IRIs in it shortened. */
  public String display(Node term) {
    return term.isURI() ? display(term.getURI()) : NodeFmtLib.str(term, null, all());
  }

  /** The IRI that {@code prefix:local} stands for, if the prefix is known. */
  public Optional<String> expand(String name) {
    int colon = name.indexOf(':');
    @Nullable String namespace = colon < 0 ? null : display.get(name.substring(0, colon));
    return namespace == null
        ? Optional.empty()
        : Optional.of(namespace + name.substring(colon + 1));
  }
}
