package org.statecraft.literal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.jspecify.annotations.Nullable;

/**
 * What rules and queries can ask of literals, as functions of the namespace {@link #NAMESPACE}:
 *
 * <ul>
 *   <li>{@code same(?literal)}: an IRI that all literals of the same value have in common; an error
 *       for a literal that has no value or an unknown datatype
 *   <li>{@code illTyped(?term)}: whether a literal, or one in a triple term, is none of its known
 *       datatype
 *   <li>{@code belongs(?literal, ?datatype)}: whether its value is one of a datatype
 *   <li>{@code known(?datatype)}: whether a datatype is known
 *   <li>{@code disjoint(?one, ?other)}, {@code within(?one, ?other)}: whether two datatypes have no
 *       value in common, or the other has all values of the one
 * </ul>
 */
public final class LiteralFunctions {
  /** How the names of these functions begin. */
  public static final String NAMESPACE = "https://w3id.org/statecraft/literal#";

  private static final String VALUES = "https://w3id.org/statecraft/auxiliary#";

  private static final Map<String, Body> BODIES =
      Map.of(
          "same", new Body(1, arguments -> same(arguments.getFirst())),
          "illTyped", new Body(1, arguments -> truth(Value.illTyped(arguments.getFirst()))),
          "known", new Body(1, arguments -> truth(named(arguments.getFirst()) != null)),
          "belongs", new Body(2, arguments -> truth(belongs(arguments.get(0), arguments.get(1)))),
          "disjoint",
              new Body(
                  2,
                  arguments ->
                      truth(datatype(arguments.get(0)).disjoint(datatype(arguments.get(1))))),
          "within",
              new Body(
                  2,
                  arguments ->
                      truth(datatype(arguments.get(0)).within(datatype(arguments.get(1))))));

  private LiteralFunctions() {}

  /** The function of a name, or null if there is none. */
  public static @Nullable FunctionFactory of(String iri) {
    if (!iri.startsWith(NAMESPACE)) {
      return null;
    }
    Body body = BODIES.get(iri.substring(NAMESPACE.length()));
    return body == null ? null : name -> new Call(body);
  }

  private static NodeValue same(Node literal) {
    Value value = literal.isLiteral() ? Value.of(literal) : null;
    if (value == null) {
      throw new ExprEvalException("no value: " + literal);
    }
    return NodeValue.makeNode(
        NodeFactory.createURI(
            VALUES
                + value.space().name().toLowerCase(Locale.ROOT)
                + "-"
                + IRILib.encodeUriComponent(value.key())));
  }

  private static boolean belongs(Node literal, Node datatype) {
    Datatype wanted = datatype(datatype);
    Value value = literal.isLiteral() ? Value.of(literal) : null;
    if (value == null) {
      throw new ExprEvalException("no value: " + literal);
    }
    return wanted.contains(value);
  }

  private static @Nullable Datatype named(Node term) {
    return term.isURI() ? Datatype.of(term.getURI()) : null;
  }

  private static Datatype datatype(Node term) {
    Datatype datatype = named(term);
    if (datatype == null) {
      throw new ExprEvalException("no datatype that is known: " + term);
    }
    return datatype;
  }

  private static NodeValue truth(boolean truth) {
    return NodeValue.booleanReturn(truth);
  }

  /**
   * What a function does.
   *
   * @param arity how many arguments it has
   * @param answer its answer to these
   */
  private record Body(int arity, java.util.function.Function<List<Node>, NodeValue> answer) {}

  /** One call of a function in a query. */
  private static final class Call extends FunctionBase {
    private final Body body;

    Call(Body body) {
      this.body = body;
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
      if (arguments.size() != body.arity()) {
        throw new ExprEvalException("arguments are missing, or there are too many");
      }
      return body.answer().apply(arguments.stream().map(NodeValue::asNode).toList());
    }

    @Override
    public void checkBuild(String iri, ExprList arguments) {
      // A call with other arguments than it takes is an error of its expression.
    }
  }
}
