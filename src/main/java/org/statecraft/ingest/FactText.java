package org.statecraft.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Facts as text, in Turtle or N-Triples, of which one part after the other is taken away. What was
 * written a moment ago in the same part is not written again. For one thread.
 */
final class FactText {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private static final int LEAST = 1 << 16;
  private static final int REMEMBERED = 1 << 12;

  /** Longer texts are not remembered, which would fill the memory. */
  private static final int LONGEST = 1 << 14;

  private final boolean turtle;
  private final TermWriter terms;
  private final StringBuilder buffer = new StringBuilder(LEAST);
  private final Property derived;
  private final Property reifies;
  private final long[] recent = new long[REMEMBERED];
  private final Node[] remembered = new Node[3 * REMEMBERED];
  private @Nullable Node subject;
  private String mark = "";
  private long count;
  private long reifiers;
  private long blanks;

  /**
   * Texts in a form.
   *
   * @param prefixes namespaces by their prefixes, which N-Triples has none of
   * @param references what names files, by their IRIs
   */
  FactText(FactWriter.Form form, Map<String, String> prefixes, Map<String, String> references) {
    turtle = form == FactWriter.Form.TURTLE;
    terms = new TermWriter(turtle ? new LinkedHashMap<>(prefixes) : Map.of());
    references.forEach(terms::relative);
    derived = property(FactWriter.DERIVED);
    reifies = property(REIFIES);
  }

  /**
   * Begins a part.
   *
   * @param name what tells its blank nodes from those of other parts
   */
  void begin(String name) {
    mark = name;
    blanks = 0;
    reifiers = 0;
    Arrays.fill(recent, 0);
  }

  /** How many facts were written of this part, without what links them to rows. */
  long count() {
    return count;
  }

  /** How long is what was written, in UTF-16 units. */
  int length() {
    return buffer.length();
  }

  /** Ends the part, whose text is taken away. */
  byte[] take() {
    endSubject();
    byte[] text = buffer.toString().getBytes(StandardCharsets.UTF_8);
    buffer.setLength(0);
    count = 0;
    return text;
  }

  /** Writes that a prefix stands for a namespace. */
  void prefix(String prefix, String namespace) {
    endSubject();
    terms.prefix(prefix, namespace);
    buffer.append("@prefix ").append(prefix).append(": ");
    terms.iri(namespace, buffer);
    buffer.append(" .\n");
  }

  /** Has a file, and what is within it, named by a relative reference. */
  void relative(String file, String reference) {
    terms.relative(file, reference);
  }

  /** A blank node that is no other in what is written. */
  Node blank() {
    return NodeFactory.createBlankNode("b" + mark + ++blanks);
  }

  /**
   * A property that many facts have.
   *
   * @param first what is written of it behind a subject
   * @param next what is written of it behind another fact of the same subject
   */
  record Property(Node node, String first, String next) {}

  /** A property, to write facts by. */
  Property property(Node node) {
    StringBuilder text = new StringBuilder();
    if (turtle && node.equals(TYPE)) {
      text.append('a');
    } else {
      terms.append(node, text);
    }
    text.append(' ');
    return new Property(node, text.toString(), " ;\n    " + text);
  }

  /** What is written of a term, for facts that have it in common. */
  String written(Node term) {
    StringBuilder text = new StringBuilder();
    terms.append(term, text);
    return text.toString();
  }

  /** Writes a fact, unless it was written lately. */
  void fact(Node one, Property property, Node other) {
    fact(one, property, other, null);
  }

  /**
   * Writes a fact, unless it was written lately.
   *
   * @param written what is written of the other term, if that is known
   */
  void fact(Node one, Property property, Node other, @Nullable String written) {
    boolean small = !other.isLiteral() || other.getLiteralLexicalForm().length() <= LONGEST;
    if (!small || fresh(one, property.node(), other)) {
      count++;
      triple(one, property, other, written);
    }
  }

  /** Writes a fact of something that other rows may speak of, too, and where it is from. */
  void annotated(Node one, Property property, Node other, RowName row) {
    count++;
    triple(one, property, other, null);
    if (turtle) {
      buffer.append(" {| ").append(derived.first());
      terms.append(row.base(), row.rows(), buffer);
      buffer.append(" |}");
      return;
    }
    String reifier = "_:r" + mark + ++reifiers + " ";
    buffer.append(reifier).append(reifies.first()).append("<<( ");
    terms.append(one, buffer);
    buffer.append(' ').append(property.first());
    terms.append(other, buffer);
    buffer.append(" )>> .\n").append(reifier).append(derived.first());
    terms.append(row.base(), row.rows(), buffer);
    buffer.append(" .\n");
  }

  /** Says from which row something is. */
  void link(Node one, RowName row) {
    begin(one, derived);
    terms.append(row.base(), row.rows(), buffer);
    end();
  }

  /** Says from what something is. */
  void link(Node one, Node other) {
    triple(one, derived, other, null);
  }

  private boolean fresh(Node one, Node property, Node other) {
    long hash = one.hashCode() * 0x9E3779B97F4A7C15L;
    hash = (hash ^ property.hashCode()) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 32) ^ other.hashCode()) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 29;
    int slot = (int) hash & (REMEMBERED - 1);
    boolean known =
        recent[slot] == hash
            && one.equals(remembered[3 * slot])
            && property.equals(remembered[3 * slot + 1])
            && other.equals(remembered[3 * slot + 2]);
    recent[slot] = hash;
    remembered[3 * slot] = one;
    remembered[3 * slot + 1] = property;
    remembered[3 * slot + 2] = other;
    return !known;
  }

  private void triple(Node one, Property property, Node other, @Nullable String written) {
    begin(one, property);
    if (written == null) {
      terms.append(other, buffer);
    } else {
      buffer.append(written);
    }
    end();
  }

  private void begin(Node one, Property property) {
    if (turtle && one.equals(subject)) {
      buffer.append(property.next());
      return;
    }
    endSubject();
    terms.append(one, buffer);
    buffer.append(' ').append(property.first());
    subject = turtle ? one : null;
  }

  private void end() {
    if (!turtle) {
      buffer.append(" .\n");
    }
  }

  private void endSubject() {
    if (subject != null) {
      buffer.append(" .\n");
      subject = null;
    }
  }
}
