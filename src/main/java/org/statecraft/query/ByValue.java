package org.statecraft.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.statecraft.literal.Value;

/**
 * Lets a literal in a query's patterns stand for its value: where the data write that value in
 * other ways, too, any of them matches. A query without such literals stays as it is, and so does
 * one whose literals nobody writes in another way. Takes as long as looking at all objects of the
 * literal's property.
 */
final class ByValue extends ElementTransformCopyBase {
  private final DatasetGraph dataset;
  private int variables;

  private ByValue(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The query that asks for values of what it asks for as written. */
  static Query of(Query query, DatasetGraph dataset) {
    return query.getQueryPattern() != null && concerns(query)
        ? QueryTransformOps.transform(query, new ByValue(dataset))
        : query;
  }

  private static boolean concerns(Query query) {
    boolean[] found = {false};
    OpVisitorBase visitor =
        new OpVisitorBase() {
          @Override
          public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> found[0] |= literal(triple.getObject()));
          }

          @Override
          public void visit(OpTriple pattern) {
            found[0] |= literal(pattern.getTriple().getObject());
          }

          @Override
          public void visit(OpPath path) {
            found[0] |= literal(path.getTriplePath().getObject());
          }
        };
    Walker.walk(Algebra.compile(query), visitor, new ExprVisitorBase());
    return found[0];
  }

  private static boolean literal(Node term) {
    return term.isLiteral() || (term.isTripleTerm() && literal(term.getTriple().getObject()));
  }

  @Override
  public Element transform(ElementPathBlock block) {
    Map<Var, Set<Node>> choices = new LinkedHashMap<>();
    ElementPathBlock other = new ElementPathBlock();
    Iterator<TriplePath> patterns = block.patternElts();
    while (patterns.hasNext()) {
      other.addTriplePath(widened(patterns.next(), choices));
    }
    if (choices.isEmpty()) {
      return block;
    }
    ElementGroup group = new ElementGroup();
    choices.forEach((variable, forms) -> group.addElement(table(variable, forms)));
    group.addElement(other);
    return group;
  }

  private static ElementData table(Var variable, Set<Node> forms) {
    ElementData table = new ElementData();
    table.add(variable);
    forms.forEach(form -> table.add(BindingFactory.binding(variable, form)));
    return table;
  }

  private TriplePath widened(TriplePath pattern, Map<Var, Set<Node>> choices) {
    Node object = widened(pattern.getObject(), pattern, choices);
    if (object.equals(pattern.getObject())) {
      return pattern;
    }
    return pattern.isTriple()
        ? new TriplePath(Triple.create(pattern.getSubject(), pattern.getPredicate(), object))
        : new TriplePath(pattern.getSubject(), pattern.getPath(), object);
  }

  private Node widened(Node term, TriplePath pattern, Map<Var, Set<Node>> choices) {
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      Node object = widened(triple.getObject(), pattern, choices);
      return object.equals(triple.getObject())
          ? term
          : NodeFactory.createTripleTerm(triple.getSubject(), triple.getPredicate(), object);
    }
    Value value = term.isLiteral() ? Value.of(term) : null;
    Set<Node> forms = value == null ? Set.of() : forms(term, value, pattern);
    if (forms.size() < 2) {
      return term;
    }
    // As a variable that is made up, it is none of those that SELECT * shows.
    Var variable = Var.alloc(".value" + variables++);
    choices.put(variable, forms);
    return variable;
  }

  /** The literal, and all others of its value where the pattern can find them. */
  private Set<Node> forms(Node literal, Value value, TriplePath pattern) {
    Set<Node> forms = new LinkedHashSet<>(List.of(literal));
    Node predicate = pattern.isTriple() ? named(pattern.getPredicate()) : Node.ANY;
    Node subject = pattern.isTriple() ? named(pattern.getSubject()) : Node.ANY;
    Iterator<Quad> quads = dataset.find(Node.ANY, subject, predicate, Node.ANY);
    while (quads.hasNext()) {
      Node found = innermost(quads.next().getObject());
      if (found != null && differs(literal, found) && value.equals(Value.of(found))) {
        forms.add(found);
      }
    }
    return forms;
  }

  private static Node named(@Nullable Node term) {
    return term != null && (term.isURI() || term.isBlank()) ? term : Node.ANY;
  }

  private static @Nullable Node innermost(Node term) {
    return term.isTripleTerm()
        ? innermost(term.getTriple().getObject())
        : term.isLiteral() ? term : null;
  }

  /** Whether two literals are written differently and could all the same have one value. */
  private static boolean differs(Node one, Node other) {
    return !(simple(one) && simple(other)) && !one.equals(other);
  }

  private static boolean simple(Node literal) {
    return !literal.getLiteralLanguage().isEmpty()
        || XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI());
  }
}
