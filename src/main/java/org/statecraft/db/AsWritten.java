package org.statecraft.db;

import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.ThriftConvert;

/**
 * Numbers in the files of TDB2. It keeps some by their values, so that {@code 01} would come back
 * as {@code 1}; such a one is kept as a literal of another datatype, and is a number again when it
 * is read.
 */
final class AsWritten {
  private static final String KEPT = "urn:x-statecraft:as-written:";

  private static final Set<RDFDatatype> BY_VALUE =
      Set.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble);

  private AsWritten() {}

  /** A term as it is kept. */
  static Node kept(Node term) {
    if (term.isLiteral()) {
      return BY_VALUE.contains(term.getLiteralDatatype()) && !same(term) ? apart(term) : term;
    }
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      Node object = kept(triple.getObject());
      return object.equals(triple.getObject())
          ? term
          : NodeFactory.createTripleTerm(triple.getSubject(), triple.getPredicate(), object);
    }
    return term;
  }

  private static boolean same(Node number) {
    return ThriftConvert.convert(ThriftConvert.convert(number, /* allowValues= */ true))
        .equals(number);
  }

  private static Node apart(Node number) {
    return NodeFactory.createLiteralDT(
        number.getLiteralLexicalForm(),
        TypeMapper.getInstance().getSafeTypeByName(KEPT + number.getLiteralDatatypeURI()));
  }

  /** A term as it was written. */
  static Node read(Node kept) {
    if (kept.isLiteral() && kept.getLiteralDatatypeURI().startsWith(KEPT)) {
      return NodeFactory.createLiteralDT(
          kept.getLiteralLexicalForm(),
          TypeMapper.getInstance()
              .getSafeTypeByName(kept.getLiteralDatatypeURI().substring(KEPT.length())));
    }
    if (kept.isTripleTerm()) {
      Triple triple = kept.getTriple();
      Node object = read(triple.getObject());
      return object.equals(triple.getObject())
          ? kept
          : NodeFactory.createTripleTerm(triple.getSubject(), triple.getPredicate(), object);
    }
    return kept;
  }
}
