package org.statecraft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.lookup.Directory;
import org.statecraft.query.QueryText;
import org.statecraft.table.CellTerms;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.TableDialect;
import org.statecraft.table.TableFile;

class TableImportTest {
  private static final KnowledgeBase KNOWN = KnowledgeBase.open(Sources.of(Knowledge.frozen()));
  private static final States STATES = new States(KNOWN);

  /** What links things to rows, which no CONSTRUCT says. */
  private static final Node DERIVED = FactWriter.DERIVED;

  @TempDir private Path folder;

  private final List<RowIssue> issues = new ArrayList<>();

  private TableFile table(String text) throws IOException {
    return new TableFile(Files.writeString(folder.resolve("t.csv"), text), TableDialect.USUAL);
  }

  private Graph made(String mapping, TableFile table, FactWriter.Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Mapping read = Mapping.read(QueryText.inline(mapping), KNOWN.prefixes(), TableDialect.USUAL);
    FactWriter out = new FactWriter(bytes, form, read.prefixes());
    out.prefix("row", table.iri() + "#row=");
    Candidates candidates = new Candidates(STATES, new Directory(KNOWN), KNOWN);
    new TableImport(
            read,
            table,
            STATES,
            candidates,
            out,
            new TableImport.Watcher() {
              @Override
              public void columns(List<String> names) {}

              @Override
              public void rows(long read, long barren) {}

              @Override
              public void rejected(List<String> cells, List<RowIssue> found) {
                issues.addAll(found);
              }

              @Override
              public void accept(int bytes) {}
            })
        .run();
    out.finish();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(bytes.toByteArray()))
        .lang(form == FactWriter.Form.TURTLE ? Lang.TURTLE : Lang.NTRIPLES)
        .parse(graph);
    return graph;
  }

  /** What the same query makes of each row with the row's values in the place of variables. */
  private static Graph constructed(String mapping, TableFile table) {
    Graph graph = GraphFactory.createDefaultGraph();
    ColumnTypes types = ColumnTypes.of(table, bytes -> {});
    table.read(
        columns ->
            row -> {
              Query query = QueryText.inline(mapping).parseAlone(KNOWN.prefixes());
              var execution =
                  QueryExec.newBuilder().query(query).dataset(DatasetGraphFactory.create());
              for (int column = 0; column < columns.size(); column++) {
                if (row.has(column)) {
                  execution.substitution(
                      columns.get(column),
                      new CellTerms(column, types.types().get(column)).of(row));
                }
              }
              execution.build().construct(graph);
            },
        bytes -> {});
    return graph;
  }

  private static List<Triple> withoutLinks(Graph graph) {
    return graph
        .find()
        .filterDrop(triple -> triple.getPredicate().equals(DERIVED))
        .filterDrop(triple -> triple.getPredicate().getURI().equals(RDF.getURI() + "reifies"))
        .toList();
  }

  private static final List<String> PATTERNS =
      List.of(
          "BIND (?a + ?b AS ?c) FILTER (?c > 3)",
          "FILTER (?c > 3) BIND (?a + ?b AS ?c)",
          "{ BIND (?a AS ?c) } UNION { BIND (?b AS ?c) FILTER (BOUND(?b)) }",
          "BIND (1 AS ?c) { BIND (COALESCE(?c, ?a) AS ?d) }",
          "VALUES (?k ?c) { (1 \"one\") (2 \"two\") (UNDEF \"any\") } FILTER (?k = ?a)",
          "BIND (?a AS ?c) { FILTER (BOUND(?c)) BIND (2 AS ?d) }",
          "BIND (IF(?a > 2, ?b, ?t) AS ?c) VALUES ?d { 1 2 }",
          "{ VALUES ?c { 1 2 3 } } { BIND (?a AS ?c) }",
          "BIND (IRI(CONCAT(\"https://example.org/x/y/\", ENCODE_FOR_URI(?t))) AS ?c)",
          "BIND (IRI(CONCAT(\"https://example.org/a/\", STR(?a))) AS ?c) FILTER (?t != \"n\")",
          "BIND (IRI(CONCAT(STR(kb:), STR(?a), \"-\", STR(?b))) AS ?c) FILTER (BOUND(?b))",
          "BIND (CONCAT(?t, STRLANG(?t, \"en\")) AS ?c) BIND (CONCAT(\"x\", ?a) AS ?d)",
          "BIND (IF(BOUND(?a), IRI(?t), STR(?b)) AS ?c) BIND (IF(?a, STR(?a), 1 / 0) AS ?d)",
          "BIND (IF(?nothing, 1, 2) AS ?c) BIND (COALESCE(1 / ?a, STR(IRI(\"x\"))) AS ?d)",
          "BIND (STRLANG(?t, \"en\") AS ?c) BIND (UCASE(?t) AS ?d) FILTER (?a IN (1, 2, 3))");

  /** A mapping makes what the same text makes as a query. */
  @ParameterizedTest
  @EnumSource
  void aMappingMeansWhatTheQueryMeans(FactWriter.Form form) throws IOException {
    Random random = new Random(17);
    int facts = 0;
    for (String where : PATTERNS) {
      StringBuilder text = new StringBuilder("a,b,t\n");
      for (int i = 0; i < 30; i++) {
        text.append(random.nextInt(5) == 0 ? "" : random.nextInt(4))
            .append(',')
            .append(random.nextInt(5) == 0 ? "" : random.nextInt(4) + ".5")
            .append(',')
            .append(List.of("", "n", "\"say \"\"x\"\",\n\\ \t\"", "é").get(random.nextInt(4)))
            .append('\n');
      }
      String mapping =
          "CONSTRUCT { <https://example.org/s> ?p ?c . ?c <https://example.org/d> ?d, ?a, ?t }"
              + " WHERE { BIND (<https://example.org/p> AS ?p) "
              + where
              + " BIND (?a AS ?unused) BIND (?d AS ?unused2) BIND (?c AS ?unused3) }";
      mapping = mapping.replace("?d, ?a", where.contains("?d") ? "?d, ?a" : "?a");
      if (!where.contains("?d")) {
        mapping = mapping.replace("BIND (?d AS ?unused2)", "");
      }
      TableFile table = table(text.toString());
      List<Triple> made = withoutLinks(made(mapping, table, form));
      assertThat(made)
          .as(mapping)
          .containsExactlyInAnyOrderElementsOf(constructed(mapping, table).find().toList());
      facts += made.size();
    }
    assertThat(facts).isGreaterThan(50);
  }

  /** Also where values come again or do not, for long. */
  @Test
  void manyRowsMeanWhatTheQueryMeans() throws IOException {
    StringBuilder text = new StringBuilder("a,b,t\n");
    for (int i = 0; i < 4_600; i++) {
      text.append(i).append(',').append(i % 3 == 0 ? "" : i / 2_000).append(",x").append(i % 7);
      text.append('\n');
    }
    String mapping =
        "CONSTRUCT { ?s <https://example.org/p> ?c , ?b } WHERE {"
            + " BIND (IRI(CONCAT(STR(kb:), ?t, \"-\", STR(?a))) AS ?s)"
            + " BIND (IF(?b = 1, STRLANG(?t, \"en\"), 1 / ?b) AS ?c) FILTER (?a != 4) }";
    TableFile table = table(text.toString());
    assertThat(withoutLinks(made(mapping, table, FactWriter.Form.NTRIPLES)))
        .containsExactlyInAnyOrderElementsOf(constructed(mapping, table).find().toList());
  }

  @Test
  void whatIsNoStateIsToldOfEachRow() throws IOException {
    made(
        "CONSTRUCT { ?x sc:actor ?t } WHERE {"
            + " BIND (COALESCE(sc:state(?code, \"cow\"), kb:USA) AS ?x) FILTER (?t > 0) }",
        table("code,t\n2,1\n9999,1\n9999,1\n9999,2\n"),
        FactWriter.Form.TURTLE);
    assertThat(issues).extracting(RowIssue::row).containsExactly(3L, 4L, 5L);
  }

  /** However many threads find them. */
  @Test
  void statesOfManyRowsAreFoundOrToldOf() throws IOException {
    List<String> codes = List.of("2", "20", "9999", "200", "365", "5", "710", "-1");
    StringBuilder text = new StringBuilder("code,year\n");
    List<Long> unknown = new ArrayList<>();
    int known = 0;
    Random random = new Random(3);
    for (long row = 2; row < 20_000; row++) {
      String code = codes.get(random.nextInt(codes.size()));
      text.append(code).append(",").append(2000 + random.nextInt(9)).append('\n');
      if (code.length() == 4 || code.equals("5") || code.startsWith("-")) {
        unknown.add(row);
      } else {
        known++;
      }
    }
    Graph graph =
        made(
            "CONSTRUCT { ?x sc:actor ?who } WHERE {"
                + " BIND (sc:state(?code, \"cow\", ?year) AS ?who)"
                + " BIND (IRI(CONCAT(STR(kb:), \"x\", STRAFTER(STR(?row), \"=\"))) AS ?x) }",
            table(text.toString()),
            FactWriter.Form.TURTLE);
    assertThat(issues).extracting(RowIssue::row).containsExactlyElementsOf(unknown);
    assertThat(withoutLinks(graph)).hasSize(known);
  }

  /** Also where the same comes again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "IRI(CONCAT(STR(kb:), ?b))",
        "IRI(?b)",
        "IF(?a > 0, IRI(?b), kb:USA)",
        "IRI(CONCAT(\"http://example.org/a\", ?b, \"#x\"))"
      })
  void whatIsNoIriIsToldOfEachRow(String iri) throws IOException {
    made(
        "CONSTRUCT { ?x rdfs:label \"x\" } WHERE { BIND (" + iri + " AS ?x) }",
        table("a,b\n1,x y\n2,x y\n3,<\n4,x y\n"),
        FactWriter.Form.TURTLE);
    assertThat(issues).extracting(RowIssue::row).containsExactly(2L, 3L, 4L, 5L);
    assertThat(issues).allMatch(issue -> issue.problem().startsWith("is no IRI"));
  }

  /** Of more than is handed on at once, in bytes, in cells and in rows. */
  @ParameterizedTest
  @CsvSource({"3, 700000", "90, 30000", "40000, 30"})
  void everyRowOfALargeTableIsSeen(int rows, int length) throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int row = 0; row < rows; row++) {
      text.append(row).append(',').append("é".repeat(length)).append('\n');
    }
    Graph graph =
        made(
            "CONSTRUCT { ?x rdfs:label ?b } WHERE { BIND (IRI(CONCAT(STR(kb:), STR(?a))) AS ?x) }",
            table(text.toString()),
            FactWriter.Form.NTRIPLES);
    assertThat(withoutLinks(graph)).hasSize(rows);
    assertThat(withoutLinks(graph))
        .allMatch(fact -> fact.getObject().getLiteralLexicalForm().length() == length);
  }

  /** A mapping may have the prefix that names rows for something else. */
  @ParameterizedTest
  @ValueSource(strings = {"", "#+ spell: ?from ?until = ?a\n"})
  void aPrefixOfTheMappingIsNotMistakenForThatOfRows(String spell) throws IOException {
    Graph graph =
        made(
            spell
                + "PREFIX row: <http://example.org/> CONSTRUCT { ?x a row:Thing ; rdfs:label ?b }"
                + " WHERE { BIND (IRI(CONCAT(STR(row:), ?b)) AS ?x) }",
            table("a,b\n2001,one\n2002,two\n"),
            FactWriter.Form.TURTLE);
    assertThat(withoutLinks(graph))
        .extracting(Triple::getSubject)
        .extracting(Node::getURI)
        .containsOnly("http://example.org/one", "http://example.org/two");
    assertThat(withoutLinks(graph))
        .extracting(Triple::getObject)
        .contains(NodeFactory.createURI("http://example.org/Thing"));
  }

  @Test
  void allRowsAreMadeAtTheSameTime() throws IOException {
    Graph graph =
        made(
            "CONSTRUCT { ?x dct:created ?now } WHERE { BIND (NOW() AS ?now)"
                + " BIND (IRI(CONCAT(STR(kb:), STR(?a))) AS ?x) }",
            table("a\n" + "1\n2\n3\n".repeat(2_000)),
            FactWriter.Form.NTRIPLES);
    assertThat(withoutLinks(graph)).hasSize(3);
  }

  @Test
  void aMappingMayDoWithoutAnIri() throws IOException {
    Graph graph =
        made(
            "CONSTRUCT { ?x rdfs:label ?a } WHERE { BIND (COALESCE(IRI(?b), kb:USA) AS ?x) }",
            table("a,b\n1,x y\n2,http://example.org/2\n3,\n"),
            FactWriter.Form.TURTLE);
    assertThat(issues).isEmpty();
    assertThat(withoutLinks(graph)).hasSize(3);
  }

  @Test
  void everyFactIsLinkedToItsRow() throws IOException {
    TableFile table = table("code,name\n2,x\n20,y\n");
    Graph graph =
        made(
            "CONSTRUCT { ?x rdfs:label ?name ; sc:actor ?who . ?who sc:belongsTo ?x }"
                + " WHERE { BIND (sc:state(?code, \"cow\") AS ?who)"
                + " BIND (IRI(CONCAT(STR(kb:), ?name)) AS ?x) }",
            table,
            FactWriter.Form.NTRIPLES);
    for (Triple fact : withoutLinks(graph)) {
      Node row =
          NodeFactory.createURI(
              table.iri()
                  + "#row="
                  + (fact.toString().contains("USA") || fact.toString().contains("/x") ? 2 : 3));
      boolean linked =
          graph.contains(fact.getSubject(), DERIVED, row)
              || graph
                  .find(
                      Node.ANY,
                      NodeFactory.createURI(RDF.getURI() + "reifies"),
                      NodeFactory.createTripleTerm(fact))
                  .filterKeep(reified -> graph.contains(reified.getSubject(), DERIVED, row))
                  .hasNext();
      assertThat(linked).as(fact.toString()).isTrue();
    }
    assertThat(withoutLinks(graph)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,2\\n680,3\\n|code \"x\" is no state by cow",
        "680,1980\\n|code \"680\" is no state by cow in 1980",
        "260,2020\\n|code \"260\" is no state by cow in 2020; kb:DEU (Germany, 1955-1990)",
      })
  void whatIsNoStateIsToldWithItsPlace(String rows, String told) throws IOException {
    made(
        "CONSTRUCT { ?x sc:actor ?x } WHERE { BIND (sc:state(?code, \"cow\", ?year) AS ?x) }",
        table("code,year\n" + rows.replace("\\n", "\n")),
        FactWriter.Form.TURTLE);
    assertThat(issues.getFirst().told() + issues.getFirst().problem()).startsWith(told);
    assertThat(issues.getFirst().line()).isEqualTo(2);
  }

  /** In whatever order its years come, a spell is the same. */
  @Test
  void spellsDoNotDependOnTheOrderOfRows() throws IOException {
    String mapping =
        "#+ spell: ?from ?until = ?year\n"
            + "CONSTRUCT { ?x sc:from ?from ; sc:until ?until ; sc:actor ?pair }"
            + " WHERE { BIND (IRI(CONCAT(STR(kb:), ?pair, STR(?from))) AS ?x) }";
    Map<String, List<Integer>> years =
        Map.of("a", List.of(1, 2, 3, 5, 6, 9), "b", List.of(4), "c", List.of(7, 8, 9, 10));
    List<String> rows = new ArrayList<>();
    years.forEach((pair, each) -> each.forEach(year -> rows.add(pair + "," + year)));
    List<Triple> wanted = null;
    for (int seed = 0; seed < 20; seed++) {
      java.util.Collections.shuffle(rows, new Random(seed));
      List<Triple> made =
          withoutLinks(
              made(
                  mapping,
                  table("pair,year\n" + String.join("\n", rows) + "\n"),
                  FactWriter.Form.NTRIPLES));
      assertThat(made).hasSize(3 * 5);
      wanted = wanted == null ? made : wanted;
      assertThat(made).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void everyShippedMappingCanBeRead() {
    assertThat(Mappings.names()).hasSize(7);
    for (String name : Mappings.names()) {
      Mapping mapping = Mapping.read(Mappings.find(name), KNOWN.prefixes(), TableDialect.USUAL);
      assertThat(mapping.template()).as(name).isNotEmpty();
      assertThat(mapping.head().about()).as(name).containsKeys("title", "licence", "address");
    }
  }

  @Test
  void whatIsNoIriIsToldAndNotWritten() throws IOException {
    Graph graph =
        made(
            "CONSTRUCT { ?x rdfs:label ?t } WHERE { BIND (URI(?t) AS ?x) }",
            table("t\nhttps://example.org/a\n"),
            FactWriter.Form.TURTLE);
    assertThat(withoutLinks(graph)).hasSize(1);
  }

  @Test
  void theWriterForgetsNothingAfterALongTime() throws IOException {
    StringBuilder text = new StringBuilder("n\n");
    for (int i = 0; i < 30_000; i++) {
      text.append(i % 10_007).append('\n');
    }
    Graph graph =
        made(
            "CONSTRUCT { ?x sc:year ?n } WHERE { BIND (IRI(CONCAT(STR(kb:), STR(?n))) AS ?x) }",
            table(text.toString()),
            FactWriter.Form.NTRIPLES);
    assertThat(withoutLinks(graph)).hasSize(10_007);
    assertThat(graph.size()).isEqualTo(10_007 + 30_000);
  }

  /** A mapping that was written for a table runs as it is. */
  @Test
  void aNewMappingRuns() throws IOException {
    TableFile table =
        table(
            "state no.,when year,2nd name,\"a \"\"q\"\"\"\n2,1990,x,1\n20,1990,y,2\n200,1991,,\n");
    String mapping =
        new NewMapping(table, new ColumnReader(STATES).read(table, bytes -> {})).text();
    assertThat(mapping)
        .contains("#+ column: ?state_no = \"state no.\"", "?state_no, \"cow\", ?when_year");
    assertThat(withoutLinks(made(mapping, table, FactWriter.Form.TURTLE))).hasSize(13);
    assertThat(issues).isEmpty();
  }

  @Test
  void aVariableThatIsNoColumnIsAMistake() throws IOException {
    TableFile table = table("code\n1\n");
    assertThatThrownBy(
            () ->
                made(
                    "CONSTRUCT { ?x sc:year ?cod } WHERE { BIND (kb:USA AS ?x) }",
                    table,
                    FactWriter.Form.TURTLE))
        .hasMessageContaining("?cod is no column");
  }
}
