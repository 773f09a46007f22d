package org.statecraft.validate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.OWL;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.Everywhere;
import org.statecraft.query.Guard;

/**
 * The queries of constraints, which SHACL allows less than others, so that a value that is bound
 * beforehand means the same everywhere in them: no MINUS, VALUES or SERVICE, no new value for a
 * variable that is bound beforehand, and none of these left out by an inner SELECT.
 */
final class ConstraintQueries {
  private static final String REMEDY = "see https://www.w3.org/TR/shacl/#pre-binding";

  private final Document document;
  private final Graph graph;

  ConstraintQueries(Document document, Graph graph) {
    this.document = document;
    this.graph = graph;
  }

  /**
   * Checks all of a file of shapes.
   *
   * @throws InputProblem if one is not allowed, with the place
   */
  void check() {
    Stream.of(SHACL.select, SHACL.ask)
        .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
        .forEach(this::check);
  }

  private void check(Triple said) {
    Query query;
    try {
      query = query(graph, said.getSubject(), said.getObject(), "<urn:path>");
      Guard.CLOSED.inspect(query);
    } catch (QueryException | InputProblem broken) {
      throw fault(said, "the query of a constraint: " + firstLine(broken), null);
    }
    boolean ask = said.getPredicate().equals(SHACL.ask);
    if (ask != query.isAskType() || (!ask && !query.isSelectType())) {
      throw fault(said, "sh:" + (ask ? "ask" : "select") + " takes another kind of query", null);
    }
    new Inspection(said, query, bound(said.getSubject(), ask)).run();
  }

  private static String firstLine(RuntimeException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("it is none");
  }

  private InputProblem fault(
      Triple said, String sentence, @org.jspecify.annotations.Nullable String remedy) {
    return ShapesFile.fault(document, said, /* atObject= */ true, sentence, remedy);
  }

  /** The variables that are bound before the query runs. */
  private Set<String> bound(Node executable, boolean ask) {
    Set<String> names = new HashSet<>(Set.of("this"));
    if (ask) {
      names.add("value");
    }
    Stream.of(SHACL.validator, SHACL.nodeValidator, SHACL.propertyValidator)
        .flatMap(property -> graph.stream(Node.ANY, property, executable))
        .map(Triple::getSubject)
        .flatMap(component -> graph.stream(component, SHACL.parameter, Node.ANY))
        .flatMap(parameter -> graph.stream(parameter.getObject(), SHACL.path, Node.ANY))
        .map(path -> Vocabulary.local(path.getObject()))
        .forEach(names::add);
    return names;
  }

  /** One query that is looked through. */
  private final class Inspection {
    private final Triple said;
    private final Query query;
    private final Set<String> bound;
    private boolean inner;

    Inspection(Triple said, Query query, Set<String> bound) {
      this.said = said;
      this.query = query;
      this.bound = bound;
      // What is outermost is no inner SELECT; SELECT * is no projection at all.
      this.inner = query.isAskType() || query.isQueryResultStar();
    }

    void run() {
      new Everywhere(this::inspect, expression -> {}).visit(query);
    }

    private void inspect(Op op) {
      switch (op) {
        case OpMinus minus -> refuse("MINUS");
        case OpService service -> refuse("SERVICE");
        case OpTable table when !table.isJoinIdentity() -> refuse("VALUES");
        case OpExtendAssign assigned -> assigned.getVarExprList().getVars().forEach(this::fresh);
        case OpGroup group -> group.getGroupVars().getExprs().keySet().forEach(this::fresh);
        case OpProject projection -> project(projection);
        default -> {
          // it is allowed
        }
      }
    }

    private void refuse(String what) {
      throw fault(said, "the query of a constraint may not use " + what, REMEDY);
    }

    private void fresh(Var variable) {
      if (bound.contains(variable.getName())
          || variable.getName().equals("shapesGraph")
          || variable.getName().equals("currentShape")) {
        throw fault(
            said,
            "the query of a constraint may not give $" + variable.getName() + " a value by AS",
            REMEDY);
      }
    }

    private void project(OpProject projection) {
      Set<String> names =
          projection.getVars().stream().map(Var::getName).collect(Collectors.toSet());
      for (String name : bound) {
        if (inner && !names.contains(name)) {
          throw fault(
              said, "an inner SELECT in the query of a constraint has to return $" + name, REMEDY);
        }
      }
      inner = true;
    }
  }

  /**
   * The query of a constraint with the prefixes that its shapes declare.
   *
   * @param executable what has the query
   * @param text the query
   * @param path what stands for {@code $PATH}
   * @throws QueryException if it is none
   */
  static Query query(Graph graph, Node executable, Node text, String path) {
    StringBuilder whole = new StringBuilder();
    prefixes(graph, executable, SHACL.prefixes, new HashSet<>(), whole);
    whole.append(
        text.getLiteralLexicalForm()
            .replaceAll("[?$]PATH\\b", java.util.regex.Matcher.quoteReplacement(path)));
    return QueryFactory.create(whole.toString(), Syntax.syntaxSPARQL_12);
  }

  /** Declarations in an ontology and in those that it imports, as far as they are in the file. */
  private static void prefixes(
      Graph graph, Node from, Node property, Set<Node> seen, StringBuilder text) {
    graph.stream(from, property, Node.ANY)
        .map(Triple::getObject)
        .filter(seen::add)
        .forEach(
            ontology -> {
              graph.stream(ontology, SHACL.declare, Node.ANY)
                  .map(Triple::getObject)
                  .forEach(each -> text.append(declaration(graph, each)));
              prefixes(graph, ontology, OWL.imports.asNode(), seen, text);
            });
  }

  private static String declaration(Graph graph, Node declared) {
    return "PREFIX "
        + literal(graph, declared, SHACL.prefix)
        + ": <"
        + literal(graph, declared, SHACL.namespace)
        + ">\n";
  }

  private static String literal(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .findFirst()
        .orElse("");
  }
}
