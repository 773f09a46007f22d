package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.CardReader;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.power.Goals;
import org.statecraft.power.Grounds;
import org.statecraft.query.TripleText;

/** Gathers the sources behind what is known. */
public final class Cite {
  private final Workspace workspace;

  /** Sources of what is known in a workspace. */
  public Cite(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The sources.
   *
   * @param citations each with the places in it
   * @param more how many triples that fit were not proved, since fewer were wanted
   * @param none why there are no citations; empty where there are
   */
  public record Result(List<Citation> citations, int more, Optional<None> none) {}

  /** Why there is nothing to cite. */
  public enum None {
    /** No triple fits what was asked for. */
    NOTHING_HOLDS,
    /** The card of an entity names no source. */
    CARD,
    /** What a triple rests on names no source. */
    GROUNDS,
    /** The knowledge base does not say up to which day it tells. */
    CUT_OFF
  }

  /** The knowledge base itself. */
  public Result itself(Selection chosen) {
    List<Citation> own =
        new Works(workspace.facts(chosen)).own().map(Citation::of).stream().toList();
    return new Result(own, 0, own.isEmpty() ? Optional.of(None.CUT_OFF) : Optional.empty());
  }

  /**
   * The sources of all that the card of an entity tells; of an inferred relation, and of triples,
   * those that a shortest proof ends in.
   *
   * @param asked a name of an entity, or a triple as in Turtle with ? for any term
   * @param limit so many triples that fit are proved
   * @throws org.statecraft.problem.LimitExceeded if no proof was found within the bounds
   */
  public Result behind(Selection chosen, String asked, int limit) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Grounds grounds = new Grounds(new EvidenceReader(knowledge));
    Goals goals = new Goals(knowledge);
    Optional<TripleText> triple = TripleText.read(asked, knowledge.prefixes());
    List<Triple> wanted =
        triple.map(goals::fitting).orElseGet(() -> ofCard(chosen, asked, goals, grounds));
    if (!wanted.isEmpty()) {
      prove(chosen, wanted.stream().limit(limit).toList(), grounds);
    }
    Works works = new Works(knowledge);
    List<Citation> citations =
        Citation.merged(
            grounds.sources().entrySet().stream()
                .map(entry -> new Citation(works.of(entry.getKey()), List.copyOf(entry.getValue())))
                .toList());
    Optional<None> none =
        !grounds.sources().isEmpty()
            ? Optional.empty()
            : Optional.of(
                !wanted.isEmpty()
                    ? None.GROUNDS
                    : triple.isPresent() ? None.NOTHING_HOLDS : None.CARD);
    return new Result(citations, Math.max(0, wanted.size() - limit), none);
  }

  /** Adds what the card of an entity names to the grounds; what is to be proved of it beside. */
  private List<Triple> ofCard(Selection chosen, String asked, Goals goals, Grounds grounds) {
    Node entity = workspace.directory(chosen).resolve(asked);
    new CardReader(workspace.knowledge(chosen))
        .read(entity)
        .citations()
        .forEach(citation -> grounds.add(citation.work().source(), citation.places()));
    return goals.ofRelation(entity);
  }

  private void prove(Selection chosen, List<Triple> wanted, Grounds grounds) {
    Prover prover =
        new Prover(
            workspace.knowledge(chosen), workspace.rules(chosen), () -> workspace.closure(chosen));
    wanted.stream().flatMap(goal -> prover.best(goal).stream()).forEach(grounds::add);
    if (grounds.sources().isEmpty() && prover.cut()) {
      throw Explain.unproved();
    }
  }
}
