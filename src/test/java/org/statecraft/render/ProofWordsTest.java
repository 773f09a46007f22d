package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of rules. */
class ProofWordsTest {
  private static String sentence(String say, String doer, String hit, String target) {
    Binding solution =
        BindingFactory.builder()
            .add(Var.alloc("doer"), NodeFactory.createLiteralString(doer))
            .add(Var.alloc("hit"), NodeFactory.createLiteralString(hit))
            .add(Var.alloc("target"), NodeFactory.createLiteralString(target))
            .build();
    return new ProofWords(Hostile.settings(80)).sentence(say, solution);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Firm  | A acts against Firm, a firm of State: so",
        "State | A acts against State: so"
      })
  void wordsInBracketsAreToldOnlyOfSomethingElse(String hit, String expected) {
    String say = "{doer} acts against {hit}[, a firm of {target}]: so";
    assertThat(sentence(say, "A", hit, "State")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{doer} [sic] | A [sic]", "{doer}[sic] | A[sic]", "{no}[ of {target}] | … of State"})
  void otherBracketsAreWords(String say, String expected) {
    assertThat(sentence(say, "A", "B", "State")).isEqualTo(expected);
  }
}
