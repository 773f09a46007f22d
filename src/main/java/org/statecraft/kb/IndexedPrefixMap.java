package org.statecraft.kb;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.riot.system.PrefixLib;
import org.apache.jena.riot.system.PrefixMapStd;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes that shorten an IRI in a time that does not grow with their number. Jena's own map tries
 * one namespace after the other for each IRI that has none, so that a document of many prefixes and
 * terms would take time as their product.
 */
public final class IndexedPrefixMap extends PrefixMapStd {
  private final Map<String, String> byNamespace = new HashMap<>();

  /** The lengths of namespaces, the longest first; few of them differ. */
  private final NavigableSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

  /** Adds a prefix, which must be new; of several for one namespace the first shortens. */
  @Override
  public void add(String prefix, String namespace) {
    if (containsPrefix(prefix)) {
      throw new IllegalArgumentException("the prefix " + prefix + ": is there already");
    }
    super.add(prefix, namespace);
    byNamespace.putIfAbsent(namespace, prefix);
    lengths.add(namespace.length());
  }

  @Override
  public void delete(String prefix) {
    throw new UnsupportedOperationException("prefixes are added only");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("prefixes are added only");
  }

  /** The prefix and the local name, by the longest namespace after which the rest is one. */
  @Override
  public @Nullable Pair<String, String> abbrev(String iri) {
    for (int length : lengths.tailSet(iri.length(), /* inclusive= */ true)) {
      String prefix = byNamespace.get(iri.substring(0, length));
      String local = iri.substring(length);
      if (prefix != null && PrefixLib.isSafeLocalPart(local)) {
        return Pair.create(prefix, local);
      }
    }
    return null;
  }
}
