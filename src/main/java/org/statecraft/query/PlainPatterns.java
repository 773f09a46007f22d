package org.statecraft.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;

/**
 * A pattern whose paths of fixed length are triple patterns one after the other, so that a solution
 * tells which triples it was matched by.
 *
 * @param element the pattern
 * @param triples the triple patterns in it that have to be matched
 * @param variables the variables whose values come from matching
 */
record PlainPatterns(Element element, List<Triple> triples, Set<Var> variables) {
  /** The same pattern with its fixed paths told step by step. */
  static PlainPatterns of(Element pattern) {
    Element plain = ElementTransformer.transform(pattern, new Steps(), new ExprTransformCopy());
    List<Triple> triples = new ArrayList<>();
    Set<Var> variables = new LinkedHashSet<>(PatternVars.vars(plain));
    collect(plain, triples, variables);
    return new PlainPatterns(plain, triples, variables);
  }

  /** The triples among what is asked that a solution was matched by. */
  List<Triple> matchedBy(Binding solution, DatasetGraph dataset) {
    return triples.stream()
        .map(triple -> Substitute.substitute(triple, solution))
        .filter(Triple::isConcrete)
        .filter(
            triple ->
                dataset.getDefaultGraph().contains(triple)
                    || dataset.contains(
                        Quad.unionGraph,
                        triple.getSubject(),
                        triple.getPredicate(),
                        triple.getObject()))
        .toList();
  }

  private static void collect(Element element, List<Triple> triples, Set<Var> variables) {
    switch (element) {
      case ElementGroup group ->
          group.getElements().forEach(part -> collect(part, triples, variables));
      case ElementPathBlock block ->
          block
              .patternElts()
              .forEachRemaining(
                  path -> {
                    if (path.isTriple()) {
                      triples.add(path.asTriple());
                    }
                  });
      case ElementOptional optional -> collect(optional.getOptionalElement(), triples, variables);
      case ElementUnion union ->
          union.getElements().forEach(part -> collect(part, triples, variables));
      case ElementNamedGraph named -> collect(named.getElement(), triples, variables);
      // What is worked out cannot be given before.
      case ElementBind bind -> variables.remove(bind.getVar());
      default -> {
        // It matches nothing that has to be there.
      }
    }
  }

  /** Tells paths step by step. */
  private static final class Steps extends ElementTransformCopyBase {
    private int between;

    @Override
    public Element transform(ElementPathBlock block) {
      ElementPathBlock plain = new ElementPathBlock();
      block
          .patternElts()
          .forEachRemaining(
              path -> {
                if (path.isTriple()) {
                  plain.addTriple(path.asTriple());
                } else {
                  add(path, plain);
                }
              });
      return plain;
    }

    private void add(TriplePath step, ElementPathBlock plain) {
      Path path = step.getPath();
      switch (path) {
        case P_Seq sequence -> {
          Var middle = Var.alloc("step__" + between++);
          add(new TriplePath(step.getSubject(), sequence.getLeft(), middle), plain);
          add(new TriplePath(middle, sequence.getRight(), step.getObject()), plain);
        }
        case P_Inverse inverse ->
            add(new TriplePath(step.getObject(), inverse.getSubPath(), step.getSubject()), plain);
        case P_Link link ->
            plain.addTriple(Triple.create(step.getSubject(), link.getNode(), step.getObject()));
        default -> plain.addTriplePath(step);
      }
    }
  }
}
