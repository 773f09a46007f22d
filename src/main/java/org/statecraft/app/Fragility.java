package org.statecraft.app;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.explain.Proof;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Decision;
import org.statecraft.power.Decisions;
import org.statecraft.power.SC;
import org.statecraft.power.Undoing;

/** Says which decisions of coding would undo conclusions, if decided otherwise. */
public final class Fragility {
  private final Workspace workspace;

  /** Conclusions in a workspace. */
  public Fragility(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What would undo them.
   *
   * @param knowledge what is known
   * @param undoing each conclusion with each decision, in the order of both
   * @param standing how many conclusions none of them undoes
   * @param tried how many decisions were tried
   * @param wanted how many were to be tried; more where it was stopped
   */
  public record Result(
      KnowledgeBase knowledge, List<Undoing> undoing, int standing, int tried, int wanted) {}

  /**
   * Tries, by inferring anew, all parameters, the decisions on what the proofs speak of, and those
   * on what is linked to that and whose absence or sum a rule counts on.
   *
   * @param proofs of the conclusions
   */
  public Result of(Selection chosen, List<Proof> proofs, TrialWatcher watcher) {
    List<Triple> goals = proofs.stream().map(Proof::triple).distinct().toList();
    Trials trials = new Trials(workspace, chosen, goals);
    Decisions decisions = new Decisions(trials.knowledge());
    Set<Node> terms = terms(proofs, trials.knowledge().stated());
    Set<Node> read = trials.read();
    Set<Node> finished = trials.finished();
    List<Decision> wanted =
        decisions.all().stream()
            .filter(each -> read.contains(each.property()))
            .filter(
                each ->
                    each.property().equals(SC.PARAMETER_VALUE)
                        || terms.contains(each.entity())
                        || (finished.contains(each.property())
                            && linked(each.entity(), terms, trials.knowledge().stated())))
            .toList();
    List<Optional<List<Triple>>> lost =
        trials.each(
            wanted.stream()
                .map(
                    each ->
                        new Reinference.Supposed(
                            each.removed().stream().toList(), each.added().stream().toList()))
                .toList(),
            (number, closure) -> goals.stream().filter(goal -> !closure.holds(goal)).toList(),
            number -> List.of(),
            watcher);
    Set<Undoing> undoing = new LinkedHashSet<>();
    for (Triple goal : goals) {
      for (int i = 0; i < wanted.size(); i++) {
        if (lost.get(i).filter(gone -> gone.contains(goal)).isPresent()) {
          undoing.add(
              new Undoing(goal.getSubject(), wanted.get(i), decisions.otherReading(wanted.get(i))));
        }
      }
    }
    int tried = (int) lost.stream().filter(Optional::isPresent).count();
    Set<Node> standing = goals.stream().map(Triple::getSubject).collect(Collectors.toSet());
    undoing.forEach(each -> standing.remove(each.conclusion()));
    return new Result(
        workspace.knowledge(chosen), List.copyOf(undoing), standing.size(), tried, wanted.size());
  }

  /** The things that proofs speak of; a concept, such as a value, is none of them. */
  private static Set<Node> terms(List<Proof> proofs, Graph stated) {
    Set<Node> terms = new HashSet<>();
    Set<Proof> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    proofs.forEach(proof -> collect(proof, terms, seen));
    terms.removeIf(
        term -> !term.isURI() || stated.contains(term, SKOS.inScheme.asNode(), Node.ANY));
    return terms;
  }

  private static void collect(Proof proof, Set<Node> terms, Set<Proof> seen) {
    if (seen.add(proof)) {
      terms.add(proof.triple().getSubject());
      terms.add(proof.triple().getObject());
      if (proof instanceof Proof.Derived derived) {
        derived.proofs().values().forEach(part -> collect(part, terms, seen));
      }
    }
  }

  private static boolean linked(Node entity, Set<Node> terms, Graph stated) {
    return stated.stream(entity, Node.ANY, Node.ANY)
        .anyMatch(
            triple ->
                terms.contains(triple.getObject())
                    && !triple.getPredicate().equals(RDF.type.asNode()));
  }
}
