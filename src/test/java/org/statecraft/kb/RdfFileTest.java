package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;

/** Files that are unusual, or of no good. */
class RdfFileTest {
  private static final String HEAD =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://x/"
       xmlns:q="http://x/">
      """;

  @TempDir private Path folder = Path.of("");

  private long triples(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    long[] count = new long[1];
    RdfFile.of(file)
        .read(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                count[0]++;
              }
            });
    return count[0];
  }

  private static String entities(String... values) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE rdf:RDF [\n");
    for (int i = 0; i < values.length; i++) {
      text.append("<!ENTITY e").append(i).append(" \"").append(values[i]).append("\">\n");
    }
    return text.append("]>\n").append(HEAD).toString();
  }

  @Test
  void namespacesMayBeSpelledAsEntitiesInLargeOntologies() throws IOException {
    StringBuilder text =
        new StringBuilder(entities("http://www.w3.org/2001/XMLSchema#", "http://x/"));
    for (int i = 0; i < 40_000; i++) {
      text.append("<rdf:Description rdf:about=\"&e1;s").append(i);
      text.append("\"><p rdf:datatype=\"&e0;integer\">1</p></rdf:Description>\n");
    }
    assertThat(triples("ontology.rdf", text + "</rdf:RDF>")).isEqualTo(40_000);
  }

  @Test
  void manyAttributesLongEntitiesAndDeepElementsAreRead() throws IOException {
    StringBuilder text = new StringBuilder(entities("x".repeat(200_000)));
    text.append("<rdf:Description><long>&e0;</long></rdf:Description>\n<rdf:Description");
    for (int i = 0; i < 500; i++) {
      text.append(" q:p").append(i).append("=\"v\"");
    }
    text.append("/>\n").append("<rdf:Description><p>".repeat(5_000));
    text.append("</p></rdf:Description>".repeat(5_000));
    assertThat(triples("wide.rdf", text + "</rdf:RDF>")).isEqualTo(1 + 500 + 5_000);
  }

  /** Each entity is ten of the one before; the first is empty, short or long. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 100_000})
  void entityBombsEnd(int length) {
    String[] values = new String[12];
    values[0] = "l".repeat(length);
    for (int i = 1; i < values.length; i++) {
      values[i] = ("&e" + (i - 1) + ";").repeat(10);
    }
    String text = entities(values) + "<rdf:Description><p>&e11;</p></rdf:Description></rdf:RDF>";
    assertThatThrownBy(() -> triples("bomb.rdf", text))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("XML entities")
        .hasMessageContaining("STATECRAFT_JAVA_OPTIONS=-Djdk.xml.");
  }

  static Stream<String[]> nests() {
    int n = 200_000;
    return Stream.of(
        new String[] {"objects.ttl", "<x:a> <x:p> " + "[ <x:p> ".repeat(n)},
        new String[] {"lists.ttl", "<x:a> <x:p> " + "(".repeat(n)},
        new String[] {"terms.ttl", "<x:a> <x:p> " + "<<( <x:a> <x:p> ".repeat(n)},
        new String[] {"reified.ttl", "<x:a> <x:p> " + "<< <x:a> <x:p> ".repeat(n)},
        new String[] {"annotated.ttl", "<x:a> <x:p> <x:b> " + "{| <x:p> <x:b> ".repeat(n)},
        new String[] {"lists.trig", "{ <x:a> <x:p> " + "(".repeat(n)},
        new String[] {"terms.nt", "<x:a> <x:p> " + "<<( <x:a> <x:p> ".repeat(n)},
        new String[] {"terms.nq", "<x:a> <x:p> " + "<<( <x:a> <x:p> ".repeat(n)},
        new String[] {"objects.jsonld", "{\"x:p\":".repeat(n) + "1" + "}".repeat(n)},
        new String[] {"arrays.jsonld", "[".repeat(n) + "]".repeat(n)});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nests")
  void whatIsNestedTooDeeplyIsToldWithItsFile(String name, String text) {
    assertThatThrownBy(() -> triples(name, text))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining(name + " is nested too deeply to be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en_US", "en us", "français", "*", "123", "en-", "en . &lt;x:a&gt; &lt;x:b&gt; '"})
  void whatIsNoLanguageTagInAnySyntaxIsRefusedInRdfXml(String tag) {
    String text =
        HEAD + "<rdf:Description>\n<p xml:lang=\"" + tag + "\">v</p></rdf:Description></rdf:RDF>";
    assertThatThrownBy(() -> triples("tag.rdf", text))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem -> {
              assertThat(problem.sentence()).endsWith(" is no language tag");
              assertThat(problem.position().orElseThrow().line()).isEqualTo(4);
            });
  }

  @ParameterizedTest
  @CsvSource({"en-US", "zh-Hant-TW", "de-x-old", "x-private", "tlh"})
  void languageTagsAreReadInRdfXml(String tag) throws IOException {
    String text =
        HEAD + "<rdf:Description><p xml:lang=\"" + tag + "\">v</p></rdf:Description></rdf:RDF>";
    assertThat(triples("tag.rdf", text)).isEqualTo(1);
  }
}
