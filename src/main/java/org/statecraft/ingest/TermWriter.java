package org.statecraft.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** The texts of terms in Turtle, or in N-Triples where there are no prefixes. */
final class TermWriter {
  private static final int RECENT = 1 << 6;
  private static final int LAST = 1 << 2;
  private static final int LATELY = 1 << 11;

  private static final boolean[] FORBIDDEN = forbidden();

  private static boolean[] forbidden() {
    boolean[] forbidden = new boolean[128];
    Arrays.fill(forbidden, 0, ' ' + 1, true);
    for (char c : "<>\"{}|^`\\".toCharArray()) {
      forbidden[c] = true;
    }
    return forbidden;
  }

  private final Map<String, String> namespaces = new HashMap<>();
  private final Map<String, String> references = new LinkedHashMap<>();

  /** Namespaces that came last, by their lengths, and what is written for each. */
  private final @Nullable String[] known = new String[RECENT];

  private final @Nullable String[] shorter = new String[RECENT];
  private final boolean shortened;

  /** Namespaces that were shortened last, and their prefixes. */
  private final @Nullable String[] last = new String[LAST];

  private final @Nullable String[] lastPrefixes = new String[LAST];
  private int next;

  /** IRIs that came more than once lately, and what was written for each. */
  private final @Nullable Node[] lately = new Node[LATELY];

  /** Their hashes, which tell most others without a look at them. */
  private final int[] hashes = new int[LATELY];

  /** Hashes of IRIs that came once. */
  private final int[] once = new int[LATELY];

  private final byte[] @Nullable [] written = new byte[LATELY][];

  /** What local names were put behind last, as it is written with a prefix and without. */
  private @Nullable String base;

  private byte @Nullable [] brief;
  private byte[] whole = {};

  TermWriter(Map<String, String> prefixes) {
    shortened = !prefixes.isEmpty();
    prefixes.forEach(this::prefix);
  }

  /** Has a prefix stand for a namespace from now on, and for no other. */
  void prefix(String prefix, String namespace) {
    namespaces.values().removeIf(prefix::equals);
    namespaces.putIfAbsent(namespace, prefix);
    Arrays.fill(known, null);
    Arrays.fill(last, null);
    Arrays.fill(lately, null);
    base = null;
  }

  /** Appends a term. */
  void append(Node term, Utf8Text to) {
    if (!term.isURI()) {
      write(term, to);
      return;
    }
    int hash = term.hashCode();
    int slot = (hash ^ (hash >>> 12)) & (LATELY - 1);
    byte[] known = hashes[slot] == hash && term.equals(lately[slot]) ? written[slot] : null;
    if (known != null) {
      to.append(known);
      return;
    }
    int start = to.length();
    iri(term.getURI(), to);
    // What comes once alone, as a row's name does, would drive out what comes often.
    if (once[slot] == hash) {
      hashes[slot] = hash;
      lately[slot] = term;
      written[slot] = to.since(start);
    }
    once[slot] = hash;
  }

  private void write(Node term, Utf8Text to) {
    if (term.isURI()) {
      iri(term.getURI(), to);
    } else if (term.isBlank()) {
      to.append("_:").append(term.getBlankNodeLabel());
    } else {
      literal(term, to);
    }
  }

  /** Appends an IRI, shortened where a prefix is known. */
  void iri(String iri, Utf8Text to) {
    for (int i = 0; i < LAST; i++) {
      String namespace = last[i];
      String prefix = lastPrefixes[i];
      if (namespace != null
          && prefix != null
          && iri.length() > namespace.length()
          && iri.startsWith(namespace)
          && simple(iri, namespace.length())) {
        to.append(prefix).append(':').append(iri, namespace.length(), iri.length());
        forward(i);
        return;
      }
    }
    int cut = iri.length();
    while (shortened && cut > 0 && !ends(iri.charAt(cut - 1))) {
      cut--;
    }
    String known = cut > 0 && cut < iri.length() && simple(iri, cut) ? prefix(iri, cut) : null;
    if (known == null) {
      to.append('<');
      reference(iri, to);
      to.append('>');
    } else {
      to.append(known).append(':').append(iri, cut, iri.length());
      last[next] = iri.substring(0, cut);
      lastPrefixes[next] = known;
      next = (next + 1) % LAST;
    }
  }

