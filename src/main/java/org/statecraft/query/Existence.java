package org.statecraft.query;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsTriple;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Tells a query's blank nodes from its variables where literals and triple terms have types: a
 * blank node says that something exists, which may be any of these; but an answer has to be a term
 * with which the pattern is RDF, and no triple of RDF is about a literal or a triple term.
 */
final class Existence extends ElementTransformCopyBase {
  /** The query whose variables are no literals where they are what a triple is about. */
  static Query of(Query query) {
    return query.getQueryPattern() == null
        ? query
        : QueryTransformOps.transform(query, new Existence());
  }

  private Existence() {}

  @Override
  public Element transform(ElementPathBlock block) {
    Set<Var> subjects = new LinkedHashSet<>();
    Iterator<TriplePath> patterns = block.patternElts();
    while (patterns.hasNext()) {
      Node subject = patterns.next().getSubject();
      if (Var.isVar(subject) && Var.isNamedVar(subject)) {
        subjects.add(Var.alloc(subject));
      }
    }
    if (subjects.isEmpty()) {
      return block;
    }
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    for (Var subject : subjects) {
      Expr term = new ExprVar(subject);
      group.addElement(new ElementFilter(new E_LogicalNot(new E_IsLiteral(term))));
      group.addElement(new ElementFilter(new E_LogicalNot(new E_IsTriple(term))));
    }
    return group;
  }
}
