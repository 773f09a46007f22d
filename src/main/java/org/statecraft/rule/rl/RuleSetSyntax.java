package org.statecraft.rule.rl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.statecraft.query.QueryText;

/** Reads whole rule sets: declarations, rules and data, in any order. */
public final class RuleSetSyntax {
  private static final String AFTER_WHERE = "after WHERE, before what has to hold";

  private final TokenStream tokens;
  private final Names names;
  private final TripleSyntax data;
  private final List<ParsedRules.Import> imports = new ArrayList<>();
  private final List<ParsedRule> rules = new ArrayList<>();
  private final List<Triple> given = new ArrayList<>();
  private final List<ParsedRules.Block> blocks = new ArrayList<>();

  private RuleSetSyntax(QueryText source, Map<String, String> known) {
    this.tokens = new TokenStream(new Places(source));
    this.names = new Names(tokens.places(), known);
    // A label is one blank node in all blocks, whose triples are one graph.
    this.data = new TripleSyntax(tokens, terms(TermSyntax.Part.DATA));
  }

  /**
   * The rule set in a text.
   *
   * @param known prefixes that need no declaration
   * @throws org.statecraft.problem.InputProblem if it is none, with the place
   */
  public static ParsedRules read(QueryText source, Map<String, String> known) {
    RuleSetSyntax syntax = new RuleSetSyntax(source, known);
    syntax.all();
    return new ParsedRules(
        syntax.tokens.places(),
        syntax.names.declared(),
        syntax.imports,
        syntax.rules,
        syntax.given,
        syntax.blocks);
  }

  /**
   * What a text imports, of which nothing but declarations is read.
   *
   * @param known prefixes that need no declaration
   * @throws org.statecraft.problem.InputProblem if a declaration is not well formed, with the place
   */
  public static ParsedRules imports(QueryText source, Map<String, String> known) {
    RuleSetSyntax syntax = new RuleSetSyntax(source, known);
    syntax.skim();
    return new ParsedRules(
        syntax.tokens.places(),
        syntax.names.declared(),
        syntax.imports,
        List.of(),
        List.of(),
        List.of());
  }

  private void skim() {
    int depth = 0;
    while (tokens.peek().kind() != Token.Kind.END) {
      if (depth > 0 || !declaration()) {
        Token token = tokens.take();
        depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      }
    }
  }

  private TermSyntax terms(TermSyntax.Part part) {
    return new TermSyntax(tokens, names, part);
  }

  private void all() {
    int before = 0;
    while (tokens.peek().kind() != Token.Kind.END) {
      Token word = tokens.peek();
      if (tokens.takeWord("RULE")) {
        rule(before, word);
        before = tokens.last();
      } else if (tokens.takeWord("DATA")) {
        tokens.expect("{", "after DATA");
        given.addAll(data.block());
        tokens.expect("}", "after the data, or . between triples");
        blocks.add(new ParsedRules.Block(before, word.start(), tokens.last()));
        before = tokens.last();
      } else if (!declaration()) {
        throw tokens.unexpected(
            "a rule set has PREFIX, BASE, VERSION, IMPORTS, RULE { … } WHERE { … } and DATA { … }");
      }
    }
  }

  private boolean declaration() {
    if (tokens.takeWord("BASE")) {
      names.base(iri("BASE"));
    } else if (tokens.takeWord("PREFIX")) {
      Token prefix = tokens.peek();
      if (prefix.kind() != Token.Kind.PREFIXED_NAME || !prefix.text().endsWith(":")) {
        throw tokens.unexpected("write PREFIX name: <…>");
      }
      tokens.take();
      names.prefix(prefix.text().substring(0, prefix.text().length() - 1), iri("PREFIX"));
    } else if (tokens.takeWord("IMPORTS")) {
      int place = tokens.peek().start();
      imports.add(new ParsedRules.Import(terms(TermSyntax.Part.DATA).iri().getURI(), place));
    } else {
      return version();
    }
    return true;
  }

  private Token iri(String after) {
    if (tokens.peek().kind() != Token.Kind.IRI) {
      throw tokens.unexpected("write an IRI in < and > for " + after);
    }
    return tokens.take();
  }

