package org.statecraft.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Writes facts as they come, in Turtle or N-Triples, with little memory. Texts that others made of
 * facts are put between.
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

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final Form form;
  private final Map<String, String> prefixes;
  private final Map<String, String> references = new LinkedHashMap<>();
  private final FactText own;
  private long count;
  private long parts;

  /** A writer to a stream, which it does not close. */
  public FactWriter(OutputStream out, Form form, Map<String, String> prefixes) {
    this.out = out;
    this.form = form;
    this.prefixes = new LinkedHashMap<>(prefixes);
    this.own = new FactText(form, prefixes, references);
    if (form == Form.TURTLE) {
      prefixes.forEach(own::prefix);
    }
  }

  /** Makes a prefix known from here on. */
  public void prefix(String prefix, String namespace) {
    prefixes.put(prefix, namespace);
    if (form == Form.TURTLE) {
      own.prefix(prefix, namespace);
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
    if (form == Form.TURTLE) {
      references.put(file, reference);
      own.relative(file, reference);
    }
  }

  /** How many facts were written, without what links them to rows. */
  public long count() {
    return count + own.count();
  }

  /** Texts for facts that are appended here, in which the same is short that is so now. */
  FactText text() {
    return new FactText(form, prefixes, references);
  }

  /** What tells the blank nodes of one more part from those of others. */
  String nextPart() {
    return ++parts + "-";
  }

  /** Writes a part that was made by itself. */
  void append(byte[] text, long facts) {
    flush();
    write(text);
    count += facts;
  }

  /** Begins a part that is written here. */
  FactText begin() {
    flush();
    own.begin(nextPart());
    return own;
  }

  /** Writes a fact, unless it was written lately. */
  void fact(Node one, Node property, Node other) {
    own.fact(one, own.property(property), other);
  }

  /** Says from which row something is. */
  void link(Node one, Node row) {
    own.link(one, row);
  }

  /** Writes what there is of a part, if it is much. */
  void drain() {
    if (own.length() >= BUFFER) {
      flush();
    }
  }

  private void flush() {
    count += own.count();
    write(own.take());
  }

  private void write(byte[] text) {
    try {
      out.write(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes what is left. */
  public void finish() {
    flush();
  }
}
