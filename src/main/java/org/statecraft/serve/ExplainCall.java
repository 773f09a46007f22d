package org.statecraft.serve;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.app.Explain;
import org.statecraft.app.ExplainWords;
import org.statecraft.app.RelationKinds;
import org.statecraft.app.RelationsOf;
import org.statecraft.explain.Proof;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;
import org.statecraft.render.RenderSettings;

/**
 * Why something holds, as {@code explain} tells it: a triple, as {@code triple} of which there may
 * be several; or what ties two, as {@code one} and {@code other}, of which the second may be an
 * initiative.
 */
final class ExplainCall implements Call {
  private static final int PROOFS = 12;
  private static final int TRIPLES = 40;
  private static final int DEPTH = 20;

  private final Knowledge knowledge;

  ExplainCall(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    List<String> triples = form.all("triple");
    if (triples.size() > TRIPLES) {
      throw Refusal.of(Reply.BAD_REQUEST, "at most " + TRIPLES + " triples are explained at once");
    }
    if (!triples.isEmpty()) {
      return () -> answer(triples.stream().map(List::of).toList());
    }
    String one = form.required("one");
    String other = form.required("other");
    return () -> answer(between(one, other));
  }

  /** What ties two: relations between actors, relations that rest on one of them, or facts. */
  private List<List<String>> between(String one, String other) {
    List<List<String>> ways = new ArrayList<>();
    for (List<String> pair : List.of(List.of(one, other), List.of(other, one))) {
      if (!explained(pair).proofs().isEmpty()) {
        ways.add(pair);
      }
    }
    if (ways.isEmpty()) {
      Stream.concat(basedOn(one, other), basedOn(other, one)).forEach(ways::add);
    }
    if (ways.isEmpty()) {
      ways.add(List.of(one + " ? " + other));
      ways.add(List.of(other + " ? " + one));
    }
    return ways;
  }

  /** The relations of an actor that rest on something. */
  private Stream<List<String>> basedOn(String actor, String basis) {
    KnowledgeBase base = knowledge.base();
    Node wanted = knowledge.workspace().directory(knowledge.chosen()).resolve(basis);
    return new RelationsOf(knowledge.workspace())
            .of(
                knowledge.chosen(),
                new RelationsOf.Request(
                    List.of(actor),
                    /* members= */ false,
                    new RelationKinds(List.of(), Optional.empty())))
            .entries()
            .stream()
            .filter(entry -> entry.bases().contains(wanted))
            .flatMap(entry -> entry.nodes().stream())
            .map(relation -> List.of(base.prefixes().display(relation)))
            .filter(relation -> !explained(relation).proofs().isEmpty());
  }

  private Explain.Result explained(List<String> what) {
    return new Explain(knowledge.workspace())
        .of(knowledge.chosen(), new Explain.Request(what, /* all= */ false, PROOFS));
  }

  private Reply answer(List<List<String>> all) {
    KnowledgeBase base = knowledge.base();
    RenderSettings settings = knowledge.settings();
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    Set<String> notes = new LinkedHashSet<>();
    for (List<String> what : all) {
      Explain.Result result = explained(what);
      result.proofs().forEach(proof -> proofs.putIfAbsent(proof.triple(), proof));
      if (!result.proofs().isEmpty()) {
        notes.addAll(ExplainWords.proved(what, result));
      }
    }
    if (proofs.isEmpty()) {
      notes.add("nothing of it is inferred or stated");
    }
    JsonObject json =
        Json.written(
                out ->
                    new ProofWriter(settings, DEPTH, new Works(base), new EvidenceReader(base))
                        .write(
                            ProofFormat.JSON, proofs.values().stream().limit(PROOFS).toList(), out))
            .getAsJsonObject();
    if (proofs.size() > PROOFS) {
      notes.add("only the first " + PROOFS + " proofs are shown");
    }
    json.add("notes", Json.strings(notes));
    return Reply.json(Json.named(json, settings));
  }
}
