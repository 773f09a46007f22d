package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.statecraft.Knowledge;

/**
 * The codebook tells of the built-in knowledge base as it is. Run with {@code
 * -Dcodebook.update=true} to write it anew, then read the diff.
 */
class CodebookTest {
  private static final Path PAGE = Path.of("docs/codebook.md");

  @Test
  void thePageIsWhatTheOntologySays() throws IOException {
    // Counts are those of the built-in base, and not of one that has grown out of it.
    Assumptions.assumeTrue(Knowledge.live().equals(Path.of("").toAbsolutePath()));
    String page = new Codebook().text();
    if (Boolean.getBoolean("codebook.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/codebook.md is stale; -Dcodebook.update=true writes it again")
        .isEqualTo(page);
  }

  @Test
  void everyEntryIsWhole() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:CodebookEntry FILTER NOT EXISTS { ?x sc:variable ?v ;"
                    + " sc:question ?q ; sc:decisionRule ?r ; sc:borderlineCase ?b ; sc:order ?o ;"
                    + " sc:codingExample ?one, ?other ; sc:objection ?a, ?c FILTER (?one != ?other"
                    + " && ?a != ?c) } }"))
        .isEmpty();
    assertThat(Facts.values("SELECT ?x { ?entry a sc:CodebookEntry ; sc:order ?x }"))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(15);
  }

  /** An example shows a value: it bears the variable and is of the kind that the entry is about. */
  @Test
  void everyExampleIsCoded() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?entry sc:codingExample ?x ; sc:variable ?variable OPTIONAL { ?entry"
                    + " sc:variableOf ?kind } FILTER NOT EXISTS { ?x ?variable ?value } }"))
        .isEmpty();
    assertThat(
            Facts.values(
                "SELECT ?x { ?entry sc:codingExample ?x ; sc:variableOf ?kind FILTER NOT EXISTS {"
                    + " ?x a ?kind } }"))
        .isEmpty();
  }

  /** Whoever distrusts either side is heard on every variable, and at about the same length. */
  @Test
  void bothSidesObject() {
    List<String> objections = Facts.values("SELECT ?x { ?entry sc:objection ?x }");
    long chinese = length(objections, "A reader who distrusts Chinese sources: ");
    long western = length(objections, "A reader who distrusts Western sources: ");
    assertThat((double) chinese / western).isBetween(0.6, 1.6);
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:CodebookEntry FILTER (NOT EXISTS { ?x sc:objection ?o FILTER"
                    + " CONTAINS(?o, \"distrusts Chinese sources\") } || NOT EXISTS { ?x"
                    + " sc:objection ?o FILTER CONTAINS(?o, \"distrusts Western sources\") }) }"))
        .isEmpty();
  }

  private static long length(List<String> texts, String begin) {
    return texts.stream().filter(text -> text.startsWith(begin)).mapToLong(String::length).sum();
  }
}
