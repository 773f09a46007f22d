package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Namespaces;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;
import org.statecraft.lookup.Works;

/** Lists of references are read by other programs as they are meant. */
class CitationTest {
  private static final String PAGE = "https://www.example.org/a_b?c=1&d=%20#e";

  private static Node own(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  private static Work page(String title, String publisher) {
    Node page = NodeFactory.createURI(PAGE);
    return new Works(
            KnownFacts.of(
                List.of(
                    Triple.create(
                        page, DCTerms.title.asNode(), NodeFactory.createLiteralString(title)),
                    Triple.create(
                        page,
                        DCTerms.publisher.asNode(),
                        NodeFactory.createLiteralString(publisher)),
                    Triple.create(page, own("grade"), own("press-grade")),
                    Triple.create(
                        page, own("lastChecked"), NodeFactory.createLiteralString("2026-11-27")))))
        .of(page);
  }

  private static String written(CitationFormat format, Citation... citations) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(List.of(citations), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bibtexHasTitlePublisherAddressDayAndGrade() {
    assertThat(
            written(
                CitationFormat.BIBTEX,
                new Citation(page("AI & law", "R&D"), List.of("first paragraph", "table 1"))))
        .isEqualTo(
            """
            @misc{example-org-972194a3,
              title        = {{AI \\& law}},
              howpublished = {R\\&D},
              url          = {https://www.example.org/a_b?c=1&d=%20#e},
              urldate      = {2026-11-27},
              keywords     = {press},
              annotation   = {first paragraph; table 1}
            }
            """);
  }

  /**
   * BibTeX counts braces whatever stands before them; one too many would swallow the next entry.
   */
  @ParameterizedTest
  @ValueSource(strings = {"a } b", "a { b", "\\}", "}{", "{a}", "\\{", "a\nb", "50% of #1_$x^~"})
  void noTitleEndsItsField(String title) {
    String text = written(CitationFormat.BIBTEX, Citation.of(page(title, title)));
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push('{');
      } else if (text.charAt(i) == '}') {
        assertThat(open).as(text).isNotEmpty();
        open.pop();
        assertThat(open.isEmpty()).as("ends at the last brace").isEqualTo(i == text.length() - 2);
      }
    }
    assertThat(open).isEmpty();
    assertThat(text.lines()).hasSize(7);
  }

  @Test
  void whatIsSpecialInLatexIsSpeltOut() {
    assertThat(written(CitationFormat.BIBTEX, Citation.of(page("50% #1_$x^~\\{}", "P"))))
        .contains(
            "{{50\\% \\#1\\_\\$x\\textasciicircum{}\\textasciitilde{}\\textbackslash{}"
                + "\\textbraceleft{}\\textbraceright{}}}");
  }

  @Test
  void risIsTaggedLinesFromTypeToEnd() {
    String text =
        written(
            CitationFormat.RIS,
            new Citation(page("Two\nlines\r\tand a tab", "P"), List.of("first", "last")),
            Citation.of(new Works(KnownFacts.of(List.of())).of(NodeFactory.createURI(PAGE + "2"))));
    assertThat(text).endsWith("ER  - \r\n");
    List<String> lines = List.of(text.split("\r\n", -1));
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(line -> assertThat(line).matches("[A-Z][A-Z0-9] {2}- \\P{Cntrl}*"));
    assertThat(lines)
        .startsWith(
            "TY  - ELEC",
            "ID  - example-org-972194a3",
            "TI  - Two lines and a tab",
            "PB  - P",
            "UR  - " + PAGE,
            "Y2  - 2026/11/27",
            "KW  - press",
            "N1  - first",
            "N1  - last",
            "ER  - ",
            "TY  - ELEC");
  }

