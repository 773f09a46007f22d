package org.statecraft.power;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.kb.Namespaces;
import org.statecraft.problem.RequestProblem;

/**
 * Who vouches for what: whatever names its sources is their account, and each of them suffices.
 * Actors and the vocabulary name none and are nobody's account.
 */
public final class ProvenanceFilter {
  private static final Node SOURCE = DCTerms.source.asNode();
  private static final List<Node> AUTHORSHIP =
      List.of(
          SOURCE, NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo"), SC.CODED_BY);
  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), DCTerms.title.asNode());

  private final Graph stated;
  private final Map<Node, Set<Node>> sources = new HashMap<>();

  /** The accounts in what is stated. */
  public ProvenanceFilter(Graph stated) {
    this.stated = stated;
    Set<Node> works =
        stated.stream(Node.ANY, Node.ANY, SC.SOURCE)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    for (Node property : AUTHORSHIP) {
      stated.stream(Node.ANY, property, Node.ANY)
          .filter(triple -> !works.contains(triple.getSubject()))
          .forEach(
              triple ->
                  sources
                      .computeIfAbsent(triple.getSubject(), none -> new HashSet<>())
                      .add(triple.getObject()));
    }
  }

  /** Each thing that names its sources, with these. */
  public Map<Node, Set<Node>> sources() {
    return sources;
  }

  /** The thing whose account a triple is: that a thing has a participation is the latter's. */
  public static Node told(Triple triple) {
    return triple.getPredicate().equals(SC.PARTICIPATION)
        ? triple.getObject()
        : triple.getSubject();
  }

  /** Which triples are believed. */
  Predicate<Triple> believed(Belief belief) {
    boolean all = belief.only().isEmpty();
    Set<Node> chosen = resolved(belief.only(), "--source");
    Set<Node> refused = resolved(belief.without(), "--without-source");
    Set<Node> absent =
        unvouched(source -> !refused.contains(source) && (all || chosen.contains(source)));
    Set<Node> unconfirmed = unconfirmed();
    if (!all) {
      unconfirmed.stream().filter(thing -> !sources.containsKey(thing)).forEach(absent::add);
    }
    if (!belief.bases().isEmpty()) {
      absent.addAll(otherwiseKnown(belief.bases()));
    }
    Set<Node> readings = readings(unconfirmed);
    absent.removeAll(readings);
    if (belief.verified()) {
      unconfirmed.stream().filter(thing -> !readings.contains(thing)).forEach(absent::add);
    }
    return triple ->
        !absent.contains(told(triple))
            && !absent.contains(triple.getObject())
            && !(belief.verified() && readings.contains(triple.getPredicate()));
  }

  /** What no source vouches for that passes a test. */
  private Set<Node> unvouched(Predicate<Node> credible) {
    Set<Node> unvouched = new HashSet<>();
    sources.forEach(
        (thing, own) -> {
          if (own.stream().noneMatch(credible)) {
            unvouched.add(thing);
          }
        });
    return unvouched;
  }

  private Set<Node> unconfirmed() {
    Set<Node> unconfirmed = new HashSet<>();
    stated.stream(Node.ANY, SC.VERIFICATION, Node.ANY)
        .filter(triple -> !triple.getObject().equals(SC.PAGE))
        .forEach(triple -> unconfirmed.add(triple.getSubject()));
    return unconfirmed;
  }

  /** How we read a property is marked at the property, which stays a word of the vocabulary. */
  private Set<Node> readings(Set<Node> unconfirmed) {
    return unconfirmed.stream()
        .filter(thing -> stated.contains(Node.ANY, thing, Node.ANY))
        .collect(Collectors.toSet());
  }

  /**
   * What would be believed no more if some sources were not.
   *
   * @param belief on whose account all of it is believed now
   */
  public Set<Triple> restingOn(Set<Node> refused, Belief belief) {
    boolean all = belief.only().isEmpty();
    Set<Node> chosen = new HashSet<>();
    belief.only().forEach(name -> chosen.addAll(called(name)));
    Set<Node> absent =
        unvouched(source -> !refused.contains(source) && (all || chosen.contains(source)));
    absent.removeAll(readings(unconfirmed()));
    Set<Triple> resting = new HashSet<>();
    for (Node thing : absent) {
      stated.stream(thing, Node.ANY, Node.ANY)
          .filter(triple -> absent.contains(told(triple)))
          .forEach(resting::add);
      stated.stream(Node.ANY, Node.ANY, thing).forEach(resting::add);
    }
    return resting;
  }

  /** What says that it is known in none of some ways; what does not say how it is known stays. */
  private Set<Node> otherwiseKnown(Set<Basis> bases) {
    Set<Node> concepts = bases.stream().map(Basis::concept).collect(Collectors.toSet());
    Set<Node> otherwise = new HashSet<>();
    Set<Node> so = new HashSet<>();
    stated.stream(Node.ANY, SC.EVIDENCE_BASIS, Node.ANY)
        .forEach(
            triple ->
                (concepts.contains(triple.getObject()) ? so : otherwise).add(triple.getSubject()));
    if (!bases.contains(Basis.INFERRED)) {
      stated.stream(Node.ANY, SC.VERIFICATION, SC.OWN_READING)
          .forEach(triple -> otherwise.add(triple.getSubject()));
    }
    otherwise.removeAll(so);
    return otherwise;
  }

  private Set<Node> resolved(List<String> names, String option) {
    Set<Node> found = new HashSet<>();
    for (String name : names) {
      Set<Node> meant = called(name);
      if (meant.isEmpty()) {
        throw new RequestProblem(
            option + ": no fact names " + name + " as its source",
            "give a page, its host, or a work such as Cai-2024; statecraft sources lists them");
      }
      found.addAll(meant);
    }
    return found;
  }

  /** The sources called so: a page by its address, all pages of a host, or a work by its name. */
  public Set<Node> called(String name) {
    String plain = name.replaceFirst("^<(.*)>$", "$1").replaceFirst("^kb:", "");
    Set<Node> all = sources.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<Node> found =
        all.stream()
            .filter(source -> !plain.isBlank() && means(source, plain))
            .collect(Collectors.toSet());
    // A work that is published as a page is the same source by either name.
    for (Node work : List.copyOf(found)) {
      if (stated.contains(work, Node.ANY, SC.SOURCE)) {
        stated.stream(work, SOURCE, Node.ANY).map(Triple::getObject).forEach(found::add);
      }
      stated.stream(Node.ANY, SOURCE, work)
          .map(Triple::getSubject)
          .filter(subject -> stated.contains(subject, Node.ANY, SC.SOURCE))
          .forEach(found::add);
    }
    return found;
  }

  private boolean means(Node source, String name) {
    if (!source.isURI()) {
      return source.isLiteral() && source.getLiteralLexicalForm().equals(name);
    }
    String iri = source.getURI();
    return iri.equals(name)
        || iri.equals(Namespaces.INDIVIDUALS + name)
        || host(iri).filter(host -> host.equals(name) || host.endsWith("." + name)).isPresent()
        || named(source, name.toLowerCase(Locale.ROOT));
  }

  private boolean named(Node source, String name) {
    return NAMES.stream()
        .flatMap(property -> stated.stream(source, property, Node.ANY))
        .anyMatch(
            triple ->
                triple.getObject().isLiteral()
                    && triple
                        .getObject()
                        .getLiteralLexicalForm()
                        .toLowerCase(Locale.ROOT)
                        .equals(name));
  }

  private static Optional<String> host(String iri) {
    return Stream.of(iri)
        .filter(each -> each.startsWith("http"))
        .map(
            each -> {
              try {
                return URI.create(each).getHost();
              } catch (IllegalArgumentException malformed) {
                return null;
              }
            })
        .filter(host -> host != null)
        .findFirst();
  }
}
