package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows is kept by an endpoint, triple for triple, and asked there. */
abstract class SavedThere {
  private static final String RELATIONS =
      "SELECT ?r ?p ?a { ?r a sc:InferredRelation ; ?p ?a FILTER isIRI(?a) }";

  /** Options that name the endpoint. */
  abstract List<String> options();

  /** Options that name where it takes updates. */
  abstract List<String> updates();

  /** A conclusion as the engine keeps it. */
  String kept(String triple) {
    return triple;
  }

  private static CommandRun run(Stream<String> args) {
    CommandRun run = CommandRun.of(args.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private CommandRun there(String... args) {
    return run(Stream.concat(Stream.of(args), options().stream()));
  }

  private static Set<String> sorted(CommandRun run) {
    return run.out().lines().collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  @Test
  void everyConclusionIsKeptInTheGraphOfItsRule() {
    List<String> save = new ArrayList<>(List.of("infer", "--save"));
    save.addAll(options());
    save.addAll(updates());
    // What was kept is no fact: nothing new follows from it.
    assertThat(run(save.stream()).err()).isEqualTo(run(save.stream()).err());
    Set<String> here =
        run(Stream.of("infer", "-o", "nquads"))
            .out()
            .lines()
            .filter(line -> !line.contains("_:"))
            .map(line -> kept(line.replaceFirst(" <[^ ]*> [.]$", " .")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> kept =
        there(
                "query",
                "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g),"
                    + " 'https://w3id.org/statecraft/rule/') }",
                "-o",
                "ntriples")
            .out()
            .lines()
            .map(this::kept)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(without(here, kept)).as("not kept").isEmpty();
    assertThat(without(kept, here)).as("kept and not concluded").isEmpty();
    assertThat(sorted(there("query", RELATIONS)))
        .isEqualTo(sorted(run(Stream.of("query", RELATIONS))));
    assertThat(there("relations", "AUS", "CHN").out())
        .isEqualTo(run(Stream.of("relations", "AUS", "CHN")).out());
  }

  @Test
  void whatIsAskedThereIsWhatIsStatedThere() {
    for (String query :
        List.of(
            "SELECT ?who { kb:AUKUS sc:participation/sc:actor ?who }",
            "SELECT ?kind (COUNT(?it) AS ?n) { ?it sc:actionKind ?kind } GROUP BY ?kind",
            "ASK { kb:AUKUS a ?kind }",
            "ASK { kb:AUKUS a sc:Person }",
            "ASK {}",
            "CONSTRUCT { ?a rdfs:label ?l } { kb:AUKUS sc:participation/sc:actor ?a . ?a rdfs:label"
                + " ?l }")) {
      assertThat(sorted(there("query", query)))
          .as(query)
          .isEqualTo(sorted(run(Stream.of("query", "--entail", "none", query))));
    }
  }
}
