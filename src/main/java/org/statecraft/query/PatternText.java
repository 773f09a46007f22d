package org.statecraft.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/**
 * Triples as a person types them: as in Turtle, the prefixes of the knowledge base known.
 *
 * @param text the triples
 * @param source what the text is called in messages
 */
public record PatternText(String text, String source) {
  private static final String WRITE =
      "write triples as in Turtle, such as 'kb:BRA sc:participatesIn kb:AUKUS-Pillar-II'";

  private static final String BEFORE_TRIPLES = "CONSTRUCT { ";
  private static final String BEFORE_PATTERN = "SELECT * { ";

  /**
   * The triples, none of them with a variable.
   *
   * @throws InputProblem if it is something else, with the place
   */
  public List<Triple> triples(KnowledgeBase knowledge) {
    Query query = parse(BEFORE_TRIPLES, "\n} WHERE {}", knowledge);
    if (query.getConstructTemplate().containsRealQuad()) {
      throw wrong("triples alone can be given here, and no GRAPH");
    }
    List<Triple> triples = query.getConstructTemplate().getTriples();
    for (Triple triple : triples) {
      if (!triple.isConcrete()) {
        throw wrong("a triple that is added cannot have a variable in it");
      }
    }
    if (triples.isEmpty()) {
      throw wrong("there is no triple in it");
    }
    return triples;
  }

  /**
   * The triples of a graph that a pattern stands for: those that its solutions make of it.
   *
   * @throws InputProblem if it is no pattern of triples, with the place
   */
  public List<Triple> matching(Graph graph, KnowledgeBase knowledge) {
    BasicPattern pattern = pattern(parse(BEFORE_PATTERN, "\n}", knowledge).getQueryPattern());
    List<Triple> found = new ArrayList<>();
    QueryIterator solutions = Algebra.exec(new OpBGP(pattern), graph);
    try {
      solutions.forEachRemaining(
          solution ->
              pattern.forEach(triple -> found.add(Substitute.substitute(triple, solution))));
    } finally {
      solutions.close();
    }
    return found.stream().distinct().toList();
  }

  private BasicPattern pattern(Element element) {
    BasicPattern pattern = new BasicPattern();
    if (element instanceof ElementGroup group
        && group.size() == 1
        && group.get(0) instanceof ElementPathBlock block) {
      for (TriplePath part : block.getPattern().getList()) {
        if (!part.isTriple()) {
          throw wrong("property paths cannot be removed; name the property itself");
        }
        pattern.add(part.asTriple());
      }
      return pattern;
    }
    throw wrong("this is no pattern of triples");
  }

  private Query parse(String before, String after, KnowledgeBase knowledge) {
    QueryText whole =
        new QueryText(before + TripleText.named(text) + after, source, QueryText.inline("").base());
    try {
      return whole.parse(knowledge);
    } catch (InputProblem problem) {
      SourcePosition position = problem.position().map(at -> within(at, before)).orElse(null);
      // After the last line of the text comes the brace that ends the query.
      boolean beyond =
          problem.position().filter(at -> at.line() > text.lines().count()).isPresent();
      throw new InputProblem(
          beyond
              ? "the text ends in the middle of a triple"
              : problem.sentence().replace("the query", "the text"),
          beyond ? WRITE : problem.remedy().orElse(null),
          position,
          problem);
    }
  }

  /** The place in what the user wrote, which is a part of the query that is parsed. */
  private SourcePosition within(SourcePosition position, String before) {
    List<String> lines = text.lines().toList();
    int line = (int) Math.min(position.line(), lines.size());
    String shown = line < 1 ? text : lines.get(line - 1);
    long column = position.line() == 1 ? position.column() - before.length() : position.column();
    return new SourcePosition(
        source, Math.max(1, line), Math.clamp(column, 1, shown.length() + 1), shown);
  }

  private InputProblem wrong(String sentence) {
    return new InputProblem(source + ": " + sentence, WRITE);
  }
}
