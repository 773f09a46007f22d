package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.infer.RandomCases;
import org.statecraft.infer.Solver;
import org.statecraft.rule.Rule;

final class DerivationsTest {
  /** Solutions as sets of values: the query engine may come to one in several ways. */
  private static Set<String> told(Rule rule, List<Binding> solutions) {
    Set<Var> variables = rule.body().variables(false);
    return solutions.stream()
        .map(
            solution -> {
              TreeMap<String, String> values = new TreeMap<>();
              for (Var variable : variables) {
                if (solution.contains(variable)) {
                  values.put(variable.getVarName(), solution.get(variable).toString());
                }
              }
              return values.toString();
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> only(Set<String> these, Set<String> others) {
    Set<String> only = new TreeSet<>(these);
    only.removeAll(others);
    return only;
  }

  @Test
  void whatMatchesABodyIsWhatTheQueryEngineFinds() {
    Set<String> solved = new HashSet<>();
    RandomCases.holds(
        RandomCases.CASES,
        known -> {
          Worked worked = Worked.of(known.data(), known.rules().toArray(Rule[]::new));
          Derivations derivations =
              new Derivations(new EvaluationDataset(worked.knowledge()), worked.rules().rules());
          for (Rule rule : derivations.rules()) {
            if (!Solver.solves(rule)) {
              continue;
            }
            for (Triple triple : known.credits().keySet()) {
              for (Triple head : rule.head()) {
                Optional<Unification> unification = Unification.of(head, triple);
                if (unification.isEmpty()) {
                  continue;
                }
                List<Binding> matched = derivations.solutions(rule, unification.get(), all -> true);
                List<Binding> queried = derivations.asked(rule, unification.get(), all -> true);
                if (matched.size() > Derivations.MOST || queried.size() > Derivations.MOST) {
                  continue;
                }
                Set<String> found = told(rule, matched);
                Set<String> asked = told(rule, queried);
                if (!found.equals(asked)) {
                  return Optional.of(
                      rule.name()
                          + " to "
                          + triple
                          + ": "
                          + only(found, asked)
                          + ", expected "
                          + only(asked, found));
                }
                solved.addAll(found);
              }
            }
          }
          return Optional.empty();
        });
    assertThat(solved).hasSizeGreaterThan(100);
  }
}
