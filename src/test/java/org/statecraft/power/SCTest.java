package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.kb.Facts.KB;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class SCTest {
  private static List<Node> terms() {
    return Arrays.stream(SC.class.getFields())
        .filter(field -> field.getType() == Node.class)
        .map(SCTest::value)
        .toList();
  }

  private static Node value(Field field) {
    try {
      return (Node) field.get(null);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }

  @Test
  void everyTermIsDeclaredAndNamedOnce() {
    Graph known = KB.everything();
    assertThat(terms()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    TreeSet<String> undeclared = new TreeSet<>();
    terms().stream()
        .filter(term -> !known.contains(term, RDF.type.asNode(), Node.ANY))
        .forEach(term -> undeclared.add(term.getURI()));
    assertThat(undeclared).isEmpty();
  }

  /** A constant leaves no trace in compiled classes, so that the source is looked at. */
  @Test
  void nobodyElseSpellsATermOfTheOntology() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> text(file).contains("ONTOLOGY +"))
                  .map(file -> file.getFileName().toString()))
          .containsExactly("SC.java");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
