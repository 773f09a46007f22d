package org.statecraft.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.explain.Worked;
import org.statecraft.problem.RequestProblem;

/** Whom a misspelt name suggests: who is like it, and what is wanted. */
class NearNamesTest {
  private final Directory directory =
      new Directory(
          Worked.of(
                  """
                  sc:State rdfs:subClassOf sc:Actor . sc:Declaration rdfs:subClassOf sc:Initiative .
                  :CHN a sc:State ; rdfs:label "China" ; sc:iso3 "CHN" ; sc:note "much", "is", "known" .
                  :CHE a sc:State ; rdfs:label "Switzerland" ; sc:iso3 "CHE" .
                  :USA a sc:State ; rdfs:label "United States" ; sc:iso3 "USA" .
                  :DEU a sc:State ; rdfs:label "Germany" ; sc:iso3 "DEU" .
                  :NATO a sc:Actor ; rdfs:label "North Atlantic Treaty Organization" .
                  :vow a sc:Declaration ; rdfs:label "Vow of Bletchley" .
                  :act a sc:Action ; rdfs:label "drills of UAS of Germany" .
                  """)
              .knowledge());

  private String remedy(String name, Set<Node> kinds) {
    try {
      return "found " + directory.resolve(name, kinds);
    } catch (RequestProblem problem) {
      return problem.remedy().orElse("").replaceAll("<http://example/(\\w+)>", ":$1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CHM, did you mean :CHN (China) or :CHE (Switzerland)?",
    "chm, did you mean :CHN (China) or :CHE (Switzerland)?",
    "UAS, did you mean :USA (United States)?",
    "NATI, did you mean :NATO (North Atlantic Treaty Organization)?",
    "Germny, did you mean :DEU (Germany)?",
    // One word of four is no likeness.
    "Atlantis, search for a part of the name: statecraft search TEXT",
    "XYZ, search for a part of the name: statecraft search TEXT",
    // An initiative is no actor.
    "Bletchly, search for a part of the name: statecraft search TEXT"
  })
  void whereAnActorIsWantedActorsAreSuggested(String name, String remedy) {
    assertThat(remedy(name, Directory.ACTORS)).isEqualTo(remedy);
  }

  @Test
  void whatTakesPartInSomethingMayBeThatToo() {
    assertThat(remedy("Bletchly", Directory.ACTORS_AND_INITIATIVES))
        .isEqualTo("did you mean :vow (Vow of Bletchley)?");
  }

  @Test
  void aPartOfTheNameOfSomethingElseMeansNoActor() {
    assertThat(directory.resolve("UAS")).isEqualTo(NodeFactory.createURI("http://example/act"));
    assertThatThrownBy(() -> directory.resolve("UAS", Directory.ACTORS))
        .hasMessageContaining("nothing is called \"UAS\"");
  }
}
