package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** What says how to cite the knowledge base agrees with the knowledge base. */
@Live
class CitationFileTest {
  /** The keys that the Citation File Format 1.2.0 has at the top. */
  private static final Set<String> KEYS =
      Set.of(
          "abstract",
          "authors",
          "cff-version",
          "commit",
          "contact",
          "date-released",
          "doi",
          "identifiers",
          "keywords",
          "license",
          "license-url",
          "message",
          "preferred-citation",
          "references",
          "repository",
          "repository-artifact",
          "repository-code",
          "title",
          "type",
          "url",
          "version");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("CITATION.cff"));
  }

  private static String value(String key) throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2).replaceAll("^\"|\"$", ""))
        .findFirst()
        .orElseThrow();
  }

  private static String own(String property) {
    return Facts.values("SELECT ?x { ?base sc:cutOff ?day ; " + property + " ?x }").getFirst();
  }

  @Test
  void theCitationFileHasTheKeysThatItMust() throws IOException {
    List<String> keys =
        lines().stream()
            .filter(line -> line.matches("[a-z-]+:.*"))
            .map(line -> line.replaceFirst(":.*", ""))
            .toList();
    assertThat(keys)
        .doesNotHaveDuplicates()
        .isSubsetOf(KEYS)
        .contains("cff-version", "message", "title", "authors");
    assertThat(value("cff-version")).isEqualTo("1.2.0");
    assertThat(value("type")).isIn("dataset", "software");
    assertThat(lines()).contains("authors:", "  - name: \"The Statecraft developers\"");
  }

  @Test
  void titleVersionAndCutOffAreThoseOfTheKnowledgeBase() throws IOException {
    assertThat(value("title")).isEqualTo(own("dct:title"));
    assertThat(value("version")).isEqualTo(own("owl:versionInfo"));
    assertThat(value("abstract")).contains("up to " + own("sc:cutOff") + ".");
    assertThat(Files.readString(Path.of("CHANGELOG.md")))
        .contains("### " + own("owl:versionInfo") + ", up to " + own("sc:cutOff"));
  }

  @Test
  void theLicenceIsThatOfTheKnowledgeBase() throws IOException {
    assertThat(value("license")).isEqualTo("CC-BY-4.0");
    assertThat(own("dct:license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(Files.readString(Path.of("LICENSE-DATA")))
        .contains("https://creativecommons.org/licenses/by/4.0/legalcode");
  }
}
