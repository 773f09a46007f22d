package org.statecraft.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered at which path. */
final class Calls {
  /** Under which paths entities are found by their IRIs. */
  private static final List<String> ENTITIES = List.of("/id/", "/case/", "/graph/", "/rule/");

  private final Map<String, Call> calls = new HashMap<>();
  private final Knowledge knowledge;
  private final Budget budget;

  Calls(Knowledge knowledge, Budget budget, Completion completion) {
    this.knowledge = knowledge;
    this.budget = budget;
    calls.put(SparqlEndpoint.PATH, new SparqlEndpoint(knowledge, budget.rows()));
    calls.put("/start", new StartCall(knowledge, budget));
    calls.put("/ask", new AskCall(knowledge));
    calls.put("/card", new CardCall(knowledge));
    calls.put("/explain", new ExplainCall(knowledge));
    calls.put("/whynot", new WhynotCall(knowledge));
    calls.put("/picture", new PictureCall(knowledge));
    calls.put("/terms", new TermsCall(knowledge, completion));
    ready("/", Page.of("Statecraft", "A SPARQL endpoint is at " + SparqlEndpoint.PATH + "."));
    ready("/ontology", Page.of("Statecraft", "The terms of the ontology are asked for by SPARQL."));
    for (String script : List.of("page.js", "dom.js", "proof.js", "complete.js")) {
      ready("/" + script, Page.file(script, "text/javascript"));
    }
    ready("/page.css", Page.file("page.css", "text/css"));
    ready("/favicon.ico", Page.file("icon.svg", "image/svg+xml"));
  }

  private void ready(String path, Reply reply) {
    Ready ready = new Ready(reply);
    calls.put(path, request -> ready);
  }

  /** An answer that takes no work. */
  record Ready(Reply answer) implements Call.Work {}

  /**
   * What answers at a path.
   *
   * @throws Refusal if nothing does
   */
  Call at(String path) {
    return Optional.ofNullable(calls.get(path))
        .or(() -> entity(path))
        .orElseThrow(
            () ->
                Refusal.of(
                    Reply.NOT_FOUND,
                    "there is nothing at this address\nthe page is at /, the endpoint at "
                        + SparqlEndpoint.PATH
                        + ", entities are at "
                        + String.join("NAME, ", ENTITIES)
                        + "NAME"));
  }

  private Optional<Call> entity(String path) {
    return ENTITIES.stream()
        .filter(start -> path.startsWith(start) && path.length() > start.length())
        .findFirst()
        .map(start -> new EntityCall(knowledge, path, budget.rows()));
  }
}
