package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.explain.Clash;
import org.statecraft.explain.Derivation;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.power.Evidence;
import org.statecraft.power.EvidenceReader;

/**
 * Proofs as one JSON document: {@code proofs}, an array. Each has its {@code triple} (terms as in
 * SPARQL Query Results JSON) and a {@code status}: {@code asserted} with {@code evidence}, or
 * {@code inferred} with {@code rule}, {@code sentence}, {@code bindings} and {@code premises}. A
 * premise is of the kind {@code fact} (with its {@code proof}), {@code absence}, {@code test} or
 * {@code aggregate}. A proof that came before is marked {@code repeated}, one beyond the depth
 * {@code cut}; both leave the premises out. {@code references} tells what is known of the sources,
 * as in {@link ReferencesJson}.
 */
final class ProofJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final ProofWords words;
  private final int depth;
  private final JsonTerms terms;
  private final Works works;
  private final EvidenceReader evidence;
  private final Set<Node> cited = new LinkedHashSet<>();
  private final Set<Proof> shown = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A writer of proofs.
   *
   * @param works what is known of the sources
   * @param evidence reads what statements rest on
   */
  ProofJson(ProofWords words, int depth, Works works, EvidenceReader evidence) {
    this.words = words;
    this.depth = depth;
    this.works = works;
    this.evidence = evidence;
    this.terms = new JsonTerms(words::label);
  }

  void write(List<Proof> proofs, OutputStream out) {
    JsonArray array = new JsonArray();
    proofs.forEach(proof -> array.add(proof(proof, 0)));
    JsonObject json = new JsonObject();
    json.add("proofs", array);
    write(json, out);
  }

  /** Whether it is {@code consistent}, and the {@code contradictions}: steps without a triple. */
  void verdict(List<Clash> clashes, OutputStream out) {
    JsonArray array = new JsonArray();
    for (Clash clash : clashes) {
      JsonObject json = new JsonObject();
      derivation(clash.derivation(), json);
      json.add("premises", premises(clash.derivation(), clash.proofs(), 0));
      array.add(json);
    }
    JsonObject json = new JsonObject();
    json.addProperty("consistent", clashes.isEmpty());
    json.add("contradictions", array);
    write(json, out);
  }

  private void write(JsonObject json, OutputStream out) {
    json.add(
        "references",
        ReferencesJson.of(cited.stream().map(source -> Citation.of(works.of(source))).toList()));
    try (TextOutput text = new TextOutput(out)) {
      text.print(GSON.toJson(json)).line();
    }
  }

  private JsonObject proof(Proof proof, int level) {
    JsonObject json = new JsonObject();
    json.add("triple", terms.triple(proof.triple()));
    switch (proof) {
      case Proof.Asserted asserted -> {
        json.addProperty("status", "asserted");
        JsonArray told = new JsonArray();
        evidence.of(asserted).forEach(each -> told.add(told(each)));
        json.add("evidence", told);
      }
      case Proof.Derived derived -> {
        json.addProperty("status", "inferred");
        derivation(derived.derivation(), json);
        if (!shown.add(derived)) {
          json.addProperty("repeated", true);
        } else if (level >= depth) {
          json.addProperty("cut", true);
        } else {
          json.add("premises", premises(derived.derivation(), derived.proofs(), level));
        }
      }
    }
    return json;
  }

  private JsonObject told(Evidence each) {
    JsonObject json = new JsonObject();
    if (!Quad.isDefaultGraph(each.graph())) {
      json.addProperty("graph", text(each.graph()));
    }
    json.add("sources", strings(each.sources()));
    cited.addAll(each.sources());
    json.add("paragraphs", strings(each.paragraphs()));
    json.add("verification", strings(each.verification()));
    if (!each.places().isEmpty()) {
      json.add("places", strings(each.places()));
    }
    return json;
  }

  private JsonArray strings(List<Node> nodes) {
    JsonArray array = new JsonArray();
    nodes.forEach(node -> array.add(text(node)));
    return array;
  }

  private String text(Node node) {
    if (node.isBlank()) {
      return words.term(node);
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private void derivation(Derivation derivation, JsonObject json) {
    json.addProperty("rule", derivation.rule().graph().getURI());
    json.addProperty("title", derivation.rule().title());
    derivation
        .rule()
        .header()
        .get("paragraph")
        .ifPresent(paragraph -> json.addProperty("paragraph", paragraph));
    derivation
        .rule()
        .say()
        .ifPresent(say -> json.addProperty("sentence", words.sentence(say, derivation.solution())));
    JsonObject bindings = new JsonObject();
    derivation
        .solution()
        .forEach(
            (variable, value) -> {
              if (variable.getVarName().matches("\\w+")) {
                bindings.add(variable.getVarName(), terms.term(value));
              }
            });
    json.add("bindings", bindings);
  }

  private JsonArray premises(Derivation derivation, Map<Triple, Proof> proofs, int level) {
    JsonArray array = new JsonArray();
    for (Premise premise : derivation.premises()) {
      JsonObject json = new JsonObject();
      switch (premise) {
        case Premise.Fact fact -> {
          json.addProperty("kind", "fact");
          Proof proof = proofs.get(fact.triple());
          if (proof != null) {
            json.add("proof", proof(proof, level + 1));
          }
        }
        case Premise.Absence absence -> {
          json.addProperty("kind", "absence");
          json.addProperty("text", words.absence(absence));
        }
        case Premise.Passed passed -> {
          json.addProperty("kind", "test");
          json.addProperty("text", words.test(passed));
        }
        case Premise.Summed summed -> summed(summed, proofs, level, json);
      }
      array.add(json);
    }
    return array;
  }

  private void summed(
      Premise.Summed summed, Map<Triple, Proof> proofs, int level, JsonObject json) {
    json.addProperty("kind", "aggregate");
    JsonObject results = new JsonObject();
    summed
        .results()
        .forEach((variable, value) -> results.add(variable.getVarName(), terms.term(value)));
    json.add("results", results);
    JsonArray rows = new JsonArray();
    for (List<Triple> row : summed.rows()) {
      JsonArray facts = new JsonArray();
      for (Triple fact : row) {
        Proof proof = proofs.get(fact);
        if (proof != null) {
          facts.add(proof(proof, level + 1));
        }
      }
      rows.add(facts);
    }
    json.add("rows", rows);
  }
}
