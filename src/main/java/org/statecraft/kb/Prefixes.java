package org.statecraft.kb;

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
 * Prefixes by which IRIs are shortened. Those of the knowledge base may also be used in a query
 * without declaring them; those of data files and queries serve for display only.
 */
public final class Prefixes {
  /** Local names that need no escape in Turtle and SPARQL. */
  private static final Pattern SIMPLE_LOCAL =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_.\\-]*[\\p{L}\\p{N}\\p{M}_\\-])?)?");

  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, String> display = new LinkedHashMap<>();

  /** A copy that can be added to without changing this one. */
  public Prefixes copy() {
    Prefixes copy = new Prefixes();
    copy.declared.putAll(declared);
    copy.display.putAll(display);
    return copy;
  }

  /** Makes a prefix known to queries and display. */
  public void declare(String prefix, String iri) {
    declared.putIfAbsent(prefix, iri);
    display.putIfAbsent(prefix, iri);
  }

  /** Makes a prefix known to display, unless it stands for something else already. */
  public void show(String prefix, String iri) {
    if (!display.containsValue(iri)) {
      display.putIfAbsent(prefix, iri);
    }
  }

  /** The prefixes that a query need not declare. */
  public Map<String, String> declared() {
    return Map.copyOf(declared);
  }

  /** All prefixes, for the head of a Turtle document. */
  public PrefixMap all() {
    PrefixMap map = PrefixMapFactory.create();
    display.forEach(map::add);
    return map;
  }

  /** The IRI as {@code prefix:local} if that can be read back without escapes. */
  public Optional<String> shorten(String iri) {
    String best = null;
    int length = 0;
    for (Map.Entry<String, String> entry : display.entrySet()) {
      String namespace = entry.getValue();
      if (namespace.length() > length
          && iri.startsWith(namespace)
          && SIMPLE_LOCAL.matcher(iri).region(namespace.length(), iri.length()).matches()) {
        best = entry.getKey() + ":" + iri.substring(namespace.length());
        length = namespace.length();
      }
    }
    return Optional.ofNullable(best);
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
