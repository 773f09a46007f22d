package org.statecraft.lookup;

import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;

/** The prefixes that the program's own queries are written with. */
final class OwnPrefixes {
  private OwnPrefixes() {}

  /** These prefixes; what others mean by the same letters does not count. */
  static Prefixes over(Prefixes others) {
    Prefixes own = new Prefixes();
    own.declare("sc", Namespaces.ONTOLOGY);
    own.declare("rule", Namespaces.RULES);
    own.declare("rdf", RDF.uri);
    own.declare("rdfs", RDFS.uri);
    own.declare("owl", OWL.NS);
    own.declare("skos", SKOS.uri);
    own.declare("dct", DCTerms.NS);
    own.declare("prov", "http://www.w3.org/ns/prov#");
    others.declared().forEach(own::declare);
    return own;
  }
}
