package org.statecraft.db;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.OwnGraphs;
import org.statecraft.kb.Prefixes;

/**
 * What a database says of itself, in a graph that no query sees: which of its graphs sources state
 * and which rules concluded, the prefixes, and by which rules what follows was kept.
 */
final class Catalogue {
  /** The graph of what is said here. */
  static final Node GRAPH = OwnGraphs.CATALOGUE;

  /** The graph of what rules only worked with. */
  static final Node WORKINGS = NodeFactory.createURI(Namespaces.GRAPHS + "workings");

  /** Where a graph is kept that sources call as a rule's graph is called. */
  private static final String APART = "urn:x-statecraft:stated:";

  private static final String TERMS = Namespaces.ROOT + "database#";
  private static final Node SETTINGS = NodeFactory.createURI(TERMS + "settings");
  private static final String PREFIXES = "prefixes";
  private static final String CHANGES = "changes";

  /** Whether the default graph is the union of all others. */
  private boolean union;

  /** The graphs that sources state something in, by the names that they are kept under. */
  private final Map<Node, Node> stated = new LinkedHashMap<>();

  /** The graphs of rules. */
  private final Set<Node> concluded = new LinkedHashSet<>();

  private final Prefixes prefixes = new Prefixes();
  private Optional<KeptConclusions> kept = Optional.empty();

  /** How often the database was written to. */
  private long changes;

  /** A catalogue of nothing. */
  Catalogue(boolean union) {
    this.union = union;
  }

  /** Reads what a database says of itself. */
  static Catalogue read(Storage storage) {
    Catalogue catalogue = new Catalogue(false);
    NodeId own = storage.number(GRAPH);
    if (NodeId.isDoesNotExist(own)) {
      return catalogue;
    }
    storage
        .quads(own, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny)
        .forEachRemaining(row -> catalogue.read(storage, row));
    return catalogue;
  }

  private void read(Storage storage, Tuple<NodeId> row) {
    Node subject = storage.term(row.get(1));
    Node object = storage.term(row.get(3));
    if (storage.term(row.get(2)).equals(SETTINGS)) {
      settings(JsonParser.parseString(object.getLiteralLexicalForm()).getAsJsonObject());
    } else if (object.equals(OwnGraphs.STATED)) {
      stated.put(subject, named(subject));
    } else {
      concluded.add(subject);
    }
  }

  private void settings(JsonObject json) {
    union = json.get("union").getAsBoolean();
    changes = json.get(CHANGES).getAsLong();
    JsonObject known = json.getAsJsonObject(PREFIXES);
    each(known, "declared", prefixes::declare);
    each(known, "shown", prefixes::show);
    each(known, "offered", prefixes::offer);
    if (json.has("kept")) {
      kept = Optional.of(new Gson().fromJson(json.get("kept"), KeptConclusions.class));
    }
  }

  private static void each(
      JsonObject json, String key, java.util.function.BiConsumer<String, String> consumer) {
    json.getAsJsonObject(key)
        .entrySet()
        .forEach(entry -> consumer.accept(entry.getKey(), entry.getValue().getAsString()));
  }

  /** Writes it in place of what was there, in a transaction that writes. */
  void write(Storage storage) {
    storage.clear(GRAPH);
    stated.keySet().forEach(name -> add(storage, name, RDF.Nodes.type, OwnGraphs.STATED));
    concluded.forEach(name -> add(storage, name, RDF.Nodes.type, OwnGraphs.CONCLUDED));
    add(storage, GRAPH, SETTINGS, NodeFactory.createLiteralString(settings()));
  }

  private static void add(Storage storage, Node subject, Node predicate, Node object) {
    storage.add(Quad.create(GRAPH, subject, predicate, object));
  }

  private String settings() {
    Gson gson = new Gson();
    JsonObject known = new JsonObject();
    known.add("declared", gson.toJsonTree(prefixes.declared()));
    known.add("shown", gson.toJsonTree(prefixes.all().getMappingCopy()));
    known.add("offered", gson.toJsonTree(prefixes.offered()));
    JsonObject json = new JsonObject();
    json.addProperty("union", union);
    json.addProperty(CHANGES, ++changes);
    json.add(PREFIXES, known);
    kept.ifPresent(own -> json.add("kept", gson.toJsonTree(own)));
    return gson.toJson(json);
  }

  boolean union() {
    return union;
  }

  Prefixes prefixes() {
    return prefixes;
  }

  /** The names of the stated graphs by the names that they are kept under. */
  Map<Node, Node> stated() {
    return stated;
  }

  /** The names of the graphs of rules. */
  Set<Node> concluded() {
    return concluded;
  }

  /** How often the database was written to. */
  long changes() {
    return changes;
  }

  Optional<KeptConclusions> kept() {
    return kept;
  }

  /** Whether a graph's name is one that the database keeps for itself. */
  static boolean own(Node name) {
    return name.equals(GRAPH) || name.equals(WORKINGS);
  }

  /** Where a graph is kept that sources state something in; it is entered if it is new. */
  Node place(Node name) {
    Node place = placeOf(name);
    stated.putIfAbsent(place, name);
    return place;
  }

  /** Where a graph is kept that sources state something in, or would be. */
  Node placeOf(Node name) {
    boolean rule = name.isURI() && name.getURI().startsWith(Namespaces.RULES);
    return rule ? NodeFactory.createURI(APART + name.getURI()) : name;
  }

  private static Node named(Node place) {
    return place.isURI() && place.getURI().startsWith(APART)
        ? NodeFactory.createURI(place.getURI().substring(APART.length()))
        : place;
  }

  /** Has what follows be out of date, if it is kept. */
  void changed() {
    kept = kept.map(KeptConclusions::outOfDate);
  }

  /** Has what follows be what was concluded by some rules. */
  void keep(KeptConclusions now) {
    kept = Optional.of(now);
  }
}