  private boolean version() {
    if (!tokens.takeWord("VERSION")) {
      return false;
    }
    Token version = tokens.peek();
    boolean text = version.kind() == Token.Kind.STRING;
    if (!text || version.text().startsWith("\"\"\"") || version.text().startsWith("'''")) {
      throw tokens.unexpected("write VERSION \"1.2\"");
    }
    if (!version.text().substring(1, version.text().length() - 1).equals("1.2")) {
      throw tokens.wrong(
          "rules of version " + version.text() + " are not known here", "what is known is \"1.2\"");
    }
    tokens.take();
    return true;
  }

  private void rule(int before, Token word) {
    Optional<String> iri =
        tokens.peek().is("{")
            ? Optional.empty()
            : Optional.of(terms(TermSyntax.Part.HEAD).iri().getURI());
    TermSyntax head = terms(TermSyntax.Part.HEAD);
    tokens.expect("{", "before what follows");
    List<Triple> templates = new TripleSyntax(tokens, head).block();
    tokens.expect("}", "after what follows, or . between triples");
    if (!tokens.takeWord("WHERE")) {
      throw tokens.unexpected("write WHERE { what has to hold }");
    }
    boolean base = tokens.takeWord("DATA");
    tokens.expect("{", AFTER_WHERE);
    List<Element> body = body(new TripleSyntax(tokens, terms(TermSyntax.Part.BODY)), true);
    tokens.expect("}", "after what has to hold, or . between triples");
    Map<Var, Integer> variables = Map.copyOf(head.variables());
    rules.add(
        new ParsedRule(iri, templates, variables, base, body, before, word.start(), tokens.last()));
  }

  /** The elements of a body, or of what must not be found, which has no negation in it. */
  private List<Element> body(TripleSyntax patterns, boolean outer) {
    List<Element> elements = new ArrayList<>();
    while (true) {
      int start = tokens.peek().start();
      patterns.block().forEach(triple -> elements.add(new Element.Pattern(triple, start)));
      Token word = tokens.peek();
      if (tokens.takeWord("FILTER")) {
        elements.add(filter(word));
      } else if (outer && tokens.takeWord("NOT")) {
        elements.add(negation(patterns, word));
      } else if (outer && tokens.takeWord("SET")) {
        elements.add(assignment(word));
      } else {
        requireKnown(word, outer);
        return elements;
      }
      tokens.take(".");
    }
  }

  /** Who knows SPARQL will write words that are not here. */
  private void requireKnown(Token word, boolean outer) {
    if (!outer && (word.isWord("NOT") || word.isWord("SET"))) {
      throw tokens.wrong(
          word.text() + " cannot stand within NOT",
          "within NOT are patterns and FILTER; conclude the rest by a rule of its own");
    }
    Optional<String> remedy = Foreign.remedy(word);
    if (remedy.isPresent()) {
      throw tokens.wrong(word.text() + " is not in SPARQL 1.2 RL", remedy.get());
    }
  }

  private Element filter(Token word) {
    ExpressionSyntax syntax = new ExpressionSyntax(tokens, names);
    int start = tokens.peek().start();
    syntax.constraint();
    return new Element.Filter(
        Expression.of(start, tokens.last(), syntax, names, tokens.places()), word.start());
  }

  private Element negation(TripleSyntax patterns, Token word) {
    boolean base = tokens.takeWord("DATA");
    tokens.expect("{", "after NOT");
    List<Element> elements = body(patterns, /* outer= */ false);
    tokens.expect("}", "after what must not be found, or . between triples");
    return new Element.Negation(base, elements, word.start());
  }

  private Element assignment(Token word) {
    tokens.expect("(", "after SET");
    Token variable = tokens.peek();
    if (variable.kind() != Token.Kind.VARIABLE) {
      throw tokens.unexpected("write SET (?name := …)");
    }
    tokens.take();
    tokens.expect(":=", "after the variable");
    ExpressionSyntax syntax = new ExpressionSyntax(tokens, names);
    int start = tokens.peek().start();
    syntax.expression();
    Expression expression = Expression.of(start, tokens.last(), syntax, names, tokens.places());
    tokens.expect(")", "after the expression");
    return new Element.Assignment(
        Var.alloc(variable.text().substring(1)), expression, word.start());
  }
}
