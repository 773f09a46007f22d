package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.statecraft.cli.CommandRun;

/** Whatever is typed, the answer is a result or an error in the user's words, never a crash. */
class SyntaxFuzzTest {
  private static final String QUERY =
      "PREFIX x: <https://example.org/> SELECT ?a (COUNT(*) AS ?n) { ?a x:b 'c', \"d\"@en, 1.5 ;"
          + " x:e [ x:f <g> ] OPTIONAL { ?a x:b/x:c* ?h FILTER (?h > 1 && REGEX(?h, \"^a\")) } }"
          + " GROUP BY ?a ORDER BY DESC(?n) LIMIT 3";

  @Test
  void everyPrefixOfAQueryIsAnswered() {
    for (int end = 0; end <= QUERY.length(); end++) {
      check(QUERY.substring(0, end));
    }
  }

  @Test
  void everyMutationOfAQueryIsAnswered() {
    Random random = new Random(1101);
    String spare = "{}()[]<>\"'\\;,.?$:@^|/*+-=!&#% \n\u00e9\u4e2d\u0000";
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder(QUERY);
      for (int change = 0; change <= random.nextInt(3); change++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, spare.charAt(random.nextInt(spare.length())));
      }
      check(text.toString());
    }
  }

  private static void check(String query) {
    CommandRun run = CommandRun.on(CommandRun.PIPE, query, "query", "--no-kb", "-o", "csv", "-");
    assertThat(run.status()).as("%s%n%s", query, run.err()).isIn(0, 3);
    assertThat(run.err()).doesNotContain("Exception", "Encountered", "org.apache");
    if (run.status() == 3) {
      assertThat(run.out()).isEmpty();
    }
  }
}