  /** What comes often is tried before what seldom does. */
  private void forward(int i) {
    if (i > 0) {
      String namespace = last[i - 1];
      String prefix = lastPrefixes[i - 1];
      last[i - 1] = last[i];
      lastPrefixes[i - 1] = lastPrefixes[i];
      last[i] = namespace;
      lastPrefixes[i] = prefix;
    }
  }

  /** Appends an IRI that begins with what may be a namespace, and ends with a local name. */
  void append(String namespace, String local, Utf8Text to) {
    if (!namespace.equals(base)) {
      base = namespace;
      Utf8Text text = new Utf8Text(namespace.length() + 1).append('<');
      reference(namespace, text);
      whole = text.take();
      String prefix = shortened ? namespaces.get(namespace) : null;
      brief = prefix == null ? null : text.append(prefix).append(':').take();
    }
    if (brief != null && simple(local, 0)) {
      to.append(brief).append(local);
    } else {
      to.append(whole).append(local).append('>');
    }
  }

  /** Has a file, and what is within it, named by a relative reference. */
  void relative(String file, String reference) {
    references.put(file, reference);
    base = null;
  }

  private void reference(String iri, Utf8Text to) {
    for (Map.Entry<String, String> each : references.entrySet()) {
      String file = each.getKey();
      if (iri.startsWith(file)
          && (iri.length() == file.length() || iri.charAt(file.length()) == '#')) {
        to.append(each.getValue()).append(iri, file.length(), iri.length());
        return;
      }
    }
    to.append(iri);
  }

  /** Whether a namespace ends so, or with what a row's number follows. */
  private static boolean ends(char c) {
    return c == '/' || c == '#' || c == '=';
  }

  /** The prefix for the namespace that an IRI begins with; null if there is none. */
  private @Nullable String prefix(String iri, int cut) {
    int slot = cut & (RECENT - 1);
    String namespace = known[slot];
    if (namespace == null || namespace.length() != cut || !iri.startsWith(namespace)) {
      namespace = iri.substring(0, cut);
      known[slot] = namespace;
      shorter[slot] = namespaces.get(namespace);
    }
    return shorter[slot];
  }

  private static boolean simple(String iri, int start) {
    for (int i = start; i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (!letter && (c != '-' || i == start)) {
        return false;
      }
    }
    return true;
  }

  private void literal(Node term, Utf8Text to) {
    String text = term.getLiteralLexicalForm();
    String datatype = term.getLiteralDatatypeURI();
    if (shortened && datatype.equals(XSDDatatype.XSDinteger.getURI()) && whole(text)) {
      to.append(text);
      return;
    }
    to.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
        to.append(text, written, i);
        escape(c, to);
        written = i + 1;
      }
    }
    to.append(text, written, text.length());
    to.append('"');
    if (!term.getLiteralLanguage().isEmpty()) {
      to.append('@').append(term.getLiteralLanguage());
    } else if (!datatype.equals(XSDDatatype.XSDstring.getURI())) {
      to.append("^^");
      iri(datatype, to);
    }
  }

  /** Whether a number is written in digits, perhaps after a minus. */
  private static boolean whole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > start;
  }

  private static void escape(char c, Utf8Text to) {
    switch (c) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> to.append(String.format("\\u%04X", (int) c));
    }
  }

  /** Whether a text can be an IRI: Turtle forbids some characters in it, and it has a scheme. */
  static boolean possible(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < FORBIDDEN.length && FORBIDDEN[c]) {
        return false;
      }
    }
    return iri.indexOf(':') > 0;
  }
}
