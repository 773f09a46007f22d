package org.statecraft.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts as they come, in Turtle or N-Triples, with little memory. What was written a moment
 * ago is not written again.
 */
public final class FactWriter {
  /** The forms of a file of facts. */
  public enum Form {
    /** For readers. */
    TURTLE,
    /** For programs. */
    NTRIPLES
  }

  /** Says from what something was made. */
  public static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static final Node TYPE = RDF.type.asNode();
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 1 << 12;

  /** Longer texts are not remembered, which would fill the memory. */
  private static final int LONGEST = 1 << 14;

  private final OutputStream out;
  private final boolean turtle;
  private final TermWriter terms;
  private final StringBuilder buffer = new StringBuilder(BUFFER + BUFFER / 4);
  private final long[] recent = new long[REMEMBERED];
  private @Nullable Node subject;
  private long count;
  private long reifiers;
  private long blanks;

  /** A writer to a stream, which it does not close. */
  public FactWriter(OutputStream out, Form form, Map<String, String> prefixes) {
    this.out = out;
    this.turtle = form == Form.TURTLE;
    this.terms = new TermWriter(turtle ? new LinkedHashMap<>(prefixes) : Map.of());
    if (turtle) {
      prefixes.forEach(this::prefix);
    }
  }

  /** Makes a prefix known from here on. */
  public void prefix(String prefix, String namespace) {
    if (turtle) {
      endSubject();
      terms.prefix(prefix, namespace);
      buffer.append("@prefix ").append(prefix).append(": ");
      terms.iri(namespace, buffer);
      buffer.append(" .\n");
    }
  }

  /**
   * Has a file be named from where the facts lie, so that both can be moved together; N-Triples has
   * no such names.
   *
   * @param file the IRI of the file
   * @param reference what leads to it, as a reference of RFC 3986
   */
  public void relative(String file, String reference) {
    if (turtle) {
      terms.relative(file, reference);
    }
  }

  /** How many facts were written, without what links them to rows. */
  public long count() {
    return count;
  }

  /** A blank node that is no other in what is written. */
  Node blank() {
    return NodeFactory.createBlankNode("b" + ++blanks);
  }

  /** Writes a fact, unless it was written lately. */
  void fact(Node one, Node property, Node other) {
    boolean small = !other.isLiteral() || other.getLiteralLexicalForm().length() <= LONGEST;
    if (!small || fresh(one, property, other)) {
      count++;
      triple(one, property, other);
    }
  }

  /** Writes a fact of something that other rows may speak of, too, and where it is from. */
  void fact(Node one, Node property, Node other, Node row) {
    count++;
    if (turtle) {
      triple(one, property, other);
      buffer.append(" {| ");
      terms.append(DERIVED, buffer);
      buffer.append(' ');
      terms.append(row, buffer);
      buffer.append(" |}");
      return;
    }
    triple(one, property, other);
    String reifier = "_:r" + ++reifiers + " ";
    buffer.append(reifier);
    terms.append(REIFIES, buffer);
    buffer.append(" <<( ");
    terms.append(one, buffer);
    buffer.append(' ');
    terms.append(property, buffer);
    buffer.append(' ');
    terms.append(other, buffer);
    buffer.append(" )>> .\n").append(reifier);
    terms.append(DERIVED, buffer);
    buffer.append(' ');
    terms.append(row, buffer);
    buffer.append(" .\n");
  }

  /** Says from which row something is. */
  void link(Node one, Node row) {
    triple(one, DERIVED, row);
  }

  private boolean fresh(Node one, Node property, Node other) {
    long hash = one.hashCode() * 0x9E3779B97F4A7C15L;
    hash = (hash ^ property.hashCode()) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 32) ^ other.hashCode()) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 29;
    return remember(hash, one, property, other);
  }

  private final Node[] remembered = new Node[3 * REMEMBERED];

  private boolean remember(long hash, Node one, Node property, Node other) {
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

  private void triple(Node one, Node property, Node other) {
    if (turtle && one.equals(subject)) {
      buffer.append(" ;\n    ");
    } else {
      endSubject();
      terms.append(one, buffer);
      buffer.append(' ');
      subject = turtle ? one : null;
    }
    if (turtle && property.equals(TYPE)) {
      buffer.append('a');
    } else {
      terms.append(property, buffer);
    }
    buffer.append(' ');
    terms.append(other, buffer);
    if (!turtle) {
      buffer.append(" .\n");
    }
    if (buffer.length() >= BUFFER) {
      flush();
    }
  }

  private void endSubject() {
    if (subject != null) {
      buffer.append(" .\n");
      subject = null;
    }
  }

  private void flush() {
    try {
      out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
      buffer.setLength(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes what is left. */
  public void finish() {
    endSubject();
    flush();
  }
}
