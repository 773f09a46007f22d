package org.statecraft.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.statecraft.app.RunReport;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.problem.Problem;
import org.statecraft.query.QueryText;
import org.statecraft.report.Report;
import org.statecraft.report.ReportParameter;

/** What the page has to know from the start: prefixes, examples, reports, and what is looked at. */
final class StartCall implements Call {
  private final Knowledge knowledge;
  private final Budget budget;

  StartCall(Knowledge knowledge, Budget budget) {
    this.knowledge = knowledge;
    this.budget = budget;
  }

  @Override
  public Work read(Request request) {
    return this::answer;
  }

  private Reply answer() {
    KnowledgeBase base = knowledge.base();
    JsonObject json = new JsonObject();
    JsonObject prefixes = new JsonObject();
    base.prefixes().usable().forEach(prefixes::addProperty);
    json.add("prefixes", prefixes);
    json.addProperty("root", Namespaces.ROOT);
    json.addProperty("seen", knowledge.chosen().words());
    json.addProperty("seconds", budget.time().toMillis() / 1000.0);
    json.addProperty("rows", budget.rows());
    json.add("examples", examples(base));
    json.add("reports", reports());
    return Reply.json(json);
  }

  /** The examples that can be asked here. */
  private static JsonArray examples(KnowledgeBase base) {
    JsonArray array = new JsonArray();
    for (String name : Resource.read("examples/examples.txt").lines().toList()) {
      String text = Resource.read("examples/" + name + ".rq");
      int end = text.indexOf('\n');
      String query = text.substring(end + 1);
      if (answerable(query, base)) {
        JsonObject json = new JsonObject();
        json.addProperty("title", text.substring(0, end).replaceFirst("^#\\+ title: ", ""));
        json.addProperty("query", query);
        array.add(json);
      }
    }
    return array;
  }

  private static boolean answerable(String query, KnowledgeBase base) {
    try {
      QueryText.inline(query).parseWith(base.prefixes(), base.prefixes().usable());
      return true;
    } catch (Problem unknownPrefix) {
      return false;
    }
  }

  private JsonArray reports() {
    JsonArray array = new JsonArray();
    List<Report> all = RunReport.reports(knowledge.chosen()).all(StartCall::passOver);
    for (Report report : all) {
      JsonObject json = new JsonObject();
      json.addProperty("name", report.name());
      json.addProperty("title", report.title());
      report.header().get("description").ifPresent(text -> json.addProperty("description", text));
      JsonArray parameters = new JsonArray();
      report.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
      json.add("parameters", parameters);
      array.add(json);
    }
    return array;
  }

  /** A file that is no report is told by {@code report list}. */
  private static void passOver(Problem unreadable) {}

  private static JsonObject parameter(ReportParameter parameter) {
    JsonObject json = new JsonObject();
    json.addProperty("name", parameter.name());
    json.addProperty("type", parameter.type().toString());
    json.addProperty("required", !parameter.optional() && parameter.standard().isEmpty());
    parameter.standard().ifPresent(value -> json.addProperty("standard", value));
    json.add("allowed", Json.strings(parameter.allowed()));
    json.addProperty("description", parameter.description());
    return json;
  }
}
