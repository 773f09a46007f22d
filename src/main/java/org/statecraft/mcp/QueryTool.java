package org.statecraft.mcp;

import org.apache.jena.query.Query;
import org.statecraft.app.Found;
import org.statecraft.app.Questions;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Hints;
import org.statecraft.query.Parameters;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;

/** Answers SPARQL. */
final class QueryTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "query",
        "Answer a SPARQL query",
        "SELECT, ASK, CONSTRUCT or DESCRIBE over what sources state and what the rules infer. The"
            + " prefixes sc: kb: case: graph: rule: rdfs: skos: dct: prov: need no declaration."
            + " Every source file is a named graph, the default graph is the union of all. Facts"
            + " behind each row come with their sources. Read the resource statecraft://vocabulary"
            + " for the terms. No updates, no SERVICE, no files.",
        Viewpoint.add(
            new Schema()
                .text("query", "The query.")
                .named(
                    "parameters",
                    "Values for variables of the query, by name without ?: kb:USA or <iri>, a"
                        + " number, a date, true or false, else text.")
                .number("limit", Budget.MOST_ROWS, "At most so many rows or triples.")
                .required("query")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    KnowledgeBase knowledge = served.workspace().knowledge(chosen);
    Parameters parameters = new Parameters(knowledge.prefixes());
    arguments.named("parameters").forEach(parameters::set);
    Query query = parameters.applyTo(QueryText.sent(arguments.required("query")).parse(knowledge));
    Question question = new Questions(served.workspace()).of(chosen, query);
    Found found = Found.by(question, served.rows(arguments));
    Answer answer = Answer.of(served.workspace(), chosen);
    new FoundFacts(found).into(answer, new Trace(knowledge, served.workspace().rules(chosen)));
    Hints hints = new Hints(knowledge);
    (found.empty() ? hints.forEmptyResult(query) : hints.forResult(query)).forEach(answer::note);
    if (found.empty()) {
      answer.unknown("The tool whynot tells which condition of a rule is missing.");
    }
    return answer;
  }
}
