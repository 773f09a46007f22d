package org.statecraft.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The codebook as a page, from what the knowledge base says of its variables. */
final class Codebook {
  /** Values that are shown of a variable that has no list of them. */
  private static final int MOST = 12;

  private static final String UPDATE = "mvn test -Dtest=CodebookTest -Dcodebook.update=true";

  private final StringBuilder page = new StringBuilder();

  /** The page. */
  String text() {
    Binding base =
        Facts.select("SELECT ?version ?day { ?base sc:cutOff ?day ; owl:versionInfo ?version }")
            .getFirst();
    line("# Codebook");
    line(
        "<!-- Written by the build from the knowledge base; do not edit."
            + " `"
            + UPDATE
            + "` writes it again. -->");
    line(
        "What each coded variable of the knowledge base means, how it is decided, how often each"
            + " value was coded, and what can be said against it. Version "
            + Facts.shown(base, "version")
            + ", which tells of the time up to "
            + Facts.shown(base, "day")
            + ". The texts are in `ontology/codebook.ttl`, the values in `ontology/mechanisms.ttl`;"
            + " counts are of what is stated, before any rule runs. Objections are kept beside the"
            + " rule and are not answered here: each is what a reader who distrusts the sources of"
            + " one side would say.");
    for (Binding entry :
        Facts.select(
            "SELECT * { ?entry a sc:CodebookEntry ; dct:title ?title ; sc:order ?order ;"
                + " sc:variable ?variable ; sc:question ?question ; sc:decisionRule ?rule ;"
                + " sc:borderlineCase ?case OPTIONAL { ?entry sc:variableOf ?class } OPTIONAL {"
                + " ?entry sc:codeList ?list } } ORDER BY ?order")) {
      entry(entry);
    }
    return page.toString();
  }

  private void line(String text) {
    page.append(text).append("\n\n");
  }

  private void entry(Binding entry) {
    line("## " + Facts.shown(entry, "title"));
    line(
        name(entry.get("variable"))
            + Optional.ofNullable(entry.get("class")).map(kind -> " of " + name(kind)).orElse(""));
    line("**Question.** " + Facts.shown(entry, "question"));
    line("**Rule.** " + Facts.shown(entry, "rule"));
    line("**Borderline.** " + Facts.shown(entry, "case"));
    values(entry);
    examples(entry);
    line("**Objections**");
    Facts.values("SELECT ?x { " + term(entry.get("entry")) + " sc:objection ?x } ORDER BY STR(?x)")
        .forEach(text -> page.append("- ").append(text).append('\n'));
    page.append('\n');
  }

  /** What stands in the place of a value: of a targeting its target. */
  private static String value(Binding entry) {
    return " ?thing "
        + term(entry.get("variable"))
        + " ?direct . OPTIONAL { ?direct a sc:Targeting ; sc:target ?target } BIND"
        + " (COALESCE(?target, ?direct) AS ?value) ";
  }

  private static String coded(Binding entry) {
    Node kind = entry.get("class");
    return (kind == null ? "" : " ?thing a/rdfs:subClassOf* " + term(kind) + " . ")
        + value(entry)
        + " FILTER NOT EXISTS { ?thing rdfs:isDefinedBy ?ontology } ";
  }

  private void values(Binding entry) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?value ?reading (COUNT(DISTINCT ?thing) AS ?n) {"
                + coded(entry)
                + "OPTIONAL { ?thing sc:reading/rdfs:label ?reading } } GROUP BY ?value"
                + " ?reading")) {
      counts
          .computeIfAbsent(row.get("value").toString(), none -> new TreeMap<>())
          .put(Facts.shown(row, "reading"), Long.valueOf(Facts.shown(row, "n")));
    }
    List<String> readings =
        counts.values().stream()
            .flatMap(each -> each.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    List<Binding> listed = listed(entry);
    boolean defined = listed.stream().anyMatch(row -> row.contains("definition"));
    page.append("| value |").append(defined ? " meaning |" : "");
    readings.forEach(
        reading -> page.append(' ').append(reading.isEmpty() ? "count" : reading).append(" |"));
    page.append("\n|")
        .append(" --- |".repeat(1 + (defined ? 1 : 0) + readings.size()))
        .append('\n');
    listed.stream()
        .sorted(
            java.util.Comparator.comparingLong(
                    (Binding row) -> -total(counts.get(row.get("value").toString())))
                .thenComparing(row -> row.get("value").toString()))
        .limit(entry.contains("list") ? Long.MAX_VALUE : MOST)
        .forEach(row -> row(row, defined, readings, counts));
    if (!entry.contains("list") && listed.size() > MOST) {
      page.append("\nAnd ").append(listed.size() - MOST).append(" more, each less often.\n");
    }
    page.append('\n');
  }

  private void row(
      Binding row, boolean defined, List<String> readings, Map<String, Map<String, Long>> counts) {
    page.append("| ").append(called(row)).append(" |");
    if (defined) {
      page.append(' ').append(Facts.shown(row, "definition")).append(" |");
    }
    Map<String, Long> own = counts.getOrDefault(row.get("value").toString(), Map.of());
    readings.forEach(
        reading -> page.append(' ').append(own.getOrDefault(reading, 0L)).append(" |"));
    page.append('\n');
  }

  private static long total(@org.jspecify.annotations.Nullable Map<String, Long> counts) {
    return counts == null ? 0 : counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Binding> listed(Binding entry) {
    Node list = entry.get("list");
    return Facts.select(
        list == null
            ? "SELECT DISTINCT ?value ?label {"
                + coded(entry)
                + "OPTIONAL { ?value rdfs:label ?label } }"
            : "SELECT DISTINCT ?value ?label ?definition { ?value skos:inScheme "
                + term(list)
                + " ; rdfs:label ?label ; skos:definition ?definition }");
  }

  private void examples(Binding entry) {
    List<String> lines = new ArrayList<>();
    for (Binding row :
        Facts.select(
            "SELECT ?thing ?name (GROUP_CONCAT(DISTINCT ?word ; separator = \", \") AS ?words) {"
                + " { SELECT ?thing ?word { "
                + term(entry.get("entry"))
                + " sc:codingExample ?thing ."
                + value(entry)
                + "OPTIONAL { ?value rdfs:label ?label } BIND (STR(COALESCE(?label, ?value)) AS"
                + " ?word) } ORDER BY ?thing ?word } OPTIONAL { ?thing rdfs:label|dct:title ?name }"
                + " } GROUP BY ?thing ?name ORDER BY ?thing")) {
      String name = row.contains("name") ? Facts.shown(row, "name") : Facts.shown(row, "thing");
      lines.add("- " + name + ": " + Facts.shown(row, "words"));
    }
    line("**Examples**");
    line(lines.stream().collect(Collectors.joining("\n")));
  }

  private static String called(Binding row) {
    Node value = row.get("value");
    return row.contains("label")
        ? Facts.shown(row, "label") + (value.isURI() ? " " + name(value) : "")
        : "`" + Facts.shown(row, "value") + "`";
  }

  private static String name(Node node) {
    return "`" + Facts.KB.prefixes().display(node.getURI()) + "`";
  }

  private static String term(Node node) {
    return "<" + node.getURI() + ">";
  }
}
