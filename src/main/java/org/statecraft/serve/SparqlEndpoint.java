package org.statecraft.serve;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.statecraft.app.Questions;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * The query operation of the SPARQL 1.1 Protocol. What is answered is what the command {@code
 * query} prints.
 */
final class SparqlEndpoint implements Call {
  static final String PATH = "/sparql";

  /** What a table of HTML has: a style in its head, and nothing else that is loaded. */
  private static final String STYLED =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  /** As what the endpoint describes itself where nothing is asked. */
  private static final String DESCRIBED = "text/turtle";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  private final Knowledge knowledge;
  private final long rows;

  /** An endpoint that answers with so many rows or triples at most. */
  SparqlEndpoint(Knowledge knowledge, long rows) {
    this.knowledge = knowledge;
    this.rows = rows;
  }

  /**
   * What is asked.
   *
   * @param text the query
   * @param graphs IRIs of graphs whose union is its default graph, instead of those it names
   * @param named IRIs of its named graphs, instead of those it names
   */
  private record Asked(String text, List<String> graphs, List<String> named) {}

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public Work read(Request request) throws IOException {
    if (request.method().equals("GET")
        && request.bare()
        && request.accepted().best(List.of(DESCRIBED)).isPresent()) {
      return new Calls.Ready(Page.file("service.ttl", DESCRIBED));
    }
    Asked asked = asked(request);
    Accepted accepted = request.accepted();
    return () -> answer(asked, accepted);
  }

  private static Asked asked(Request request) throws IOException {
    Form form = request.parameters();
    if (request.method().equals("GET")) {
      return asked(form);
    }
    return switch (request.type()) {
      case FORM -> asked(form.and(Form.read(request.body())));
      case QUERY -> {
        if (!form.all("query").isEmpty()) {
          throw Refusal.of(
              Reply.BAD_REQUEST,
              "the query is given in the address and in the body\nleave one out");
        }
        yield asked(request.body(), form);
      }
      case UPDATE -> throw readOnly();
      default ->
          throw new Refusal(
              Reply.text(
                      Reply.UNSUPPORTED_TYPE,
                      "a query is posted as "
                          + FORM
                          + " or as "
                          + QUERY
                          + "\nname the type in"
                          + " Content-Type")
                  .with("Accept-Post", FORM + ", " + QUERY));
    };
  }

  private static Asked asked(Form form) {
    return asked(
        form.one("query")
            .orElseThrow(
                () -> {
                  requireNoUpdate(form);
                  return Refusal.of(
                      Reply.BAD_REQUEST,
                      "the parameter query is missing\nsend a query by GET "
                          + PATH
                          + "?query=… or by POST");
                }),
        form);
  }

  private static Asked asked(String text, Form form) {
    requireNoUpdate(form);
    return new Asked(text, form.all("default-graph-uri"), form.all("named-graph-uri"));
  }

  private static void requireNoUpdate(Form form) {
    if (!form.all("update").isEmpty()) {
      throw readOnly();
    }
  }

  private static Refusal readOnly() {
    return Refusal.of(
        Reply.FORBIDDEN, "this endpoint changes nothing\nsee statecraft update for a database");
  }

  private Reply answer(Asked asked, Accepted accepted) {
    KnowledgeBase base = knowledge.base();
    Query query = QueryText.sent(asked.text()).parse(base);
    over(asked, query);
    requireAllowed(query);
    MediaTypes types =
        query.isSelectType() || query.isAskType() ? MediaTypes.OF_ROWS : MediaTypes.OF_GRAPHS;
    MediaTypes.Chosen chosen = types.best(accepted).orElseThrow(() -> unacceptable(types));
    Question question = new Questions(knowledge.workspace()).of(knowledge.chosen(), query);
    Bytes bytes = new Bytes(Budget.MOST_BYTES);
    question
        .runner(Guard.CLOSED, new Limits(OptionalLong.of(rows)))
        .run(
            question.query(),
            result -> {
              chosen.format().write(result, settings(base, query), bytes);
              return true;
            });
    Reply reply = Reply.of(chosen.header(), bytes.toByteArray()).with("Vary", "Accept");
    return chosen.format() == OutputFormat.HTML
        ? reply.with("Content-Security-Policy", STYLED)
        : reply;
  }

  /** Has a query look at the graphs that the protocol names, which count before its own. */
  private static void over(Asked asked, Query query) {
    if (asked.graphs().isEmpty() && asked.named().isEmpty()) {
      return;
    }
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    asked.graphs().forEach(iri -> query.addGraphURI(absolute(iri)));
    asked.named().forEach(iri -> query.addNamedGraphURI(absolute(iri)));
  }

  private static String absolute(String iri) {
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
      throw Refusal.of(Reply.BAD_REQUEST, "\"" + iri + "\" is no IRI of a graph");
    }
    return iri;
  }

  private static void requireAllowed(Query query) {
    try {
      Guard.CLOSED.inspect(query);
    } catch (InputProblem refused) {
      throw new Refusal(Reason.of(refused).as(Reply.FORBIDDEN));
    }
  }

  private static Refusal unacceptable(MediaTypes types) {
    return Refusal.of(
        Reply.NOT_ACCEPTABLE,
        "the result can be had as none of the types in Accept\nit can be had as "
            + String.join(", ", types.types()));
  }

  private static RenderSettings settings(KnowledgeBase base, Query query) {
    Prefixes prefixes = base.prefixes().copy();
    query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::show);
    return Knowledge.plain(prefixes);
  }
}
