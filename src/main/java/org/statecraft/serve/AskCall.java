package org.statecraft.serve;

import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.app.Found;
import org.statecraft.app.Questions;
import org.statecraft.app.RunReport;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Hints;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/**
 * The answer to a query, or to a report with values for its parameters, as much of it as a page
 * shows, with the facts behind each row.
 */
final class AskCall implements Call {
  private static final int USUAL = 200;
  private static final int MOST = 1_000;

  /** With what the name of a report's parameter begins in the address. */
  private static final String VALUE = "value-";

  private static final List<Var> TRIPLE =
      List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));

  private final Knowledge knowledge;

  AskCall(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    int most = form.number("rows", USUAL, MOST);
    if (form.one("report").isPresent()) {
      String name = form.required("report");
      List<String> values =
          form.beginning(VALUE).stream().map(value -> "--" + value[0] + "=" + value[1]).toList();
      return () -> report(name, values, most);
    }
    String text = form.required("query");
    return () -> query(text, most);
  }

  private Reply query(String text, int most) {
    Query query = parsed(text, knowledge.base());
    Question question = new Questions(knowledge.workspace()).of(knowledge.chosen(), query);
    return answer(question, query, most);
  }

  private Reply report(String name, List<String> values, int most) {
    Question question =
        new RunReport(knowledge.workspace())
            .of(knowledge.chosen(), RunReport.reports(knowledge.chosen()).find(name), values);
    return answer(question, question.query(), most);
  }

  /** A query as the page sends it. */
  static Query parsed(String text, KnowledgeBase base) {
    return QueryText.sent(text).parse(base);
  }

  private Reply answer(Question question, Query asked, int most) {
    KnowledgeBase base = knowledge.base();
    RenderSettings settings = knowledge.settings();
    Found found = Found.by(question, most);
    Found.Behind behind = found.behind();
    Facts facts = new Facts(base, settings);
    JsonObject json = new JsonObject();
    json.addProperty("kind", found.graph() ? "graph" : asked.isAskType() ? "truth" : "rows");
    json.add("answer", Json.written(out -> write(found, out)));
    json.add("behind", facts.numbers(behind.byRow()));
    json.add("facts", facts.told());
    json.addProperty("empty", found.empty());
    json.addProperty("complete", !found.more());
    List<String> notes = new ArrayList<>();
    if (found.more()) {
      notes.add("only the first " + found.size() + " are shown; there are more");
    }
    Hints hints = new Hints(base);
    notes.addAll(found.empty() ? hints.forEmptyResult(asked) : hints.forResult(asked));
    json.add("notes", Json.strings(notes.stream().map(Reason::words).toList()));
    json.addProperty("query", asked.serialize());
    return Reply.json(Json.named(json, settings));
  }

  private void write(Found found, OutputStream out) {
    // Columns for labels are left out: the page is told the labels beside.
    RenderSettings plain = Knowledge.plain(knowledge.base().prefixes());
    if (found.graph()) {
      OutputFormat.JSON.write(
          new QueryResult.Rows(TRIPLE, found.triples().stream().map(AskCall::row).iterator()),
          plain,
          out);
    } else {
      found.write(plain, out);
    }
  }

  private static Binding row(Triple triple) {
    return Binding.builder()
        .add(TRIPLE.get(0), triple.getSubject())
        .add(TRIPLE.get(1), triple.getPredicate())
        .add(TRIPLE.get(2), triple.getObject())
        .build();
  }
}
