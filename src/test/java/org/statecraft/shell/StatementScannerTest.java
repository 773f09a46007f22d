package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where statements end. */
class StatementScannerTest {
  /** A text, the statements in it, divided by §, and what is left, without blanks around. */
  static Stream<Arguments> texts() {
    return Stream.of(
        // Semicolons
        arguments("ASK {};", "ASK {}", ""),
        arguments("ASK {}; ASK {};", "ASK {}§ASK {}", ""),
        arguments("ASK {}; ASK {", "ASK {}", "ASK {"),
        arguments(";", "", ""),
        arguments(";;;", "", ""),
        arguments("ASK {} ;", "ASK {} ", ""),
        arguments("ASK {}", "", "ASK {}"),
        arguments("ASK { ?a ?b ?c ; ?d ?e }", "", "ASK { ?a ?b ?c ; ?d ?e }"),
        arguments("ASK { ?a ?b ?c ; ?d ?e ; };", "ASK { ?a ?b ?c ; ?d ?e ; }", ""),
        arguments("ASK { { ?a ?b ?c ; } };", "ASK { { ?a ?b ?c ; } }", ""),
        arguments("ASK { [ ?b ?c ; ?d ?e ] ?f ?g };", "ASK { [ ?b ?c ; ?d ?e ] ?f ?g }", ""),
        arguments(
            "CONSTRUCT { ?a ?b ?c ; ?d ?e } WHERE { ?a ?b ?c };",
            "CONSTRUCT { ?a ?b ?c ; ?d ?e } WHERE { ?a ?b ?c }",
            ""),
        arguments("ASK }; ASK {};", "ASK }§ASK {}", ""),
        arguments("ASK {}}; ASK {};", "ASK {}}§ASK {}", ""),
        arguments(
            "SELECT (GROUP_CONCAT(?a ; separator = \",\") AS ?b) {};",
            "SELECT (GROUP_CONCAT(?a ; separator = \",\") AS ?b) {}",
            ""),
        arguments("SELECT (1 AS ?x {} ;\n\n", "SELECT (1 AS ?x {} ;", ""),
        // Empty lines
        arguments("ASK {}\n\n", "ASK {}", ""),
        arguments("ASK {}\r\n\r\n", "ASK {}", ""),
        arguments("ASK {}\n  \t\n", "ASK {}", ""),
        arguments("ASK {}\n", "", "ASK {}"),
        arguments("\n\n\nASK {}\n\n\n", "ASK {}", ""),
        arguments("ASK {\n\n?a ?b ?c }", "", "ASK {\n\n?a ?b ?c }"),
        arguments("ASK {\n\n?a ?b ?c }\n\n", "ASK {\n\n?a ?b ?c }", ""),
        arguments("SELECT *\n\n", "SELECT *", ""),
        arguments("DESCRIBE kb:USA\n\n", "DESCRIBE kb:USA", ""),
        arguments("PREFIX a: <b>\n\nASK {}\n\n", "PREFIX a: <b>\n\nASK {}", ""),
        arguments(
            "BASE <b>\n\nprefix a: <c>\n\nASK {};", "BASE <b>\n\nprefix a: <c>\n\nASK {}", ""),
        arguments("VERSION \"1.2\"\n\nASK {};", "VERSION \"1.2\"\n\nASK {}", ""),
        arguments("PREFIX a: <b>\n\n", "", "PREFIX a: <b>"),
        arguments("PREFIX a: <b c>\n\n", "PREFIX a: <b c>", ""),
        arguments("kb:USA\n\n", "kb:USA", ""),
        // Comments
        arguments("# ASK {};\nASK {};", "ASK {}", ""),
        arguments("ASK {} # not yet ;\n;", "ASK {} # not yet ;\n", ""),
        arguments("ASK { # } ;\n };", "ASK { # } ;\n }", ""),
        arguments("# nothing\n\n", "", "# nothing"),
        arguments("# nothing ;", "", "# nothing ;"),
        arguments("ASK {} # ;\r\n;", "ASK {} # ;\r\n", ""),
        arguments("ASK {} #\n\n", "ASK {} #", ""),
        // IRIs
        arguments("DESCRIBE <http://a#b;c>;", "DESCRIBE <http://a#b;c>", ""),
        arguments("ASK { <a#b> <c;d> <e'f> };", "ASK { <a#b> <c;d> <e'f> }", ""),
        arguments("SELECT (1 < 2 AS ?x) {};", "SELECT (1 < 2 AS ?x) {}", ""),
        arguments("SELECT (?a<?b AS ?x) {}; ASK {};", "SELECT (?a<?b AS ?x) {}§ASK {}", ""),
        arguments("SELECT (?a<?b && ?c>?d AS ?x) {};", "SELECT (?a<?b && ?c>?d AS ?x) {}", ""),
        arguments("ASK { FILTER (?a <= 1 # ;\n ) };", "ASK { FILTER (?a <= 1 # ;\n ) }", ""),
        arguments("ASK { <<( :a :b :c )>> ?p ?o };", "ASK { <<( :a :b :c )>> ?p ?o }", ""),
        arguments("DESCRIBE <http://a b;c>;", "DESCRIBE <http://a b§c>", ""),
        // Strings
        arguments("ASK { ?a ?b \";\" };", "ASK { ?a ?b \";\" }", ""),
        arguments("SELECT (\";}\" AS ?x) {};", "SELECT (\";}\" AS ?x) {}", ""),
        arguments("SELECT (';' AS ?x) {};", "SELECT (';' AS ?x) {}", ""),
        arguments("SELECT ('''a;\n\n'b''' AS ?x) {};", "SELECT ('''a;\n\n'b''' AS ?x) {}", ""),
        arguments(
            "SELECT (\"\"\"a;\n\n\"\"b\"\"\" AS ?x) {};",
            "SELECT (\"\"\"a;\n\n\"\"b\"\"\" AS ?x) {}",
            ""),
        arguments("SELECT (\"\"\"a;\n\n", "", "SELECT (\"\"\"a;"),
        arguments("SELECT (\"a\\\";\" AS ?x) {};", "SELECT (\"a\\\";\" AS ?x) {}", ""),
        arguments("SELECT (\"a\\\\\" AS ?x) {};", "SELECT (\"a\\\\\" AS ?x) {}", ""),
        arguments("SELECT ('a\\';' AS ?x) {};", "SELECT ('a\\';' AS ?x) {}", ""),
        arguments("SELECT (\"# no\" AS ?x) {};", "SELECT (\"# no\" AS ?x) {}", ""),
        arguments("SELECT (\"\" AS ?x) {};", "SELECT (\"\" AS ?x) {}", ""),
        arguments("SELECT (\"open;\n AS ?x) {};", "SELECT (\"open;\n AS ?x) {}", ""),
        arguments("SELECT (\"a\\", "", "SELECT (\"a\\"),
        arguments("SELECT ('''a''", "", "SELECT ('''a''"),
        arguments("SELECT (\"\\u00e9;\" AS ?x) {};", "SELECT (\"\\u00e9;\" AS ?x) {}", ""),
        // Names
        arguments("ASK { a:b\\;c ?p ?o };", "ASK { a:b\\;c ?p ?o }", ""),
        arguments("ASK { a:b.c a:d. ?x ?p ?o . };", "ASK { a:b.c a:d. ?x ?p ?o . }", ""),
        arguments("ASK { a:b#c\n ?p ?o };", "ASK { a:b#c\n ?p ?o }", ""),
        arguments("_;", "_", ""),
        // Commands
        arguments(".show AUKUS\n", ".show AUKUS", ""),
        arguments(".show AUKUS", "", ".show AUKUS"),
        arguments("  .show AUKUS  \n", ".show AUKUS", ""),
        arguments(".show 'a;b'\n.exit\n", ".show 'a;b'§.exit", ""),
        arguments(".show it's\nASK {};", ".show it's§ASK {}", ""),
        arguments(".show A\r\nASK {};", ".show A§ASK {}", ""),
        arguments("# say\n.show A\n", ".show A", ""),
        arguments("ASK { ?a ?b ?c\n.show ?d ?e }\n;", "ASK { ?a ?b ?c\n.show ?d ?e }\n", ""),
        arguments("ASK {};.show A\n", "ASK {}§.show A", ""),
        arguments(".\n", ".", ""),
        // Wide and odd characters
        arguments("SELECT (\"𝔸;\" AS ?x) {};", "SELECT (\"𝔸;\" AS ?x) {}", ""),
        arguments("ASK { 𝔸 };", "ASK { 𝔸 }", ""),
        arguments("\uFEFFASK {};", "\uFEFFASK {}", ""),
        arguments("", "", ""),
        arguments("   \n ", "", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void statementsEndWhereTheyShould(String text, String statements, String rest) {
    StatementScanner.Scan scan = StatementScanner.scan(text);
    assertThat(scan.statements().stream().map(Statement::text).collect(Collectors.joining("§")))
        .isEqualTo(statements);
    assertThat(scan.rest().strip()).isEqualTo(rest);
  }

  @Test
  void aStatementKnowsItsLine() {
    StatementScanner.Scan scan =
        StatementScanner.scan("# one\n\nASK {};\n.show A\n\n\nASK\n{\n}\n\n  ASK {");
    assertThat(scan.statements()).extracting(Statement::line).containsExactly(3, 4, 7);
    assertThat(scan.open()).isTrue();
  }

  @Test
  void commentsAloneAreNoOpenStatement() {
    assertThat(StatementScanner.scan("# nothing\n  # more").open()).isFalse();
    assertThat(StatementScanner.scan("# nothing\n  ASK").open()).isTrue();
  }

  /** Every text is its tokens put together, whatever it is. */
  private static void whole(String text) {
    List<Token> tokens = Lexer.tokens(text);
    assertThat(tokens.stream().map(token -> token.of(text)).collect(Collectors.joining()))
        .isEqualTo(text);
    StatementScanner.scan(text);
    Highlighting.of(text, text.length() / 2);
    new QueryCompletion(Vocabulary.EMPTY).complete(text, text);
    Words.of(text);
  }

  private static void everyPrefix(String text) {
    int step = Math.max(1, text.length() / 100);
    for (int end = 0; end <= text.length(); end += step) {
      whole(text.substring(0, end));
    }
  }

  @Test
  void nothingTypedIsAnError() {
    Random random = new Random(ThreadLocalRandom.current().nextLong());
    String letters =
        "ab?$:.;,{}()[]<>\"'\\#\n\r \t@^|/&!=*+-_012é𝔸"
            .codePoints()
            .mapToObj(Character::toString)
            .collect(Collectors.joining("\u0000"));
    List<String> all = List.of(letters.split("\u0000", -1));
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(all.get(random.nextInt(all.size())));
      }
      whole(text.toString());
    }
  }

  @Test
  void everyBeginOfEveryReportRuleAndQueryOfTheProjectCanBeRead() throws IOException {
    for (Path folder :
        List.of(Path.of("reports"), Path.of("ontology"), Path.of("src/main/resources"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".rq")).toList()) {
          String text = Files.readString(file);
          everyPrefix(text);
          // A query without a semicolon outside braces is one statement.
          assertThat(StatementScanner.scan(text + "\n;").statements()).as("%s", file).hasSize(1);
        }
      }
    }
  }

  /** The queries beside the checkout, where they are. */
  @Test
  void everyBeginOfTheSuitesQueriesCanBeReadWhereTheSuitesAreAtHand() throws IOException {
    Path suites = Path.of("../shared/suites");
    assumeTrue(Files.isDirectory(suites), "the suites lie beside the checkout");
    try (Stream<Path> files = Files.walk(suites)) {
      for (Path file :
          files
              .filter(each -> each.toString().matches(".*\\.(rq|ru|srl|rl|ttl)"))
              .limit(200)
              .toList()) {
        everyPrefix(Files.readString(file));
      }
    }
  }
}
