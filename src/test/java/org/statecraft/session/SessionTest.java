package org.statecraft.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.power.Perspective;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;

class SessionTest {
  @TempDir private Path folder;

  private Selection selection() throws IOException {
    Path data = Files.writeString(folder.resolve("data.nt"), "<e:a> <e:p> <e:b> .\n");
    Path rule =
        Files.writeString(
            folder.resolve("back.rq"), "CONSTRUCT { ?y <e:q> ?x } WHERE { ?x <e:p> ?y }");
    return new Selection(
        new Sources(Optional.empty(), List.of(data), List.of()),
        Perspective.WHOLE,
        Hypothesis.NONE,
        new RuleFiles(Optional.empty(), Entailment.NONE, List.of(rule)),
        Bounds.GENEROUS);
  }

  @Test
  void conclusionsAreKnownAlsoAfterTheClosureWasAskedForAlone() throws IOException {
    Session session = new Session();
    Selection selection = selection();
    assertThat(session.closure(selection).size()).isEqualTo(1);
    assertThat(session.facts(selection).everything().size()).isEqualTo(1);
    assertThat(session.knowledge(selection).everything().size()).isEqualTo(2);
  }

  @Test
  void whatWasConcludedIsNeverTakenForStated() throws IOException {
    KnowledgeBase knowledge = new Session().knowledge(selection());
    assertThat(Iter.toList(knowledge.asserted()))
        .singleElement()
        .satisfies(quad -> assertThat(quad.getPredicate()).isEqualTo(NodeFactory.createURI("e:p")));
  }
}
