package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.console.PlainText;
import org.statecraft.explain.Change;
import org.statecraft.explain.NearMisses;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Worked;
import org.statecraft.rule.Rule;

/** Reasons for people, with texts and names in them that could do harm. */
class ProofTextTest {
  private static final Rule NEAR =
      Worked.rule(
          "near",
          """
          #+ say: {x} is near to {text}
          CONSTRUCT { ?x :near ?text } WHERE {
            ?x :text ?text . ?x :knows ?y . FILTER NOT EXISTS { ?y :deaf ?text } ?y :hears ?text
          }
          """);

  /** What moves cursors, changes colours or the direction of reading; line ends are in order. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u2028]");

  private static Worked worked() {
    String text = Hostile.TEXT.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return Worked.of(":a :text \"" + text + "\" ; :knows :b, :c . :c :hears 1 .", NEAR);
  }

  private static String misses(ProofFormat format, int columns) {
    Worked worked = worked();
    Triple asked =
        Triple.create(
            NodeFactory.createURI("http://example/a"),
            NodeFactory.createURI("http://example/near"),
            NodeFactory.createLiteralString(Hostile.TEXT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new NearMissWriter(Hostile.settings(columns))
        .write(
            format,
            Hostile.LABEL,
            new NearMisses(worked.knowledge(), worked.rules()).of(asked),
            out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String changes(int columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Change> changes =
        Hostile.proofs().stream()
            .filter(Proof.Derived.class::isInstance)
            .map(Proof.Derived.class::cast)
            .map(
                proof ->
                    new Change(
                        true,
                        proof.derivation().rule(),
                        proof.triple(),
                        java.util.Optional.of(proof.derivation()),
                        List.copyOf(proof.proofs().keySet()),
                        List.of()))
            .toList();
    new ChangeWriter(Hostile.settings(columns)).write(changes, 10, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(
      value = ProofFormat.class,
      names = {"TEXT", "MARKDOWN"})
  void nothingThatCouldDisturbATerminalIsWritten(ProofFormat format) {
    assertThat(misses(format, 80)).isNotEmpty().doesNotContainPattern(HARMFUL);
    assertThat(Hostile.written(format, 80, Hostile.proofs())).doesNotContainPattern(HARMFUL);
    assertThat(changes(80)).doesNotContainPattern(HARMFUL);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 40, 80, 200})
  void noLineIsWiderThanTheScreen(int columns) {
    String all =
        Hostile.written(ProofFormat.TEXT, columns, Hostile.proofs())
            + misses(ProofFormat.TEXT, columns)
            + changes(columns);
    assertThat(all.lines().toList())
        .allSatisfy(
            line ->
                assertThat(PlainText.width(line))
                    .isLessThanOrEqualTo(Math.max(columns, indent(line) + 20)));
  }

  private static int indent(String line) {
    return line.length() - line.replaceFirst("^[ │├└─]+", "").length();
  }

  @Test
  void nothingIsLostByWrapping() {
    String wide = Hostile.written(ProofFormat.TEXT, 0, Hostile.proofs());
    String narrow = Hostile.written(ProofFormat.TEXT, 40, Hostile.proofs());
    assertThat(letters(narrow)).isEqualTo(letters(wide));
  }

  private static String letters(String text) {
    return text.replaceAll("[ \\n│├└─]", "");
  }

  @Test
  void noPictureHoldsThemEither() {
    assertThat(Hostile.written(ProofFormat.DOT, 0, Hostile.proofs()))
        .doesNotContainPattern(HARMFUL);
  }

  @Test
  void markdownKeepsWhatMarksTextUpFromDoingSo() {
    String markdown =
        misses(ProofFormat.MARKDOWN, 0)
            + Hostile.written(ProofFormat.MARKDOWN, 0, Hostile.proofs());
    for (String line : markdown.lines().toList()) {
      String content =
          line.replaceFirst("^ *(?:- )?", "").replaceFirst("(?<!\\\\)(?:\\\\\\\\)*\\\\$", "");
      String rest =
          content.startsWith("`")
              ? content.replaceFirst("^(`+)(?!`).*?(?<!`)\\1(?!`)", "")
              : content.replaceAll("^\\*\\*?|\\*\\*?$", "").replaceAll("\\\\.", "");
      assertThat(rest).as(line).doesNotContainPattern("[|*_`<\\[\\]]");
    }
    assertThat(markdown).contains("\\|", "\\*", "\\<", "\\`");
  }
}
