package org.statecraft.rule.rl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of triples: data, templates or patterns. Lists, reifiers and annotations become the
 * triples that they stand for, and paths patterns that meet in variables of their own.
 */
final class TripleSyntax {
  private static final Node REIFIES =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

  private final TokenStream tokens;
  private final TermSyntax terms;
  private List<Triple> triples = new ArrayList<>();

  TripleSyntax(TokenStream tokens, TermSyntax terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /** The triples from here on, as far as they go. */
  List<Triple> block() {
    triples = new ArrayList<>();
    boolean more = true;
    while (more && begins()) {
      sameSubject();
      more = tokens.take(".");
    }
    return triples;
  }

  private boolean begins() {
    return tokens.peek().is("<<") || terms.begins();
  }

  private void sameSubject() {
    boolean complete = true;
    Node subject;
    if (tokens.peek().is("<<")) {
      subject = reifiedTriple();
    } else if (tokens.peek().is("(") || tokens.peek().is("[")) {
      int before = triples.size();
      subject = bracketed();
      complete = triples.size() > before;
    } else {
      subject = terms.term();
      complete = false;
    }
    if (!complete || beginsVerb()) {
      properties(subject);
    }
  }

  private boolean beginsVerb() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case IRI, PREFIXED_NAME, VARIABLE -> true;
      case WORD -> token.text().equals("a");
      case SIGN -> token.is("^") || token.is("(");
      case BLANK_NODE, STRING, LANGUAGE, NUMBER, END -> false;
    };
  }

  private void properties(Node subject) {
    verbAndObjects(subject);
    while (tokens.take(";")) {
      if (beginsVerb()) {
        verbAndObjects(subject);
      }
    }
  }

  private void verbAndObjects(Node subject) {
    Token first = tokens.peek();
    List<PathSyntax.Step> path = verb();
    do {
      Node object = object();
      state(subject, path, object);
      if (tokens.peek().is("~") || tokens.peek().is("{|")) {
        annotations(subject, path, object, first);
      }
    } while (tokens.take(","));
  }

  /** A predicate, as a path of one step, or in a body a longer path. */
  private List<PathSyntax.Step> verb() {
    if (!beginsVerb()) {
      throw tokens.unexpected("write a property");
    }
    if (tokens.peek().kind() == Token.Kind.VARIABLE || terms.part() != TermSyntax.Part.BODY) {
      return List.of(new PathSyntax.Step(terms.predicate(), false));
    }
    return new PathSyntax(tokens, terms).path();
  }

  private void state(Node subject, List<PathSyntax.Step> path, Node object) {
    Node from = subject;
    for (int i = 0; i < path.size(); i++) {
      Node to = i == path.size() - 1 ? object : terms.joint();
      Node property = path.get(i).property();
      triples.add(
          path.get(i).inverse()
              ? Triple.create(to, property, from)
              : Triple.create(from, property, to));
      from = to;
    }
  }

  private Node object() {
    if (tokens.peek().is("<<")) {
      return reifiedTriple();
    }
    return tokens.peek().is("(") || tokens.peek().is("[") ? bracketed() : terms.term();
  }

  /** A list, a blank node with properties, or one of both that is empty. */
  private Node bracketed() {
    tokens.enter();
    Node node = tokens.take("(") ? list() : described();
    tokens.leave();
    return node;
  }

  private Node list() {
    List<Node> members = new ArrayList<>();
    while (!tokens.take(")")) {
      members.add(object());
    }
    if (members.isEmpty()) {
      return RDF.nil.asNode();
    }
    List<Node> cells = members.stream().map(member -> terms.fresh()).toList();
    for (int i = 0; i < cells.size(); i++) {
      Node rest = i + 1 < cells.size() ? cells.get(i + 1) : RDF.nil.asNode();
      triples.add(Triple.create(cells.get(i), RDF.first.asNode(), members.get(i)));
      triples.add(Triple.create(cells.get(i), RDF.rest.asNode(), rest));
    }
    return cells.getFirst();
  }

  private Node described() {
    tokens.expect("[", "before a blank node");
    Node node = terms.fresh();
    if (!tokens.peek().is("]")) {
      properties(node);
    }
    tokens.expect("]", "after the blank node's properties");
    return node;
  }

  /** What stands for a triple that is written in double brackets: its reifier. */
  private Node reifiedTriple() {
    tokens.enter();
    tokens.expect("<<", "before a triple");
    Node subject = tokens.peek().is("<<") ? reifiedTriple() : terms.simple();
    Node predicate = terms.predicate();
    Node object = tokens.peek().is("<<") ? reifiedTriple() : terms.simple();
    Node reifier = tokens.take("~") ? reifier() : terms.fresh();
    tokens.expect(">>", "after a triple");
    tokens.leave();
    return reified(reifier, Triple.create(subject, predicate, object));
  }

  private Node reified(Node reifier, Triple triple) {
    triples.add(Triple.create(reifier, REIFIES, NodeFactory.createTripleTerm(triple)));
    return reifier;
  }

  private Node reifier() {
    Token token = tokens.peek();
    boolean named =
        switch (token.kind()) {
          case IRI, PREFIXED_NAME, BLANK_NODE, VARIABLE -> true;
          case SIGN -> token.is("[");
          case STRING, LANGUAGE, NUMBER, WORD, END -> false;
        };
    return named ? terms.simple() : terms.fresh();
  }

  private void annotations(Node subject, List<PathSyntax.Step> path, Node object, Token verb) {
    if (path.size() != 1 || path.getFirst().inverse()) {
      throw tokens.wrong(
          "only a triple can be annotated, and "
              + tokens.places().text().substring(verb.start(), verb.end())
              + " … is a path",
          "write the steps of the path as patterns of their own");
    }
    Triple triple = Triple.create(subject, path.getFirst().property(), object);
    @Nullable Node last = null;
    while (tokens.peek().is("~") || tokens.peek().is("{|")) {
      if (tokens.take("~")) {
        last = reified(reifier(), triple);
      } else {
        tokens.enter();
        tokens.take();
        properties(last == null ? reified(terms.fresh(), triple) : Objects.requireNonNull(last));
        tokens.expect("|}", "after the annotation");
        tokens.leave();
        last = null;
      }
    }
  }
}