  /** Names of fields and types are those of the schema of CSL data, which allows no others. */
  @Test
  void cslJsonKeepsToItsSchema() {
    JsonArray items =
        JsonParser.parseString(
                written(
                    CitationFormat.CSL_JSON,
                    new Citation(page("A \"B\" <c> & d", "P"), List.of("first"))))
            .getAsJsonArray();
    JsonObject item = items.get(0).getAsJsonObject();
    assertThat(item.keySet())
        .isSubsetOf(
            Set.of(
                "id",
                "type",
                "author",
                "title",
                "publisher",
                "issued",
                "version",
                "URL",
                "accessed",
                "abstract",
                "keyword",
                "note"));
    assertThat(item.get("type").getAsString()).isEqualTo("webpage");
    assertThat(item.get("title").getAsString()).isEqualTo("A \"B\" <c> & d");
    assertThat(item.get("URL").getAsString()).isEqualTo(PAGE);
    assertThat(item.get("note").getAsString()).isEqualTo("first");
    JsonElement day = item.getAsJsonObject("accessed").getAsJsonArray("date-parts").get(0);
    assertThat(day.toString()).isEqualTo("[2026,11,27]");
  }

  @Test
  void aSentenceSaysWhatIsKnown() {
    assertThat(
            written(
                CitationFormat.TEXT, new Citation(page("Who won?", "P"), List.of("paragraph 2"))))
        .isEqualTo("Who won? P. " + PAGE + " (press; paragraph 2; checked 2026-11-27)\n");
  }

  @ParameterizedTest
  @EnumSource(CitationFormat.class)
  void aPageOfWhichNothingIsKnownIsItsAddress(CitationFormat format) {
    Work bare = new Works(KnownFacts.of(List.of())).of(NodeFactory.createURI(PAGE));
    assertThat(bare.title()).isEqualTo(Optional.empty());
    assertThat(written(format, Citation.of(bare)))
        .contains(PAGE)
        .doesNotContain("title", "TI  -", "null", "accessed");
  }

  /** A work that is named by its page in one place and by its name in another is cited once. */
  @Test
  void aWorkIsTheSameByItsNameAndByItsPage() {
    Node work = NodeFactory.createURI(Namespaces.INDIVIDUALS + "Doe-2020");
    Node page = NodeFactory.createURI(PAGE);
    Works works =
        new Works(
            KnownFacts.of(
                List.of(
                    Triple.create(work, RDF.type.asNode(), own("Source")),
                    Triple.create(
                        work, DCTerms.title.asNode(), NodeFactory.createLiteralString("A study")),
                    Triple.create(
                        work,
                        DCTerms.issued.asNode(),
                        NodeFactory.createLiteralString("2020-01-31")),
                    Triple.create(work, DCTerms.source.asNode(), page))));
    assertThat(
            written(
                CitationFormat.TEXT,
                new Citation(works.of(page), List.of("page 1")),
                new Citation(works.of(work), List.of("page 2", "page 1"))))
        .isEqualTo("(2020). A study. " + PAGE + " (page 1; page 2)\n");
  }

  /** People are behind claims and are no works. */
  @Test
  void aPersonIsNoReference() {
    Node person = NodeFactory.createURI(Namespaces.INDIVIDUALS + "Jane-Doe");
    Work somebody = new Works(KnownFacts.of(List.of())).of(person);
    assertThat(somebody.citable()).isFalse();
    assertThat(written(CitationFormat.BIBTEX, Citation.of(somebody))).isEmpty();
  }

  /** The key of a page is that of its address alone, so that texts that cite it stay right. */
  @Test
  void keysAreStable() {
    assertThat(page("A", "P").key()).isEqualTo(page("B", "Q").key());
    Works works = new Works(KnownFacts.of(List.of()));
    assertThat(works.of(NodeFactory.createURI("https://www.example.org/a")).key())
        .isEqualTo("example-org-5fcc169d")
        .isNotEqualTo(works.of(NodeFactory.createURI("https://www.example.org/b")).key());
    assertThat(works.of(NodeFactory.createURI(Namespaces.INDIVIDUALS + "Cai-2024")).key())
        .isEqualTo("Cai-2024");
    assertThat(works.of(NodeFactory.createLiteralString("a letter")).key()).startsWith("source-");
  }
}
