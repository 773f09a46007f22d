package org.statecraft.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;

/** A small world: two rivals, a third, a pact of all, one of two, and a name that could do harm. */
final class Example {
  /** What ends lines, tags and attributes, moves cursors, and means something in every format. */
  static final String HARM =
      "<b>&\"'; ]]> --> \\\" |x| {y} [z] #1 :a, \u001B[31m \u202E `c` \n</script><script>alert(1)";

  static final String FACTS =
      """
      sc:competition a sc:Mode . sc:cooperation a sc:Mode .
      :linkage a sc:Mechanism ; sc:mode sc:competition ; sc:directed true ; rdfs:label "linkage" .
      :vision a sc:Mechanism ; sc:mode sc:cooperation ; sc:directed false ; rdfs:label "vision" .
      :a a sc:Actor ; rdfs:label "Atlantis" ; sc:iso3 "ATL" .
      :b a sc:Actor ; rdfs:label "Borduria" ; sc:iso3 "BRD" .
      :c a sc:Actor ; rdfs:label "Costaguana" .
      :pact a sc:Initiative ; rdfs:label "A pact with a name that is too long for a picture" ;
        <http://www.w3.org/2004/02/skos/core#altLabel> "PACT-1", "the pact" ;
        sc:from "2020-05-01"^^xsd:date ; sc:datePrecision sc:month-precision ;
        <http://purl.org/dc/terms/source> <http://example/page> .
      :club a sc:Initiative ; rdfs:label "club" ; sc:from "2021-01-01"^^xsd:date ;
        sc:until "2022-12-31"^^xsd:date .
      :a sc:participatesIn :pact, :club . :b sc:participatesIn :pact . :c sc:participatesIn :pact, :club .
      :club sc:participation [ sc:actor :a ; sc:from "2021-02-03"^^xsd:date ], [ sc:actor :c ] .
      :war a sc:StrategicRelationship ; rdfs:label "war" ; sc:party :a, :b ; sc:from "1950-01-01"^^xsd:date .
      :r1 a sc:InferredRelation ; sc:mechanism :linkage ; sc:basis :war ; sc:sideA :a ; sc:sideB :b ;
        sc:from "2020-01-01"^^xsd:date .
      :r2 a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :pact ; sc:party :a, :b, :c ;
        sc:from "2020-05-01"^^xsd:date .
      :k2 a sc:CodedRelation ; sc:mechanism :vision ; sc:basis :pact ; sc:party :a, :b .
      """;

  private Example() {}

  static KnowledgeBase knowledge() {
    return Worked.of(FACTS).knowledge();
  }

  /** The same with the name that could do harm everywhere. */
  static KnowledgeBase harmful() {
    String text =
        "\"" + HARM.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    return Worked.of(
            FACTS.replaceAll(
                "rdfs:label \"[^\"]*\"",
                "rdfs:label " + java.util.regex.Matcher.quoteReplacement(text)))
        .knowledge();
  }

  static Node node(String name) {
    return NodeFactory.createURI("http://example/" + name);
  }

  static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  /** All of it, of some names or of none. */
  static PictureRequest choice(boolean actors, int limit, String... names) {
    List<Node> nodes = Arrays.stream(names).map(Example::node).toList();
    return new PictureRequest(
        nodes, false, false, actors, Set.of(), Optional.empty(), limit, 1, "");
  }

  static Network network(boolean actors, int limit, String... names) {
    return new NetworkReader(knowledge()).read(choice(actors, limit, names));
  }
}
