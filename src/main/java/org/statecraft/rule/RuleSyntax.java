package org.statecraft.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;

/** A language that rules are written in. */
public sealed interface RuleSyntax permits Construct, SparqlRl {
  /** All of them. */
  List<RuleSyntax> ALL = List.of(new Construct(), new SparqlRl());

  /** The language of a file, by its name; what has no ending of another is a CONSTRUCT query. */
  static RuleSyntax of(Path file) {
    return ALL.stream()
        .filter(syntax -> file.toString().endsWith(syntax.ending()))
        .findFirst()
        .orElse(ALL.getFirst());
  }

  /** Whether the name of a file tells that there are rules in it. */
  static boolean known(Path file) {
    return ALL.stream().anyMatch(syntax -> file.toString().endsWith(syntax.ending()));
  }

  /** How the names of its files end, with the dot. */
  String ending();

  /**
   * The rules in a text.
   *
   * @param name what the file is called, without the ending
   * @param prefixes those of the knowledge base need no declaration
   * @throws org.statecraft.problem.InputProblem if something else is in it, with the place
   */
  List<Rule> read(String name, QueryText source, Layer layer, Prefixes prefixes);

  /**
   * The prefixes that a text declares.
   *
   * @throws org.statecraft.problem.InputProblem if it holds no rule
   */
  Map<String, String> prefixes(QueryText source, Prefixes prefixes);
}
