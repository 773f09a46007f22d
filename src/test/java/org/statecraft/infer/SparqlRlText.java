package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;

/**
 * Puts a SPARQL 1.2 RL rule set as CONSTRUCT queries, one a rule. A DATA block becomes a rule that
 * always holds, since its triples count as inferred. What follows a {@code SET}, or a {@code NOT}
 * that must not see it, stands outside of a group of its own, for SPARQL moves filters to the end.
 */
final class SparqlRlText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|#[^\\n"
              + "]*|<[^<>\"{}|^`\\\\\\s]*>|\"(?:[^\"\\\\\\n"
              + "]|\\\\.)*\"|'(?:[^'\\\\\\n"
              + "]|\\\\.)*'|[?$]\\w+|\\{\\||\\|}|:=|[\\w.-]*:[\\w.-]*\\w|[\\w-]+|.",
          Pattern.DOTALL);

  private final List<String> tokens;
  private final String base;
  private final StringBuilder prologue = new StringBuilder();
  private final List<Rule> rules = new ArrayList<>();
  private int at;

  private SparqlRlText(String text, String base) {
    this.tokens =
        TOKEN
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(token -> !token.startsWith("#"))
            .toList();
    this.base = base;
  }

  /**
   * The rules of a text, named by their place in it.
   *
   * @throws UnsupportedOperationException if the text has what CONSTRUCT has not, with the reason
   * @throws org.statecraft.problem.InputProblem if one is no rule
   */
  static List<Rule> rules(String text, String base) {
    SparqlRlText set = new SparqlRlText(text, base);
    set.all();
    return set.rules;
  }

  private void all() {
    while (at < tokens.size()) {
      switch (tokens.get(at).toUpperCase(Locale.ROOT)) {
        case "RULE" -> {
          at++;
          rule();
        }
        case "DATA" -> {
          at++;
          add(block(), " ");
        }
        case "IMPORTS" -> throw new UnsupportedOperationException("IMPORTS");
        default -> prologue.append(tokens.get(at++));
      }
    }
  }

  private void rule() {
    String name = upTo("{").strip();
    if (!name.isEmpty()) {
      prologue.append("# ").append(name).append('\n');
    }
    String head = block();
    boolean data = upTo("{").toUpperCase(Locale.ROOT).contains("DATA");
    String body = body(new SparqlRlText(block(), base));
    add(head, data ? "GRAPH ?source {" + body + "}" : body);
  }

  private void add(String head, String body) {
    String name = "rule-" + (rules.size() + 1);
    String text = prologue + "\nCONSTRUCT {" + head + "}\nWHERE {" + body + "}\n";
    rules.add(
        new RuleReader(new Prefixes())
            .read(name, new QueryText(text, name + ".rq", base), Layer.THEORY));
  }

  private static String body(SparqlRlText in) {
    String before = "";
    while (in.at < in.tokens.size()) {
      String token = in.tokens.get(in.at++);
      switch (token.toUpperCase(Locale.ROOT)) {
        case "SET" -> before = in.computed(before);
        case "NOT" -> before = in.negated(before);
        default -> before += token;
      }
    }
    return before;
  }

  private String computed(String before) {
    String inside = parenthesised();
    int mark = inside.indexOf(":=");
    String variable = inside.substring(0, mark).strip();
    String computed =
        before
            + " BIND ("
            + inside.substring(mark + 2)
            + " AS "
            + variable
            + ") FILTER (BOUND("
            + variable
            + "))";
    return rest().isBlank() ? computed : "{" + computed + " } ";
  }

  private String negated(String before) {
    boolean data = upTo("{").toUpperCase(Locale.ROOT).contains("DATA");
    String inside = block();
    String negated =
        before
            + " FILTER NOT EXISTS {"
            + (data ? " GRAPH ?source {" + inside + "}" : inside)
            + "} ";
    Set<String> later = new HashSet<>(variables(inside));
    later.removeAll(variables(before));
    later.retainAll(variables(rest()));
    return later.isEmpty() ? negated : "{" + negated + "} ";
  }

  private String rest() {
    return String.join("", tokens.subList(at, tokens.size()));
  }

  private static Set<String> variables(String text) {
    return Set.copyOf(
        TOKEN
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(token -> token.matches("[?$]\\w+|_:.*"))
            .toList());
  }

  private String upTo(String end) {
    StringBuilder text = new StringBuilder();
    while (!tokens.get(at).equals(end)) {
      text.append(tokens.get(at++));
    }
    return text.toString();
  }

  /** What is in the braces that come next. */
  private String block() {
    upTo("{");
    return balanced("{", "}");
  }

  private String parenthesised() {
    upTo("(");
    return balanced("(", ")");
  }

  private String balanced(String open, String close) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    do {
      String token = tokens.get(at++);
      depth += token.equals(open) ? 1 : token.equals(close) ? -1 : 0;
      text.append(token);
    } while (depth > 0);
    return text.substring(1, text.length() - 1);
  }
}
