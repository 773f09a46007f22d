package org.statecraft.kb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;

/**
 * The terms of a dictionary as bytes, each decoded only when it is asked for: most questions touch
 * few of many.
 *
 * <p>First come the number of terms and where each ends, then the terms, each a letter for its kind
 * and its parts; of these all but the last begin with their length.
 */
final class KeptTerms {
  private static final byte IRI = 'I';
  private static final byte BLANK = 'B';
  private static final byte STRING = 'S';
  private static final byte IN_LANGUAGE = 'G';
  private static final byte DIRECTED = 'D';
  private static final byte TYPED = 'L';
  private static final byte TRIPLE = 'T';

  private final IntBuffer ends;
  private final ByteBuffer bytes;

  private KeptTerms(IntBuffer ends, ByteBuffer bytes) {
    this.ends = ends;
    this.bytes = bytes;
  }

  /** Reads what {@link #write} wrote, up to its end. The bytes must not change afterwards. */
  static KeptTerms read(ByteBuffer in) {
    int size = in.getInt();
    IntBuffer ends = in.slice(in.position(), size * Integer.BYTES).asIntBuffer();
    in.position(in.position() + size * Integer.BYTES);
    int length = size == 0 ? 0 : ends.get(size - 1);
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return new KeptTerms(ends, bytes);
  }

  int size() {
    return ends.limit();
  }

  /** The term with a number. */
  Node term(int number) {
    int start = number == 0 ? 0 : ends.get(number - 1);
    return decode(bytes.slice(start, ends.get(number) - start));
  }

  private static Node decode(ByteBuffer in) {
    byte kind = in.get();
    return switch (kind) {
      case IRI -> NodeFactory.createURI(rest(in));
      case BLANK -> NodeFactory.createBlankNode(rest(in));
      case STRING -> NodeFactory.createLiteralString(rest(in));
      case IN_LANGUAGE -> {
        String language = part(in);
        yield NodeFactory.createLiteralLang(rest(in), language);
      }
      case DIRECTED -> {
        String language = part(in);
        TextDirection direction = TextDirection.create(part(in));
        yield NodeFactory.createLiteralDirLang(rest(in), language, direction);
      }
      case TYPED -> {
        String datatype = part(in);
        yield NodeFactory.createLiteralDT(rest(in), NodeFactory.getType(datatype));
      }
      case TRIPLE -> {
        Node subject = decode(slice(in));
        Node predicate = decode(slice(in));
        yield NodeFactory.createTripleTerm(subject, predicate, decode(slice(in)));
      }
      default -> throw new IllegalStateException("no kind of term: " + kind);
    };
  }

  private static String rest(ByteBuffer in) {
    return new String(
        in.array(), in.arrayOffset() + in.position(), in.remaining(), StandardCharsets.UTF_8);
  }

  private static String part(ByteBuffer in) {
    return rest(slice(in));
  }

  private static ByteBuffer slice(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  /** The terms of a dictionary in the order of their numbers. */
  static byte[] write(Dictionary dictionary) {
    ByteArrayOutputStream terms = new ByteArrayOutputStream();
    ByteBuffer ends = ByteBuffer.allocate((dictionary.size() + 1) * Integer.BYTES);
    ends.putInt(dictionary.size());
    for (int number = 0; number < dictionary.size(); number++) {
      terms.writeBytes(encode(dictionary.term(number)));
      ends.putInt(terms.size());
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(ends.array());
    all.writeBytes(terms.toByteArray());
    return all.toByteArray();
  }

  private static byte[] encode(Node term) {
    if (term.isURI()) {
      return parts(IRI, term.getURI());
    }
    if (term.isBlank()) {
      return parts(BLANK, term.getBlankNodeLabel());
    }
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      return parts(
          TRIPLE,
          encode(triple.getSubject()),
          sized(encode(triple.getPredicate())),
          sized(encode(triple.getObject())));
    }
    if (!term.isLiteral()) {
      throw new IllegalStateException("cannot be kept: " + term);
    }
    String text = term.getLiteralLexicalForm();
    if (term.getLiteralBaseDirection() != null) {
      return parts(
          DIRECTED, term.getLiteralLanguage(), term.getLiteralBaseDirection().direction(), text);
    }
    if (!term.getLiteralLanguage().isEmpty()) {
      return parts(IN_LANGUAGE, term.getLiteralLanguage(), text);
    }
    return org.apache.jena.vocabulary.XSD.xstring.getURI().equals(term.getLiteralDatatypeURI())
        ? parts(STRING, text)
        : parts(TYPED, term.getLiteralDatatypeURI(), text);
  }

  private static byte[] parts(byte kind, String... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(kind);
    for (int i = 0; i < parts.length; i++) {
      byte[] part = parts[i].getBytes(StandardCharsets.UTF_8);
      out.writeBytes(i + 1 < parts.length ? sized(part) : part);
    }
    return out.toByteArray();
  }

  private static byte[] parts(byte kind, byte[] first, byte[] second, byte[] third) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(kind);
    out.writeBytes(sized(first));
    out.writeBytes(second);
    out.writeBytes(third);
    return out.toByteArray();
  }

  private static byte[] sized(byte[] part) {
    return ByteBuffer.allocate(Integer.BYTES + part.length).putInt(part.length).put(part).array();
  }
}
