package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.explain.Worked;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a picture holds in each format, and that no name in it does harm. */
class PictureFormatsTest {
  private static Screen screen(int columns) {
    return new Screen(true, true, OptionalInt.of(columns), false, true);
  }

  private static String graph(PictureFormat format) {
    return NetworkWriter.write(Example.network(false, 0), format, Screen.NONE, false);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Element> ofClass(Document document, String name) {
    return elements(document, "g").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ", -1)).contains(name))
        .toList();
  }

  @Test
  void svgHasABoxForEachVertexALineForEachEdgeAndALegend() throws Exception {
    Document document = xml(graph(PictureFormat.SVG));
    assertThat(ofClass(document, "vertex")).hasSize(5);
    assertThat(ofClass(document, "edge")).hasSize(6);
    assertThat(ofClass(document, "competition")).hasSize(1);
    assertThat(ofClass(document, "legend").getFirst().getTextContent())
        .contains("actor", "initiative", "competition", "cooperation", "takes part", "arrow");
    assertThat(ofClass(document, "edge").getFirst().getTextContent())
        .contains("club; takes part: club (2021-01-01 to 2022-12-31; recorded)");
    Element rival = ofClass(document, "competition").getFirst();
    Element line = (Element) rival.getElementsByTagNameNS("*", "path").item(1);
    assertThat(line.getAttribute("stroke-dasharray")).isNotEmpty();
    assertThat(line.getAttribute("marker-end")).isEqualTo("url(#arrow-competition)");
  }

  @Test
  void graphmlHasAnEdgeForEachRelationWithItsDates() throws Exception {
    Document document = xml(graph(PictureFormat.GRAPHML));
    assertThat(elements(document, "node")).hasSize(5);
    assertThat(elements(document, "edge")).hasSize(6);
    Set<String> declared =
        Set.copyOf(elements(document, "key").stream().map(key -> key.getAttribute("id")).toList());
    assertThat(elements(document, "data"))
        .allMatch(data -> declared.contains(data.getAttribute("key")));
    Element first = elements(document, "edge").getFirst();
    assertThat(first.getAttribute("source")).endsWith("/a");
    assertThat(first.getTextContent())
        .contains("true", "competition", "linkage", "war", "2020-01-01");
  }

  @Test
  void gexfHasTheTimeOfInitiativesAndRelations() throws Exception {
    Document document = xml(graph(PictureFormat.GEXF));
    assertThat(elements(document, "graph").getFirst().getAttribute("timeformat")).isEqualTo("date");
    assertThat(elements(document, "node"))
        .filteredOn(node -> node.getAttribute("id").endsWith("/pact"))
        .allMatch(node -> node.getAttribute("start").equals("2020-05-01"))
        .hasSize(1);
    assertThat(elements(document, "node"))
        .filteredOn(node -> node.getAttribute("id").endsWith("/club"))
        .allMatch(node -> node.getAttribute("end").equals("2022-12-31"));
    assertThat(elements(document, "edge").getFirst().getAttribute("start")).isEqualTo("2020-01-01");
  }

  @Test
  void mermaidAndDotNameAllAndTellSignsApart() {
    assertThat(graph(PictureFormat.MERMAID))
        .contains("flowchart LR", "v0([\"Atlantis\"])", "v3[\"the pact\"]")
        .contains("v0 -.->|\"linkage\"| v1", "v0 ---|\"vision\"| v3", "linkStyle 0 stroke:#D55E00");
    assertThat(graph(PictureFormat.DOT))
        .contains("\"http://example/a\" -- \"http://example/b\" [color=\"#D55E00\"")
        .contains("style=dashed, dir=forward")
        .contains(
            "directed=\"true\", mode=\"competition\", mechanism=\"linkage\", basis=\"war\","
                + " from=\"2020-01-01\", origin=\"inferred\"");
  }

  @Test
  void everyFormatOfDataHasALineForEachRelationThoughOneIsDrawnForAll() throws Exception {
    String more =
        """
        :r3 a sc:InferredRelation ; sc:mechanism :linkage ; sc:basis :pact ; sc:sideA :b ; sc:sideB :a .
        """;
    Network network =
        new NetworkReader(Worked.of(Example.FACTS + more).knowledge())
            .read(Example.choice(false, 0, "a", "b"));
    Function<PictureFormat, String> written =
        format -> NetworkWriter.write(network, format, Screen.NONE, false);
    int rows = (int) written.apply(PictureFormat.CSV).lines().count() - 1;
    assertThat(rows).isEqualTo(network.edges().size() + 1);
    List<String> lines =
        written.apply(PictureFormat.DOT).lines().filter(line -> line.contains(" -- ")).toList();
    assertThat(lines).hasSize(rows);
    assertThat(lines)
        .filteredOn(line -> line.contains("from=\"2020-01-01\""))
        .singleElement()
        .asString()
        .contains("basis=\"war\"", "target=\"http://example/b\"", "dir=forward");
    assertThat(elements(xml(written.apply(PictureFormat.GRAPHML)), "edge")).hasSize(rows);
    assertThat(elements(xml(written.apply(PictureFormat.GEXF)), "edge")).hasSize(rows);
  }

  @Test
  void textMarksWhomEachRelationTies() {
    assertThat(
            NetworkWriter.write(Example.network(false, 0), PictureFormat.TEXT, screen(80), false))
        .isEqualTo(
            """
            Power relations and initiatives

                       1 2 3
            Borduria   × ●
            Atlantis   × ● ○
            Costaguana   ● ○

            × competition   ● cooperation   ○ takes part
            1  linkage: war (in AI since 2020-01-01; inferred); Atlantis → Borduria
            2  vision: A pact with a name that is too long for a picture (since 2020-05-01;
               coded and inferred)
            3  takes part: club (2021-01-01 to 2022-12-31; recorded)
            """);
  }

  @Test
  void aMatrixHasCooperationBelowTheDiagonalAndCompetitionAbove() {
    Matrix matrix = new MatrixReader(Example.knowledge()).actors(Example.choice(true, 0));
    assertThat(MatrixWriter.write(matrix, PictureFormat.TEXT, screen(80), false))
        .isEqualTo(
            """
            Power relations between actors

                             C
                             o
                         A B s
                         T R t
                         L D a
            Atlantis ATL ╲ 1 ·
            Borduria BRD 1 ╲ ·
            Costaguana   1 1 ╲

            Number of relations: cooperation below the diagonal, competition above it.
            """);
    assertThat(MatrixWriter.write(matrix, PictureFormat.CSV, Screen.NONE, false))
        .isEqualTo("actor,ATL,BRD,Costaguana\nATL,0,1,0\nBRD,1,0,0\nCostaguana,1,1,0\n");
  }

  @Test
  void aTimelineDrawsWhatHasATime() {
    Timeline timeline =
        new TimelineReader(Example.knowledge())
            .read(Example.choice(true, 0, "a"), Optional.empty());
    assertThat(TimelineWriter.write(timeline, PictureFormat.CSV, Screen.NONE, false))
        .isEqualTo(
            """
            group,what,from,until,mode,mechanism,origin,sources
            Relations of competition,linkage: war (Atlantis → Borduria),2020-01-01,,competition,linkage,inferred,
            Relations of cooperation,vision: A pact with a name that is too long for a picture,2020-05-01,,cooperation,vision,coded and inferred,http://example/page
            Takes part in,club,2021-02-03,2022-12-31,,takes part,recorded,
            Takes part in,A pact with a name that is too long for a picture,,,,takes part,inferred,
            Relationships,war,1950-01-01,,,relationship,recorded,
            """);
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void namesDoNoHarmInANetwork(PictureFormat format) throws Exception {
    Network network = new NetworkReader(Example.harmful()).read(Example.choice(false, 0));
    harmless(format, NetworkWriter.write(network, format, screen(80), false));
  }

  @ParameterizedTest
  @EnumSource(
      value = PictureFormat.class,
      names = {"TEXT", "SVG", "HTML", "CSV"})
  void namesDoNoHarmInAMatrix(PictureFormat format) throws Exception {
    Matrix matrix = new MatrixReader(Example.harmful()).actors(Example.choice(true, 0));
    harmless(format, MatrixWriter.write(matrix, format, screen(80), false));
  }

  @ParameterizedTest
  @EnumSource(
      value = PictureFormat.class,
      names = {"TEXT", "SVG", "HTML", "CSV", "MERMAID"})
  void namesDoNoHarmInATimeline(PictureFormat format) throws Exception {
    Timeline timeline =
        new TimelineReader(Example.harmful()).read(Example.choice(true, 0, "a"), Optional.empty());
    harmless(format, TimelineWriter.write(timeline, format, screen(80), false));
  }

  private static void harmless(PictureFormat format, String text) throws Exception {
    assertThat(text).doesNotContain("\u001B").doesNotContain("\u202E");
    switch (format) {
      case SVG, GRAPHML, GEXF -> assertThat(elements(xml(text), "script")).isEmpty();
      case HTML -> {
        // One script of data and one of the page; the data are whole.
        assertThat(text.split("</script>", -1)).hasSize(3);
        String data = text.substring(text.indexOf("id=\"marks\">") + 11, text.indexOf("</script>"));
        JsonArray marks = JsonParser.parseString(data).getAsJsonArray();
        assertThat(marks).isNotEmpty();
        assertThat(text).doesNotContain("<b>");
      }
      case JSON -> assertThat(JsonParser.parseString(text).isJsonObject()).isTrue();
      case MERMAID -> assertThat(text).doesNotContain("<b>").doesNotContain("]]>");
      case TEXT, CSV, DOT ->
          assertThat(text.lines()).noneMatch(line -> line.startsWith("</script>"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 160})
  void textIsNoWiderThanTheScreen(int columns) {
    for (String text :
        List.of(
            NetworkWriter.write(
                Example.network(false, 0), PictureFormat.TEXT, screen(columns), false),
            TimelineWriter.write(
                new TimelineReader(Example.knowledge())
                    .read(Example.choice(true, 0, "a"), Optional.empty()),
                PictureFormat.TEXT,
                screen(columns),
                false))) {
      assertThat(text.lines()).allMatch(line -> PlainText.width(line) <= columns);
    }
  }

  @Test
  void aScreenWithoutUnicodeIsGivenNone() {
    Screen plain = new Screen(true, true, OptionalInt.of(80), false, false);
    String text =
        NetworkWriter.write(Example.network(false, 0), PictureFormat.TEXT, plain, false)
            .replaceAll("[→–]", "");
    assertThat(text.chars()).allMatch(c -> c < 128);
  }
}
