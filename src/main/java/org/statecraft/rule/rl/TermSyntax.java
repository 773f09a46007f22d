package org.statecraft.rule.rl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.problem.InputProblem;

/** Reads terms in one part of a rule set: in data, in a head, or in a body. */
final class TermSyntax {
  /** In which part terms stand. */
  enum Part {
    /** Triples that are given; there are no variables. */
    DATA,
    /** Templates; blank nodes are new ones. */
    HEAD,
    /** Patterns; blank nodes are variables. */
    BODY
  }

  private final TokenStream tokens;
  private final Names names;
  private final Part part;
  private final Map<String, Node> blanks = new HashMap<>();
  private final Map<Var, Integer> variables = new LinkedHashMap<>();
  private int made;

  TermSyntax(TokenStream tokens, Names names, Part part) {
    this.tokens = tokens;
    this.names = names;
    this.part = part;
  }

  Part part() {
    return part;
  }

  /** The variables that were read, each with its first place. */
  Map<Var, Integer> variables() {
    return variables;
  }

  /** Whether a term begins with the next token. */
  boolean begins() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case IRI, PREFIXED_NAME, BLANK_NODE, VARIABLE, STRING, NUMBER -> true;
      case WORD -> token.isWord("true") || token.isWord("false");
      case SIGN ->
          token.is("[") || token.is("(") || token.is("<<(") || token.is("+") || token.is("-");
      case LANGUAGE, END -> false;
    };
  }

  /** A term that is written as one token, a number with its sign, or a triple term. */
  Node term() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case IRI, PREFIXED_NAME -> iri();
      case VARIABLE -> variable();
      case BLANK_NODE -> blanks.computeIfAbsent(tokens.take().text(), label -> fresh());
      case STRING -> literal();
      case NUMBER -> number("");
      case WORD -> truth();
      case SIGN -> signed();
      case LANGUAGE, END -> throw noTerm();
    };
  }

  private Node signed() {
    if (tokens.peek().is("<<(")) {
      return tripleTerm();
    }
    if (tokens.peek().is("+") || tokens.peek().is("-")) {
      Token sign = tokens.take();
      if (tokens.peek().kind() == Token.Kind.NUMBER && tokens.peek().start() == sign.end()) {
        return number(sign.text());
      }
    }
    throw noTerm();
  }

  private InputProblem noTerm() {
    return tokens.unexpected(
        part == Part.DATA ? "write an IRI, a literal or a blank node" : "write a term or variable");
  }

  /** An IRI. */
  Node iri() {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.IRI && token.kind() != Token.Kind.PREFIXED_NAME) {
      throw tokens.unexpected("write an IRI");
    }
    return NodeFactory.createURI(names.iri(tokens.take()));
  }

  private Node variable() {
    Token token = tokens.peek();
    if (part == Part.DATA) {
      throw tokens.wrong(
          token.text() + " is a variable, and data have none",
          "write RULE { … } WHERE { … } for what follows from something");
    }
    tokens.take();
    Var variable = Var.alloc(token.text().substring(1));
    variables.putIfAbsent(variable, token.start());
    return variable;
  }

  /** A blank node that has no label, or in a body a variable that has no name. */
  Node fresh() {
    if (part != Part.BODY) {
      return NodeFactory.createBlankNode();
    }
    return Var.alloc("?" + made++);
  }

  /** A variable between two steps of a path. */
  Node joint() {
    return Var.alloc("joint" + ++made + "'");
  }

  private Node literal() {
    Token token = tokens.take();
    int quotes = token.text().length() >= 6 && token.text().startsWith("\"\"\"") ? 3 : 1;
    quotes = token.text().length() >= 6 && token.text().startsWith("'''") ? 3 : quotes;
    String text =
        Escapes.read(
            token.text().substring(quotes, token.text().length() - quotes),
            token,
            tokens.places(),
            /* letters= */ true);
    if (tokens.peek().kind() == Token.Kind.LANGUAGE) {
      return tagged(text);
    }
    if (tokens.take("^^")) {
      RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(iri().getURI());
      return NodeFactory.createLiteralDT(text, datatype);
    }
    return NodeFactory.createLiteralString(text);
  }

  private Node tagged(String text) {
    String tag = tokens.peek().text().substring(1);
    int dashes = tag.indexOf("--");
    String language = dashes < 0 ? tag : tag.substring(0, dashes);
    String direction = dashes < 0 ? "" : tag.substring(dashes + 2);
    if (!language.matches("[a-zA-Z]+(-[a-zA-Z0-9]+)*")) {
      throw tokens.wrong("@" + tag + " is no language tag", "write it as in \"text\"@en-GB");
    }
    if (dashes >= 0 && !TextDirection.isValid(direction)) {
      throw tokens.wrong(
          direction + " is no direction of a text", "write --ltr or --rtl, in small letters");
    }
    tokens.take();
    return dashes < 0
        ? NodeFactory.createLiteralLang(text, language)
        : NodeFactory.createLiteralDirLang(text, language, direction);
  }

  private Node number(String sign) {
    String text = sign + tokens.take().text();
    XSDDatatype datatype =
        text.matches(".*[eE].*")
            ? XSDDatatype.XSDdouble
            : text.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
    return NodeFactory.createLiteralDT(text, datatype);
  }

  private Node truth() {
    if (!tokens.peek().isWord("true") && !tokens.peek().isWord("false")) {
      throw tokens.unexpected("a name has a prefix, and a variable a question mark");
    }
    return NodeFactory.createLiteralDT(
        tokens.take().text().toLowerCase(java.util.Locale.ROOT), XSDDatatype.XSDboolean);
  }

  private Node tripleTerm() {
    tokens.enter();
    tokens.expect("<<(", "before a triple term");
    Node subject = simple();
    Node predicate = predicate();
    Node object = simple();
    tokens.expect(")>>", "after a triple term");
    tokens.leave();
    return NodeFactory.createTripleTerm(subject, predicate, object);
  }

  /** A term that may stand within a triple term. */
  Node simple() {
    if (tokens.take("[")) {
      tokens.expect("]", "at once, since a triple in here has no list of properties");
      return fresh();
    }
    return term();
  }

  /** What may stand as the predicate of a template or triple: no path. */
  Node predicate() {
    if (tokens.peek().kind() == Token.Kind.WORD && tokens.peek().text().equals("a")) {
      tokens.take();
      return RDF.type.asNode();
    }
    return tokens.peek().kind() == Token.Kind.VARIABLE ? variable() : iri();
  }
}
