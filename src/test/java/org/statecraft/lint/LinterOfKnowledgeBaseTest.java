package org.statecraft.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/** The rules of the built-in knowledge base are in order, beside what follows from it. */
@Live
class LinterOfKnowledgeBaseTest {
  private static final Path HOME = Knowledge.live();
  private static final Path RULES = HOME.resolve("ontology/rules");

  @Test
  void noRuleHasAnErrorAndNoneOfTheTheoryAWarning() {
    KnowledgeBase stated = KnowledgeBase.open(Sources.of(HOME));
    RuleFiles files = new RuleFiles(Optional.of(HOME), Entailment.FULL, List.of());
    RuleSet rules = new RuleSet(files.read(stated.prefixes(), stated.everything()));
    KnowledgeBase knowledge =
        new Materializer(rules, Bounds.GENEROUS, Materializer.Progress.NONE)
            .close(stated)
            .with(stated);
    List<Path> theory =
        RuleReader.files(RULES).stream().filter(file -> RULES.equals(file.getParent())).toList();
    List<Path> owl = RuleReader.files(RULES.resolve("owl"));
    List<Path> rdfs = RuleReader.files(RULES.resolve("rdfs"));
    assertThat(theory).hasSizeGreaterThan(15);
    assertThat(new Linter(knowledge, rules.rules(), files::layer).check(theory)).isEmpty();
    assertThat(errors(new Linter(knowledge, rules.rules(), files::layer).check(owl))).isEmpty();
    assertThat(errors(new Linter(knowledge, List.of(), files::layer).check(rdfs))).isEmpty();
  }

  @Test
  void everyRuleOfAMechanismSaysWhatItLacksUpToItsLastCondition() {
    KnowledgeBase knowledge = KnowledgeBase.open(Sources.of(HOME));
    RuleFiles files = new RuleFiles(Optional.of(HOME), Entailment.FULL, List.of());
    List<Rule> own =
        files.read(knowledge.prefixes(), knowledge.everything()).stream()
            .filter(rule -> rule.header().get("mechanism").isPresent())
            .toList();
    assertThat(own).hasSizeGreaterThanOrEqualTo(6);
    assertThat(own)
        .allSatisfy(
            rule ->
                assertThat(rule.lacks())
                    .as(rule.name())
                    .isNotEmpty()
                    .last()
                    .matches(lack -> lack.names().isEmpty()));
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .toList();
  }
}
