package org.statecraft.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.explain.Derivation;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/**
 * Facts with their sources as JSON. A fact has its {@code triple} in names as queries use them, the
 * same in {@code words}, its {@code basis} ({@code stated} or {@code inferred}, then with {@code
 * rule} and {@code sentence}), how far it was checked ({@code verification}) and its {@code
 * sources}: numbers of citations, with {@code places} in them. A citation has its {@code number},
 * the {@code source}, a {@code reference} in words, its {@code grade}, and as far as they are known
 * the day on which it was last read ({@code checked}) and all {@code places} that are cited.
 */
public final class CitedFactsJson {
  private final RenderSettings settings;
  private final ProofWords words;
  private final Map<String, Cited> cited = new LinkedHashMap<>();

  private record Cited(int number, Work work, Set<String> places) {}

  /** A writer; entities are called by their labels in words. */
  public CitedFactsJson(RenderSettings settings) {
    this.settings = settings;
    this.words = new ProofWords(settings);
  }

  /** A fact, whose sources are cited from now on. */
  public JsonObject fact(CitedFact fact) {
    JsonObject json = new JsonObject();
    json.addProperty("triple", words.triple(fact.triple()));
    json.addProperty(
        "words",
        String.join(
            " – ",
            words.name(fact.triple().getSubject()),
            words.name(fact.triple().getPredicate()),
            words.name(fact.triple().getObject())));
    json.addProperty("basis", fact.derivation().isPresent() ? "inferred" : "stated");
    fact.derivation().ifPresent(derivation -> told(derivation, json));
    json.add("verification", names(fact.verification()));
    JsonArray sources = new JsonArray();
    fact.citations().forEach(citation -> sources.add(source(citation)));
    json.add("sources", sources);
    return json;
  }

  private void told(Derivation derivation, JsonObject json) {
    json.addProperty("rule", "rule:" + derivation.rule().name());
    derivation
        .rule()
        .say()
        .ifPresent(say -> json.addProperty("sentence", words.sentence(say, derivation.solution())));
  }

  private JsonArray names(List<Node> nodes) {
    JsonArray array = new JsonArray();
    nodes.forEach(node -> array.add(settings.name(node)));
    return array;
  }

  private JsonElement source(Citation citation) {
    JsonObject json = new JsonObject();
    json.addProperty("citation", cite(citation));
    if (!citation.places().isEmpty()) {
      json.add("places", strings(citation.places()));
    }
    return json;
  }

  /** Cites a source from now on; its number. */
  public int cite(Citation citation) {
    Cited known =
        cited.computeIfAbsent(
            citation.work().key(),
            key -> new Cited(cited.size() + 1, citation.work(), new LinkedHashSet<>()));
    known.places().addAll(citation.places());
    return known.number();
  }

  /** A source as a reference in words. */
  public static String reference(Citation citation) {
    return CitationText.of(citation);
  }

  /** All that is cited by now, in the order of the numbers. */
  public JsonArray citations() {
    JsonArray array = new JsonArray();
    for (Cited each : cited.values()) {
      Work work = each.work();
      JsonObject json = new JsonObject();
      json.addProperty("number", each.number());
      json.addProperty("source", words.term(work.source()));
      String reference = CitationText.of(Citation.of(work));
      json.addProperty("reference", work.citable() ? reference : words.name(work.source()));
      json.addProperty("grade", work.gradeName().orElse("not graded"));
      work.checked().ifPresent(day -> json.addProperty("checked", day));
      if (!each.places().isEmpty()) {
        json.add("places", strings(each.places()));
      }
      array.add(json);
    }
    return array;
  }

  private static JsonArray strings(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
