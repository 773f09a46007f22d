package org.statecraft.lookup;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.power.SC;

/** Tells what is known of sources for citing them. */
public final class Works {
  /** Who is named as the author of the knowledge base. */
  private static final String AUTHOR = "The Statecraft developers";

  /** Bytes of a digest that tell two pages of one host apart. */
  private static final int BYTES = 4;

  private final Graph graph;
  private final Labels labels;

  /** The works that a knowledge base describes. */
  public Works(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.labels = new Labels(knowledge);
  }

  /**
   * A source, with as much as is known of it. A page that a work of the knowledge base is published
   * on is that work.
   */
  public Work of(Node source) {
    Node known = published(source).orElse(source);
    boolean work = graph.contains(known, RDF.type.asNode(), SC.SOURCE);
    return new Work(
        source,
        key(known),
        Work.Kind.PAGE,
        text(known, DCTerms.title.asNode()).or(() -> work ? labels.of(known) : words(known)),
        text(known, DCTerms.description.asNode())
            .filter(text -> !work && address(known).isPresent()),
        object(known, DCTerms.creator.asNode()).flatMap(this::name),
        object(known, DCTerms.publisher.asNode()).flatMap(this::name),
        text(known, DCTerms.issued.asNode()),
        Optional.empty(),
        work ? object(known, DCTerms.source.asNode()).map(Node::toString) : address(known),
        object(source, SC.GRADE),
        text(source, SC.LAST_CHECKED));
  }

  /** The one work of ours that is published on a page. */
  private Optional<Node> published(Node page) {
    List<Node> works =
        graph.stream(Node.ANY, DCTerms.source.asNode(), page)
            .map(Triple::getSubject)
            .filter(subject -> graph.contains(subject, RDF.type.asNode(), SC.SOURCE))
            .limit(2)
            .toList();
    return works.size() == 1 ? Optional.of(works.getFirst()) : Optional.empty();
  }

  /** The knowledge base itself, as its vocabulary describes it; empty where there is none. */
  public Optional<Work> own() {
    return graph.stream(Node.ANY, SC.CUT_OFF, Node.ANY)
        .map(Triple::getSubject)
        .min(Comparator.comparing(Node::toString))
        .map(
            base ->
                new Work(
                    base,
                    "statecraft-" + text(base, OWL2.versionInfo.asNode()).orElse("data"),
                    Work.Kind.DATA,
                    text(base, DCTerms.title.asNode()),
                    Optional.empty(),
                    Optional.of(AUTHOR),
                    Optional.empty(),
                    text(base, SC.CUT_OFF),
                    text(base, OWL2.versionInfo.asNode()),
                    address(base),
                    Optional.empty(),
                    Optional.empty()));
  }

  private Optional<String> name(Node node) {
    return node.isLiteral() ? Optional.of(node.getLiteralLexicalForm()) : labels.of(node);
  }

  private Optional<Node> object(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .min(Comparator.comparing(Node::toString));
  }

  private Optional<String> text(Node subject, Node property) {
    return object(subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> !text.isBlank());
  }

  /** A source that is given in words has no other title than these. */
  private static Optional<String> words(Node source) {
    return source.isLiteral() ? Optional.of(source.getLiteralLexicalForm()) : Optional.empty();
  }

  /** Where a page is; our own names for people and things lead to no page. */
  private static Optional<String> address(Node source) {
    return source.isURI() && !source.getURI().startsWith(Namespaces.INDIVIDUALS)
        ? Optional.of(source.getURI())
        : Optional.empty();
  }

  /** Works of our own have names; a page is called by its host and a digest of its address. */
  private static String key(Node source) {
    if (source.isURI() && source.getURI().startsWith(Namespaces.INDIVIDUALS)) {
      return NameIndex.localName(source);
    }
    String text =
        source.isURI()
            ? source.getURI()
            : source.isLiteral() ? source.getLiteralLexicalForm() : source.toString();
    return host(text)
            .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
            .map(host -> host.replaceAll("[^a-z0-9]+", "-"))
            .orElse("source")
        + "-"
        + digest(text);
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
