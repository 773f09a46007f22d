package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triple;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.Worked;
import org.statecraft.rule.Rule;

/** Which sources a conclusion cannot do without, by hand. */
class SourceCutSetsTest {
  private static final String SOURCE = "<http://purl.org/dc/terms/source>";
  private static final Rule BOTH =
      rule("both", "CONSTRUCT { :c :holds true } WHERE { ?x :says 1 . ?y :says 2 }");
  private static final Triple CONCLUSION = triple(":c :holds true");

  private static List<String> critical(String facts, Rule... rules) {
    Worked worked = Worked.of(facts.replace("SOURCE", SOURCE), rules);
    return new SourceCutSets(worked.knowledge(), worked.rules())
        .critical(CONCLUSION).stream().map(SourceCutSetsTest::shown).toList();
  }

  private static String shown(Set<Node> sources) {
    return sources.stream()
        .map(node -> node.getURI().replaceFirst(".*/", ""))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  @Test
  void eachPremiseIsEnoughToTakeAway() {
    assertThat(critical(":x :says 1 ; SOURCE :s . :y :says 2 ; SOURCE :t .", BOTH))
        .containsExactly("[s]", "[t]");
  }

  @Test
  void twoSourcesOfOneFactMustBothGo() {
    assertThat(critical(":x :says 1 ; SOURCE :s, :t . :y :says 2 ; SOURCE :u .", BOTH))
        .containsExactly("[u]", "[s, t]");
  }

  @Test
  void ofTwoWaysBothMustFail() {
    assertThat(
            critical(
                ":x :says 1 ; SOURCE :s . :z :says 1 ; SOURCE :t . :y :says 2 ; SOURCE :u .", BOTH))
        .containsExactly("[u]", "[s, t]");
  }

  @Test
  void aSetThatHoldsASmallerOneIsNotTold() {
    assertThat(critical(":x :says 1 ; SOURCE :s, :t . :y :says 2 ; SOURCE :s .", BOTH))
        .containsExactly("[s]");
  }

  @Test
  void whatNamesNoSourceCannotBeWithdrawn() {
    assertThat(critical(":x :says 1 . :y :says 2 .", BOTH)).isEmpty();
    assertThat(critical(":x :says 1 . :y :says 2 ; SOURCE :s .", BOTH)).containsExactly("[s]");
    assertThat(critical(":x :says 1, 2 . :y :says 2 ; SOURCE :s .", BOTH)).isEmpty();
  }

  @Test
  void whatDoesNotHoldRestsOnNothing() {
    assertThat(critical(":x :says 1 ; SOURCE :s .", BOTH)).isEmpty();
  }
}
