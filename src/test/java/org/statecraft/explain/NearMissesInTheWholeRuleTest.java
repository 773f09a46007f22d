package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triple;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of one condition is so in the whole rule, whatever else stands in it. */
class NearMissesInTheWholeRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{ ?y :made ?v } WHERE { ?z :knows ?y . BIND (?z AS ?v) } ~ :b :knows :b . ~ :b :made :d",
        "{ ?y :made ?v } WHERE { ?y :q ?n . BIND (?n + 1 AS ?v) } ~ :a :q 1 . ~ :a :made 3",
        "{ ?x :p ?y } WHERE { ?x :q ?z OPTIONAL { ?x :r ?y } } ~ :a :q :b . ~ :a :p :b",
        "{ ?x :good :yes } WHERE { ?x :q ?y . MINUS { ?x :bad ?z } } ~ :a :q :b ; :bad :c . ~ :a"
            + " :good :yes",
        "{ ?z :p :b } WHERE { ?z :q ?z . VALUES ?z { :a :b } } ~ :c :q :c . ~ :c :p :b",
        "{ ?z :p ?z } WHERE { ?x :q ?z . FILTER EXISTS { ?y :q ?x } } ~ :b :q :a . ~ :a :p :any",
        "{ ?x :joins ?y } WHERE { ?x :asks ?y ; :day ?d . FILTER NOT EXISTS { ?y :until ?e FILTER"
            + " (?e < ?d) } } ~ :a :asks :b ; :day 5 . :b :until 4 . ~ :a :joins :b",
        "{ ?x :s ?y } WHERE { ?x :r ?y . { ?x :p ?y } UNION { ?x :q ?y } } ~ :c :p :d . :a :r :b ."
            + " ~ :a :s :b"
      })
  void whatIsToldIsSo(String construct, String facts, String asked) {
    Worked worked = Worked.of(facts, rule("r", "CONSTRUCT " + construct));
    List<Triple> known = worked.knowledge().everything().find().toList();
    List<NearMiss> misses = worked.nearMisses().of(triple(asked));
    assertThat(misses).isNotEmpty();
    for (NearMiss miss : misses) {
      assertThat(new MissCheck(known, Worked.triples(facts)).flaw(miss)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{ ?y :p ?x } WHERE { ?x :q ?z . { ?z :r ?x } UNION { ?z :r ?y } } ~ :d :r :d . ~ :a :p :d",
        "{ ?z :p :b } WHERE { ?z :q ?z . VALUES ?z { :a :b } } ~ :a :q :a . ~ :c :p :b",
        "{ ?x :number ?n } WHERE { ?x :q :y . { SELECT ?x (COUNT(?m) AS ?n) WHERE { ?x :r ?m }"
            + " GROUP BY ?x } } ~ :a :r :c . ~ :a :number :d"
      })
  void withTheOneTripleThatIsMissingItFollows(String construct, String facts, String asked) {
    var rule = rule("r", "CONSTRUCT " + construct);
    for (NearMiss miss : Worked.of(facts, rule).nearMisses().of(triple(asked))) {
      if (miss.single()
          && miss.failure() instanceof Failure.Unstated unstated
          && unstated.sought() instanceof org.statecraft.rule.Condition.TriplePattern match
          && match.pattern().isConcrete()) {
        List<Triple> more = new ArrayList<>(Worked.triples(facts));
        more.add(match.pattern());
        assertThat(Worked.of(more, rule).knowledge().everything().contains(triple(asked)))
            .as("with %s", match.pattern())
            .isTrue();
      }
    }
  }
}
