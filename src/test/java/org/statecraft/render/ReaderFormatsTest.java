package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.statecraft.console.Screen;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryResult;

/** Tables that people read. */
class ReaderFormatsTest {
  private static final Var X = Var.alloc("x_1");
  private static final Node PAGE = NodeFactory.createURI("https://example.org/a_b?c=1&d=%20#e");
  private static final Node OWN = NodeFactory.createURI("https://w3id.org/statecraft/id/USA");

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "VERTICAL", "MARKDOWN", "HTML", "LATEX"})
  void languagesAreShownOnlyWhereTheyTellTextsApart(OutputFormat format) {
    Node english = NodeFactory.createLiteralLang("colour", "en");
    Node plain = NodeFactory.createLiteralString("other");
    assertThat(written(format, false, english, plain)).contains("colour").doesNotContain("@en");
    Node french = NodeFactory.createLiteralLang("couleur", "fr");
    assertThat(written(format, false, english, french)).contains("colour@en", "couleur@fr");
    assertThat(written(format, false, english, NodeFactory.createLiteralString("colour")))
        .contains("colour@en");
    assertThat(written(format, true, english, french)).doesNotContain("@en", "@fr");
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "VERTICAL", "MARKDOWN", "HTML", "LATEX"})
  void datatypesAreShownOnlyWhereTheyTellTextsApart(OutputFormat format) {
    Node point = typed("POINT(1 2)", "http://www.opengis.net/ont/geosparql#wktLiteral");
    Node day = typed("2024-01-01", "http://www.w3.org/2001/XMLSchema#date");
    assertThat(written(format, false, point, day))
        .contains("POINT(1 2)", "2024-01-01")
        .doesNotContain("wktLiteral", "#date");
    assertThat(written(format, false, point, typed("POINT(1 2)", "http://x/gml")))
        .contains("wktLiteral", "gml");
  }

  @Test
  void addressesAreLinksAndOurOwnNamesAreNot() {
    assertThat(written(OutputFormat.MARKDOWN, false, PAGE, OWN))
        .contains("| <https://example.org/a_b?c=1&d=%20#e> |", "| kb:USA |");
    assertThat(written(OutputFormat.HTML, false, PAGE, OWN))
        .contains(
            "<a href=\"https://example.org/a_b?c=1&amp;d=%20#e\">"
                + "https://example.org/a_b?c=1&amp;d=%20#e</a>",
            "<td><span title=\"https://w3id.org/statecraft/id/USA\">kb:USA</span></td>")
        .doesNotContain("href=\"https://w3id.org");
    assertThat(written(OutputFormat.LATEX, false, PAGE, OWN))
        .contains("\\url{https://example.org/a_b?c=1&d=%20#e} \\\\", "kb:USA \\\\");
  }

  @Test
  void aLabelStandsForAnAddressAndLeadsToIt() {
    assertThat(written(OutputFormat.MARKDOWN, true, PAGE))
        .contains("| [Title of it](<https://example.org/a_b?c=1&d=%20#e>) |");
    assertThat(written(OutputFormat.HTML, true, PAGE))
        .contains("<a href=\"https://example.org/a_b?c=1&amp;d=%20#e\">Title of it</a>");
    assertThat(written(OutputFormat.LATEX, true, PAGE)).contains("Title of it \\\\");
    assertThat(written(OutputFormat.CSV, true, PAGE)).isEqualTo("x_1\nTitle of it\n");
  }

  @Test
  void whatCannotStandInAnAddressIsEncoded() {
    Node odd = NodeFactory.createURI("https://example.org/<a>|`ü\u202e");
    assertThat(written(OutputFormat.MARKDOWN, false, odd))
        .contains("| <https://example.org/%3Ca%3E%7C%60ü%E2%80%AE> |");
    assertThat(written(OutputFormat.LATEX, false, odd))
        .contains("\\url{https://example.org/%3Ca%3E%7C%60%C3%BC%E2%80%AE}");
  }

  @Test
  void latexEscapesWhatItWouldTakeForACommand() {
    assertThat(LatexText.escape("\\ { } $ & # _ % ~ ^ < > | \""))
        .isEqualTo(
            "\\textbackslash{} \\{ \\} \\$ \\& \\# \\_ \\% \\textasciitilde{} \\textasciicircum{}"
                + " \\textless{} \\textgreater{} \\textbar{} \\symbol{34}");
    assertThat(LatexText.escape("-- ``a'' ?` ,,"))
        .isEqualTo("-{}- \\textasciigrave{}\\textasciigrave{}a'{}' ?\\textasciigrave{} ,{},");
    assertThat(LatexText.escape("e\u0301\u00a0x\ny")).isEqualTo("é~x y");
    assertThat(LatexText.escape("[1] *")).isEqualTo("{[}1{]} {*}");
  }

  @Test
  void latexIsATableOfBooktabs() {
    Node hostile = NodeFactory.createLiteralString("\u001b[31m\\input{x} 50%\n&\t\u200b");
    assertThat(written(OutputFormat.LATEX, false, hostile).lines().skip(2).toList())
        .containsExactly(
            "\\begin{tabular}{l}",
            "\\toprule",
            "x\\_1 \\\\",
            "\\midrule",
            "\\textbackslash{}u001B{[}31m\\textbackslash{}input\\{x\\} 50\\%"
                + " \\& \\textbackslash{}u200B \\\\",
            "\\bottomrule",
            "\\end{tabular}");
    assertThat(
            written(OutputFormat.LATEX, false, typed("1", "http://www.w3.org/2001/XMLSchema#int")))
        .contains("\\begin{tabular}{r}");
  }

  @Test
  void longTextsShareTheLineInLatex() {
    String text = "a word and another ".repeat(20);
    assertThat(written(OutputFormat.LATEX, false, NodeFactory.createLiteralString(text)))
        .containsPattern(
            "begin\\{tabular}\\{>\\{.raggedright.arraybackslash}p\\{0\\.\\d\\d.linewidth}}");
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "VERTICAL", "MARKDOWN", "HTML", "LATEX"})
  void whatCameBeforeALimitIsWritten(OutputFormat format) {
    List<Node> terms = List.of(NodeFactory.createLiteralString("first"));
    Iterator<Binding> cut = rows(terms).bindings();
    Iterator<Binding> ends =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            if (!cut.hasNext()) {
              throw LimitExceeded.ofMeans("time is over", null);
            }
            return true;
          }

          @Override
          public Binding next() {
            return cut.next();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> format.write(new QueryResult.Rows(List.of(X), ends), settings(false), out))
        .isInstanceOf(LimitExceeded.class);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("first");
  }

  private static Node typed(String text, String type) {
    return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(type));
  }

  private static String written(OutputFormat format, boolean instead, Node... terms) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows(List.of(terms)), settings(instead), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static QueryResult.Rows rows(List<Node> terms) {
    List<Binding> rows = new ArrayList<>();
    terms.forEach(term -> rows.add(Binding.builder().add(X, term).build()));
    return new QueryResult.Rows(List.of(X), rows.iterator());
  }

  private static RenderSettings settings(boolean instead) {
    Prefixes prefixes = new Prefixes();
    prefixes.declare("kb", "https://w3id.org/statecraft/id/");
    return new RenderSettings(
        prefixes,
        Screen.NONE,
        instead
            ? Optional.of(term -> term.equals(PAGE) ? Optional.of("Title of it") : Optional.empty())
            : Optional.empty(),
        instead,
        List.of(),
        false);
  }
}
