package org.statecraft.kb;

import java.util.IdentityHashMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Makes the terms of one file and remembers where each stands. Each mention of a term is an object
 * of its own, so that the place belongs to the mention.
 */
final class PlacedProfile extends ParserProfileStd {
  private final IdentityHashMap<Node, Place> places = new IdentityHashMap<>();

  /** Where the parser was at the last triple: keywords such as {@code a} have no other place. */
  private Place last = Place.NONE;

  PlacedProfile(Lang lang, String base, ErrorHandler report) {
    super(
        new FactoryRDFStd(),
        report,
        IRIxResolver.create().base(lines(lang) ? null : base).allowRelative(lines(lang)).build(),
        PrefixMapFactory.create(),
        RIOT.getContext().copy(),
        /* checking= */ !lines(lang),
        /* strictMode= */ false);
  }

  /** Whether the syntax has one triple a line and whole IRIs, which nothing resolves. */
  private static boolean lines(Lang lang) {
    return lang.equals(Lang.NTRIPLES) || lang.equals(Lang.NQUADS);
  }

  /** Where a mention of a term stands. */
  Place of(Node mention) {
    return places.getOrDefault(mention, last);
  }

  private Node at(Node mention, long line, long column) {
    places.put(mention, new Place(line, column));
    return mention;
  }

  @Override
  public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
    last = new Place(line, column);
    return super.createTriple(subject, predicate, object, line, column);
  }

  @Override
  public Quad createQuad(
      Node graph, Node subject, Node predicate, Node object, long line, long column) {
    last = new Place(line, column);
    return super.createQuad(graph, subject, predicate, object, line, column);
  }

  @Override
  public Node createURI(String iri, long line, long column) {
    return at(super.createURI(iri, line, column), line, column);
  }

  @Override
  public Node createURI(IRIx iri, long line, long column) {
    return at(super.createURI(iri, line, column), line, column);
  }

  @Override
  public Node createTypedLiteral(String form, RDFDatatype datatype, long line, long column) {
    return at(super.createTypedLiteral(form, datatype, line, column), line, column);
  }

  @Override
  public Node createLangLiteral(String form, String language, long line, long column) {
    return at(super.createLangLiteral(form, language, line, column), line, column);
  }

  @Override
  public Node createLangDirLiteral(
      String form, String language, String direction, long line, long column) {
    return at(super.createLangDirLiteral(form, language, direction, line, column), line, column);
  }

  @Override
  public Node createStringLiteral(String form, long line, long column) {
    return at(super.createStringLiteral(form, line, column), line, column);
  }

  @Override
  public Node createBlankNode(Node scope, String label, long line, long column) {
    return at(super.createBlankNode(scope, label, line, column), line, column);
  }

  @Override
  public Node createBlankNode(Node scope, long line, long column) {
    return at(super.createBlankNode(scope, line, column), line, column);
  }

  @Override
  public Node createTripleTerm(Node subject, Node predicate, Node object, long line, long column) {
    return at(super.createTripleTerm(subject, predicate, object, line, column), line, column);
  }
}
