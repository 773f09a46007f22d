package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.statecraft.lint.Finding;
import org.statecraft.problem.SourcePosition;

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0, which editors and the reviews
 * of code-hosting sites show beside the lines. The kinds of findings are its rules.
 */
final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final List<String> kinds;
  private final String version;

  private Sarif(List<Finding> findings, String version) {
    this.kinds = List.copyOf(new TreeSet<>(findings.stream().map(Finding::kind).toList()));
    this.version = version;
  }

  static void write(List<Finding> findings, String version, OutputStream out) {
    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    JsonArray runs = new JsonArray();
    runs.add(new Sarif(findings, version).run(findings));
    log.add("runs", runs);
    try (TextOutput text = new TextOutput(out)) {
      text.print(GSON.toJson(log)).line();
    }
  }

  private JsonObject run(List<Finding> findings) {
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "statecraft");
    driver.addProperty("version", version);
    driver.add("rules", rules());
    JsonObject run = new JsonObject();
    run.add("tool", holding("driver", driver));
    run.addProperty("columnKind", "utf16CodeUnits");
    JsonArray results = new JsonArray();
    findings.forEach(finding -> results.add(result(finding)));
    run.add("results", results);
    return run;
  }

  private JsonArray rules() {
    JsonArray rules = new JsonArray();
    for (String kind : kinds) {
      JsonObject rule = new JsonObject();
      rule.addProperty("id", kind);
      rules.add(rule);
    }
    return rules;
  }

  private JsonObject result(Finding finding) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", finding.kind());
    result.addProperty("ruleIndex", kinds.indexOf(finding.kind()));
    result.addProperty("level", level(finding.severity()));
    String remedy = finding.remedy();
    result.add("message", text(finding.sentence() + (remedy == null ? "" : "; " + remedy)));
    JsonArray locations = new JsonArray();
    locations.add(holding("physicalLocation", location(finding.position())));
    result.add("locations", locations);
    return result;
  }

  private static String level(Finding.Severity severity) {
    return switch (severity) {
      case ERROR, VIOLATION -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static JsonObject location(SourcePosition position) {
    JsonObject artifact = new JsonObject();
    artifact.addProperty("uri", uri(position.source()));
    JsonObject location = holding("artifactLocation", artifact);
    if (position.line() > 0) {
      JsonObject region = new JsonObject();
      region.addProperty("startLine", position.line());
      if (position.column() > 0) {
        region.addProperty("startColumn", position.column());
      }
      location.add("region", region);
    }
    return location;
  }

  /** A relative name stays relative: whoever reads the file knows the folder. */
  private static String uri(String file) {
    try {
      return Path.of(file).isAbsolute()
          ? Path.of(file).toUri().toString()
          : new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException odd) {
      return Path.of(file).toUri().toString();
    }
  }

  private static JsonObject text(String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    return message;
  }

  private static JsonObject holding(String name, JsonObject value) {
    JsonObject holder = new JsonObject();
    holder.add(name, value);
    return holder;
  }
}
