package org.statecraft.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a component that shapes declare, by ASK of each value or by SELECT.
 *
 * @param component the component
 * @param query its query for nodes or for properties
 * @param parameters the values of its parameters
 * @param messages what it says of a result
 */
record ComponentConstraint(
    Node component, Query query, Map<String, Node> parameters, List<Node> messages)
    implements Constraint {

  /** The constraints of a shape by components that its file declares. */
  static List<Constraint> of(Graph graph, Shape shape) {
    List<Constraint> found = new ArrayList<>();
    graph.stream(Node.ANY, RDF.type.asNode(), SHACL.ConstraintComponent)
        .map(Triple::getSubject)
        .forEach(
            component ->
                validator(graph, shape, component)
                    .ifPresent(
                        validator ->
                            each(
                                graph,
                                shape.getShapeNode(),
                                component,
                                values ->
                                    found.add(made(graph, shape, component, validator, values)))));
    return found;
  }

  private static ComponentConstraint made(
      Graph graph, Shape shape, Node component, Node validator, Map<String, Node> values) {
    List<Node> messages = Conformance.messages(graph, validator);
    Node text =
        Conformance.value(graph, validator, SHACL.ask)
            .or(() -> Conformance.value(graph, validator, SHACL.select))
            .orElseThrow(() -> new IllegalArgumentException("a validator has no query"));
    return new ComponentConstraint(
        component,
        ConstraintQueries.query(graph, validator, text, QueryConstraint.path(shape)),
        values,
        messages.isEmpty() ? Conformance.messages(graph, component) : messages);
  }

  /** The query for a shape of its kind, or else the one for both. */
  private static Optional<Node> validator(Graph graph, Shape shape, Node component) {
    return Conformance.value(
            graph,
            component,
            shape instanceof PropertyShape ? SHACL.propertyValidator : SHACL.nodeValidator)
        .or(() -> Conformance.value(graph, component, SHACL.validator));
  }

  /** The ways in which a shape gives the parameters values; none where one is missing. */
  private static void each(
      Graph graph,
      Node shape,
      Node component,
      java.util.function.Consumer<Map<String, Node>> consumer) {
    List<Map<String, Node>> ways = new ArrayList<>(List.of(new HashMap<>()));
    for (Triple said : graph.stream(component, SHACL.parameter, Node.ANY).toList()) {
      Node property = Conformance.value(graph, said.getObject(), SHACL.path).orElseThrow();
      List<Node> values = graph.stream(shape, property, Node.ANY).map(Triple::getObject).toList();
      boolean optional =
          Conformance.value(graph, said.getObject(), SHACL.optional)
              .filter(each -> each.getLiteralLexicalForm().equals("true"))
              .isPresent();
      if (values.isEmpty() && optional) {
        continue;
      }
      List<Map<String, Node>> more = new ArrayList<>();
      for (Map<String, Node> way : ways) {
        for (Node value : values) {
          Map<String, Node> longer = new HashMap<>(way);
          longer.put(Vocabulary.local(property), value);
          more.add(longer);
        }
      }
      ways = more;
    }
    ways.stream().filter(way -> !way.isEmpty()).forEach(consumer);
  }

  @Override
  public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focus) {
    run(context, data, shape, focus, null, Set.of(focus));
  }

  @Override
  public void validatePropertyShape(
      ValidationContext context, Graph data, Shape shape, Node focus, Path path, Set<Node> values) {
    run(context, data, shape, focus, path, values);
  }

  private void run(
      ValidationContext context,
      Graph data,
      Shape shape,
      Node focus,
      @Nullable Path path,
      Set<Node> values) {
    BiConsumer<@Nullable Node, String> report =
        (value, message) ->
            context.reportEntry(
                message, shape, focus, path, value == null && path == null ? focus : value, this);
    if (query.isAskType()) {
      values.stream()
          .filter(value -> !QueryConstraint.holds(query, data, shape, focus, with("value", value)))
          .forEach(value -> report.accept(value, message(with("value", value))));
    } else {
      QueryConstraint.rows(query, data, shape, focus, parameters)
          .forEach(
              row -> {
                Map<String, Node> told = new HashMap<>(parameters);
                row.forEach((variable, value) -> told.put(variable.getName(), value));
                report.accept(told.get("value"), message(told));
              });
    }
  }

  private Map<String, Node> with(String name, Node value) {
    Map<String, Node> more = new HashMap<>(parameters);
    more.put(name, value);
    return more;
  }

  private String message(Map<String, Node> values) {
    String text =
        messages.isEmpty()
            ? "it does not conform to " + Vocabulary.local(component)
            : ShapeWords.text(messages.getFirst());
    for (Map.Entry<String, Node> value : values.entrySet()) {
      text = ShapeWords.filled(text, value.getKey(), value.getValue());
    }
    return text;
  }

  @Override
  public Node getComponent() {
    return component;
  }

  @Override
  public void visit(ConstraintVisitor visitor) {
    // Nobody prints it.
  }
}
