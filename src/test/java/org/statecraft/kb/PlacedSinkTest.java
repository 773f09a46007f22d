package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where terms stand in files of each syntax. */
class PlacedSinkTest {
  @TempDir private Path folder = Path.of("");

  private List<String> places(String name, String text) throws IOException {
    List<String> places = new ArrayList<>();
    RdfFile.of(Files.writeString(folder.resolve(name), text))
        .read(
            new PlacedSink() {
              @Override
              protected void stated(
                  @Nullable Node graph,
                  Triple triple,
                  Place subject,
                  Place predicate,
                  Place object) {
                places.add(place(subject) + " " + place(predicate) + " " + place(object));
              }

              @Override
              protected void doubted(String message, Place place) {
                places.add(place(place) + " " + message);
              }
            });
    return places;
  }

  private static String place(Place place) {
    return place.line() + ":" + place.column();
  }

  @Test
  void eachMentionInTurtleHasItsOwnPlace() throws IOException {
    assertThat(
            places(
                "a.ttl",
                """
                @prefix : <http://x/> .
                :a :p :a, "\t" ;
                \t:q [ :r 1 ] ;
                   a :C ; :b true .
                :a :p ( :x ) .
                """))
        .containsExactly(
            "2:1 2:4 2:7",
            "2:1 2:4 2:11",
            "3:5 3:7 3:10",
            "2:1 3:2 3:5",
            "2:1 4:6 4:6",
            "2:1 4:11 4:14",
            "5:9 5:9 5:9",
            "5:9 5:12 5:12",
            "5:1 5:4 5:9");
  }

  @Test
  void linesAndGraphsHavePlacesToo() throws IOException {
    assertThat(places("a.nt", "<http://x/a> <http://x/p> \"x\" .\n"))
        .containsExactly("1:1 1:14 1:27");
    assertThat(places("a.nq", "<http://x/a> <http://x/p> <http://x/b> <http://x/g> .\n"))
        .containsExactly("1:1 1:14 1:27");
    assertThat(places("a.trig", "<http://x/g> {\n <http://x/a> <http://x/p> 1 }\n"))
        .containsExactly("2:2 2:15 2:28");
  }

  @Test
  void whatTheParserDoubtsHasItsPlace() throws IOException {
    assertThat(
            places(
                "a.ttl",
                "<http://x/a> <http://x/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#integer> ."))
        .first()
        .satisfies(each -> assertThat(each).startsWith("1:27 ").contains("integer"));
  }

  /** Places change nothing in what is read. */
  @ParameterizedTest
  @ValueSource(strings = {"a.ttl", "a.trig", "a.nt", "a.rdf", "a.jsonld"})
  void theSameIsReadWithPlaces(String name) throws IOException {
    String text =
        switch (name) {
          case "a.nt" -> "_:b <http://x/p> \"x\"@en .\n<rel> <http://x/p> _:b .\n";
          case "a.rdf" ->
              "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://x/' xmlns:x='http://x/'>"
                  + "<C rdf:about='rel' x:p='1'><q rdf:parseType='Resource'><r>2</r></q></C></rdf:RDF>";
          case "a.jsonld" -> "{\"@id\":\"rel\",\"http://x/p\":[1,{\"http://x/q\":true}]}";
          default ->
              "@base <http://y/> . <rel> <#p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> ;"
                  + " <q> [ <r> ( 1 'a'@en _:b ) ] , _:b .";
        };
    Path file = Files.writeString(folder.resolve(name), text);
    Graph plain = GraphFactory.createDefaultGraph();
    StreamRDF sink = StreamRDFLib.graph(plain);
    RdfFile.of(file).read(sink);
    Graph placed = GraphFactory.createDefaultGraph();
    RdfFile.of(file)
        .read(
            new PlacedSink() {
              @Override
              protected void stated(
                  @Nullable Node graph, Triple triple, Place s, Place p, Place o) {
                placed.add(triple);
              }

              @Override
              protected void doubted(String message, Place place) {}
            });
    assertThat(placed.isIsomorphicWith(plain)).isTrue();
    assertThat(placed.isEmpty()).isFalse();
  }
}
