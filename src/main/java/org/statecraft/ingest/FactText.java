package org.statecraft.ingest;

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
  private final Utf8Text buffer = new Utf8Text(LEAST);
  private final Property derived;
  private final Property reifies;
  private final long[] recent = new long[REMEMBERED];
  private final Node[] remembered = new Node[3 * REMEMBERED];
  private @Nullable Node subject;
  private byte[] subjectText = {};
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

  /** How long is what was written, in bytes. */
  int length() {
    return buffer.length();
  }

  /** Ends the part, whose text is taken away. */
  byte[] take() {
    endSubject();
    count = 0;
    return buffer.take();
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
   * A property that many facts have, and what is written of it behind a subject or a fact of it.
   */
  static final class Property {
    private final Node node;
    private final byte[] first;
    private final byte[] next;

    private Property(Node node, byte[] first, byte[] next) {
      this.node = node;
      this.first = first;
      this.next = next;
    }
  }

  /** A property, to write facts by. */
  Property property(Node node) {
    Utf8Text first = new Utf8Text(1);
    if (turtle && node.equals(TYPE)) {
      first.append('a');
    } else {
      terms.append(node, first);
    }
    byte[] text = first.append(' ').take();
    return new Property(node, text, first.append(" ;\n    ").append(text).take());
  }

  /** What is written of a term, for facts that have it in common. */
  byte[] written(Node term) {
    Utf8Text text = new Utf8Text(1);
    terms.append(term, text);
    return text.take();
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
  void fact(Node one, Property property, Node other, byte @Nullable [] written) {
    boolean small = !other.isLiteral() || other.getLiteralLexicalForm().length() <= LONGEST;
    if (!small || fresh(one, property.node, other)) {
      count++;
      triple(one, property, other, written);
    }
  }

  /** Writes a fact of something that other rows may speak of, too, and where it is from. */
  void annotated(Node one, Property property, Node other, RowName row) {
    count++;
    triple(one, property, other, null);
    if (turtle) {
      buffer.append(" {| ").append(derived.first);
      terms.append(row.base(), row.rows(), buffer);
      buffer.append(" |}");
      return;
    }
    String reifier = "_:r" + mark + ++reifiers + " ";
    buffer.append(reifier).append(reifies.first).append("<<( ");
    terms.append(one, buffer);
    buffer.append(' ').append(property.first);
    terms.append(other, buffer);
    buffer.append(" )>> .\n").append(reifier).append(derived.first);
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

  private void triple(Node one, Property property, Node other, byte @Nullable [] written) {
    begin(one, property);
    if (written == null) {
      terms.append(other, buffer);
    } else {
      buffer.append(written);
    }
    end();
  }

  private void begin(Node one, Property property) {
    if (!one.equals(subject)) {
      endSubject();
      int start = buffer.length();
      terms.append(one, buffer);
      buffer.append(' ');
      subject = one;
      if (!turtle) {
        subjectText = buffer.since(start);
      }
      buffer.append(property.first);
    } else if (turtle) {
      buffer.append(property.next);
    } else {
      buffer.append(subjectText).append(property.first);
    }
  }

  private void end() {
    if (!turtle) {
      buffer.append(" .\n");
    }
  }

  private void endSubject() {
    if (turtle && subject != null) {
      buffer.append(" .\n");
    }
    subject = null;
  }
}
