package org.statecraft.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.statecraft.ingest.StateFunction;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.power.Perspective;
import org.statecraft.query.Guard;
import org.statecraft.query.Hints;
import org.statecraft.query.Limits;
import org.statecraft.query.Parameters;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;

/** Queries of what was chosen and of what follows at the level that was chosen. */
public final class Questions {
  private final Workspace workspace;

  /** Queries in a workspace. */
  public Questions(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A text made ready to be asked.
   *
   * @param parameters values for variables of the query, given the prefixes that they may use
   */
  public Inquiry inquiry(
      Selection chosen,
      QueryText text,
      Function<Prefixes, Parameters> parameters,
      Guard guard,
      Limits limits) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Query query = parameters.apply(knowledge.prefixes()).applyTo(text.parse(knowledge));
    return new Inquiry(
        chosen, knowledge, text, Optional.empty(), query, of(chosen, query), guard, limits);
  }

  /** Why an inquiry may have found nothing, or less than was meant. */
  public Hints hints(Inquiry inquiry) {
    Selection chosen = inquiry.selection();
    return new Hints(
        inquiry.knowledge(),
        () -> workspace.facts(chosen.from(Perspective.WHOLE)),
        chosen.perspective().words());
  }

  /** A query as it is asked. */
  public Question of(Selection chosen, Query query) {
    KnowledgeBase known = workspace.knowledge(chosen);
    Question question =
        switch (chosen.rules().entailment()) {
          case NONE -> Question.asWritten(known, query);
          case RDFS -> Question.ofAnything(withMembers(known, chosen, query), query);
          case OWL, FULL -> Question.byValue(known, query);
        };
    return question.with(Map.of(StateFunction.IRI, StateFunction.in(known)));
  }

  private KnowledgeBase withMembers(KnowledgeBase known, Selection chosen, Query query) {
    List<Triple> members = Question.members(known, query);
    return members.isEmpty() ? known : workspace.suppose(chosen, members, Set.of()).knowledge();
  }
}
