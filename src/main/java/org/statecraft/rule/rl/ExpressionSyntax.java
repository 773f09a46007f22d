package org.statecraft.rule.rl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.statecraft.query.Similar;

/**
 * Follows expressions by the grammar of the language, which has less than SPARQL's. What was
 * followed is then read by Jena, so that it means what it means in a query.
 */
final class ExpressionSyntax {
  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", ">", "<=", ">=");

  private final TokenStream tokens;
  private final Names names;
  private final Map<Var, Integer> variables = new LinkedHashMap<>();

  ExpressionSyntax(TokenStream tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The variables of the expression, each with its first place. */
  Map<Var, Integer> variables() {
    return variables;
  }

  /** An expression in brackets, a function with its arguments, as FILTER takes it. */
  void constraint() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case IRI, PREFIXED_NAME -> {
        names.iri(tokens.take());
        arguments();
      }
      case WORD -> call(token);
      case SIGN -> bracketed();
      case VARIABLE, STRING, NUMBER, BLANK_NODE, LANGUAGE, END ->
          throw tokens.unexpected("write FILTER (…)");
    }
  }

  /** An expression. */
  void expression() {
    tokens.enter();
    do {
      conjunction();
    } while (tokens.take("||"));
    tokens.leave();
  }

  private void conjunction() {
    do {
      relation();
    } while (tokens.take("&&"));
  }

  private void relation() {
    sum();
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
      tokens.take();
      sum();
    } else if (tokens.takeWord("IN")) {
      arguments();
    } else if (tokens.takeWord("NOT")) {
      if (!tokens.takeWord("IN")) {
        throw tokens.unexpected("write NOT IN (…)");
      }
      arguments();
    }
  }

  private void sum() {
    product();
    while (tokens.take("+") || tokens.take("-")) {
      product();
    }
  }

  private void product() {
    unary();
    while (tokens.take("*") || tokens.take("/")) {
      unary();
    }
  }

  private void unary() {
    if (!tokens.take("!") && !tokens.take("+")) {
      tokens.take("-");
    }
    primary();
  }

  private void primary() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case VARIABLE -> {
        tokens.take();
        variables.putIfAbsent(Var.alloc(token.text().substring(1)), token.start());
      }
      case STRING -> new TermSyntax(tokens, names, TermSyntax.Part.DATA).term();
      case NUMBER -> tokens.take();
      case IRI, PREFIXED_NAME -> {
        names.iri(tokens.take());
        if (tokens.peek().is("(")) {
          arguments();
        }
      }
      case WORD -> word(token);
      case SIGN -> {
        if (token.is("<<(")) {
          tripleTerm();
        } else {
          bracketed();
        }
      }
      case BLANK_NODE, LANGUAGE, END -> throw tokens.unexpected("write a term or a variable");
    }
  }

  private void bracketed() {
    if (!tokens.take("(")) {
      throw tokens.unexpected("write a term, a variable, a function or an expression in ( and )");
    }
    expression();
    tokens.expect(")", "after the expression");
  }

  private void word(Token word) {
    if (word.isWord("true") || word.isWord("false")) {
      tokens.take();
    } else {
      call(word);
    }
  }

  private void call(Token word) {
    Functions.Arity arity =
        Functions.arity(word.text())
            .orElseThrow(
                () ->
                    tokens.wrong(
                        word.text() + " is no function of SPARQL 1.2 RL",
                        Similar.to(word.text(), Functions.names())
                            .map(known -> "did you mean " + known + "?")
                            .orElse(
                                "a name has a prefix; COALESCE, BOUND, RAND, EXISTS and hashes are none")));
    tokens.take();
    int count = arguments();
    if (!arity.allows(count)) {
      throw tokens
          .places()
          .wrong(word.text() + " takes " + arity.words() + ", not " + count, null, word.start());
    }
  }

  /** The arguments in brackets. Returns how many there are. */
  private int arguments() {
    tokens.expect("(", "before the arguments");
    int count = 0;
    if (!tokens.take(")")) {
      do {
        expression();
        count++;
      } while (tokens.take(","));
      tokens.expect(")", "after the arguments");
    }
    return count;
  }

  private void tripleTerm() {
    tokens.enter();
    tokens.take();
    part();
    Token verb = tokens.peek();
    if (verb.kind() == Token.Kind.WORD && verb.text().equals("a")) {
      tokens.take();
    } else {
      part();
    }
    part();
    tokens.expect(")>>", "after a triple term");
    tokens.leave();
  }

  private void part() {
    Token token = tokens.peek();
    if (token.is("<<(")) {
      tripleTerm();
    } else if (token.kind() == Token.Kind.VARIABLE) {
      primary();
    } else {
      new TermSyntax(tokens, names, TermSyntax.Part.DATA).term();
    }
  }
}
