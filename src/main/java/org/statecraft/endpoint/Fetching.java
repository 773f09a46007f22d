package org.statecraft.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.OwnGraphs;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Task;

/**
 * Copies what an endpoint holds into memory, to infer from. Many servers send so many solutions at
 * a time and no more, so it is asked for until all has come, as often as that takes.
 */
public final class Fetching {
  private static final Logger LOG = LoggerFactory.getLogger("kb");

  /** So many triples are copied; what is larger is asked where it is. */
  private static final long MOST = 2_000_000;

  private static final String NAMED = "{ GRAPH ?g { ?s ?p ?o } }";
  private static final String UNNAMED = "{ ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }";
  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");
  private static final Var COUNT = Var.alloc("n");

  /** Graphs in which Virtuoso keeps what it knows of itself. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "http://www.openlinksw.com/schemas/virtrdf#",
          "http://localuriqaserver/sparql",
          "http://www.w3.org/ns/ldp#");

  /** How names of blank nodes begin that Virtuoso gives once and for all. */
  private static final String LASTING = "nodeID://";

  private final Endpoint endpoint;

  /** Copies from an endpoint. */
  public Fetching(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * All that sources state in the endpoint, without what was concluded and kept there. The default
   * graph is the union of the others unless the endpoint states something in it alone.
   *
   * @param home whose prefixes and order it has
   * @throws LimitExceeded if it holds more than is copied
   * @throws AccessProblem if it does not answer, or changes meanwhile
   */
  public KnowledgeBase all(KnowledgeBase home) {
    List<Quad> quads = quads(NAMED);
    Set<Node> concluded = SavedConclusions.graphs(endpoint);
    quads.removeIf(
        quad ->
            OF_THE_SERVER.contains(quad.getGraph().toString())
                || quad.getGraph().equals(OwnGraphs.CATALOGUE)
                || concluded.contains(quad.getGraph()));
    List<Quad> unnamed = quads(UNNAMED);
    LOG.info(
        "{} triples of {} in named graphs and {} in none, by {} requests",
        quads.size(),
        endpoint.name(),
        unnamed.size(),
        endpoint.requests());
    quads.addAll(unnamed);
    return home.alike(quads, /* union= */ unnamed.isEmpty());
  }

  private List<Quad> quads(String pattern) {
    long there = endpoint.number(QueryFactory.create("SELECT (COUNT(*) AS ?n) " + pattern), COUNT);
    if (there > MOST) {
      throw LimitExceeded.ofSize(
          "the endpoint "
              + endpoint.name()
              + " holds "
              + there
              + " triples, and so many are not copied for inference",
          "ask it by query, which it answers itself, or load its data into a database by"
              + " statecraft load");
    }
    // The server may know a solution by its place alone, so it must not come twice.
    Set<Quad> quads = new HashSet<>();
    boolean namedAnew = false;
    long sent = 0;
    while (sent < there) {
      Task.check();
      if (namedAnew) {
        throw new AccessProblem(
            "the endpoint "
                + endpoint.name()
                + " sends what it holds in parts, and blank nodes may have other names in each",
            "allow it to send "
                + there
                + " solutions at once, or load its data into a database by statecraft load",
            null);
      }
      long before = sent;
      Solutions rows =
          endpoint.part(
              QueryFactory.create(
                  "SELECT * " + pattern + " LIMIT " + (there - sent) + " OFFSET " + sent));
      try {
        while (rows.hasNext()) {
          Quad quad = quad(rows.next());
          namedAnew |= namedAnew(quad);
          quads.add(quad);
          sent++;
        }
      } finally {
        rows.close();
      }
      if (sent == before) {
        break;
      }
    }
    if (quads.size() != there) {
      throw new AccessProblem(
          "the endpoint "
              + endpoint.name()
              + " holds "
              + there
              + " triples and sent "
              + quads.size()
              + " of them",
          "ask again; what changes meanwhile, or is sent in parts without an order, cannot be"
              + " copied",
          null);
    }
    return new ArrayList<>(quads);
  }

  /** Whether something has a name that need not be the same in the next answer. */
  private static boolean namedAnew(Quad quad) {
    return Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject())
        .anyMatch(node -> node.isBlank() && !node.getBlankNodeLabel().startsWith(LASTING));
  }

  private Quad quad(Binding row) {
    Node graph = row.get(GRAPH);
    return Quad.create(
        graph == null ? Quad.defaultGraphNodeGenerated : graph,
        row.get(SUBJECT),
        row.get(PREDICATE),
        asWritten(row.get(OBJECT)));
  }

  /**
   * Virtuoso has numbers of its own for truth values and for whole numbers of more than nine or so
   * digits, and sends these.
   */
  private Node asWritten(Node object) {
    if (!object.isLiteral() || !endpoint.virtuoso()) {
      return object;
    }
    String text = object.getLiteralLexicalForm();
    if (object.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
      return NodeFactory.createLiteralDT(
          text.equals("1") ? "true" : text.equals("0") ? "false" : text, XSDDatatype.XSDboolean);
    }
    return object.getLiteralDatatype().equals(XSDDatatype.XSDdecimal) && text.matches("[0-9]{10,}")
        ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger)
        : object;
  }
}
