package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.replication.Replication;
import org.statecraft.replication.ResultRecord;

/**
 * What came of a replication, in sentences.
 *
 * @param found what came of it
 * @param settings for the names of entities
 */
record ReplicationWords(Replication found, RenderSettings settings) {
  /** Facts that a reason names. */
  private static final int NAMED = 3;

  /** Whether the result is the same, and how far it is not, in a sentence. */
  String summary() {
    ResultRecord then = found.lock().result();
    if (found.same()) {
      String same = "same: " + counted(then);
      return found.files().none() && found.otherwise().isEmpty()
          ? found.lock().files().count() == 0 ? same : same + ", and all files are the same"
          : same + ", though not all it rests on is";
    }
    String differs = "differs: " + counted(then) + " then, " + counted(found.today()) + " now";
    if (then.kind() == ResultRecord.Kind.BOOLEAN) {
      return differs + blame();
    }
    if (!then.columns().equals(found.today().columns())) {
      return differs + "; the columns are " + String.join(", ", found.today().columns()) + blame();
    }
    return differs
        + found
            .rows()
            .map(
                rows ->
                    rows.reordered()
                        ? "; the same ones in another order"
                        : "; " + rows.lost().size() + " lost, " + rows.gained().size() + " gained")
            .orElse("; which ones the lock does not say")
        + blame();
  }

  /** What can be said of a difference where all files are the same. */
  private String blame() {
    if (!found.files().none()) {
      return "";
    }
    if (found.otherwise().containsKey("program") || found.otherwise().containsKey("Jena")) {
      return "; all files are the same, and the program is another";
    }
    return found.otherwise().isEmpty()
        ? "; all files and versions are the same"
        : "; all files are the same";
  }

  private static String counted(ResultRecord result) {
    return switch (result.kind()) {
      case ROWS -> plural(result.count(), "row");
      case GRAPH -> plural(result.count(), "triple");
      case BOOLEAN ->
          result.lines().isEmpty() ? "an answer" : "\"" + result.lines().getFirst() + "\"";
    };
  }

  static String plural(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The facts that a row rests on and that differ; a row that is lost rested on them. */
  Optional<String> reason(String line, boolean lost) {
    return found
        .causes()
        .map(causes -> causes.reasons().get(line))
        .map(
            reason -> {
              String rests = (lost ? "rested on " : "rests on ") + listed(reason.matched());
              return reason.stated().isEmpty() || reason.stated().equals(reason.matched())
                  ? rests
                  : rests + ", and that on " + listed(reason.stated());
            });
  }

  private String listed(List<Triple> triples) {
    String named = String.join(", ", triples.stream().limit(NAMED).map(this::triple).toList());
    return triples.size() > NAMED ? named + " and " + (triples.size() - NAMED) + " more" : named;
  }

  String triple(Triple triple) {
    return new ProofWords(settings).triple(triple);
  }

  /** What the graph that states a fact is called; empty where it has no name. */
  String graph(Quad quad) {
    return quad.isDefaultGraph() ? "" : settings.prefixes().display(quad.getGraph());
  }
}
