package org.statecraft.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;
import org.statecraft.rule.RuleSummaries;

/**
 * A case of what RDFS or OWL 2 RL means, with all that the rule files conclude from it.
 *
 * @param name what it is called
 * @param level by which rules it is closed
 * @param given the facts
 * @param entailed what has to follow, blank nodes standing for anything; may be nothing
 * @param not triples none of which may follow
 * @param inconsistent whether the facts contradict themselves
 * @param all the facts and what follows
 * @param used the rules that something is credited to, or that found a contradiction
 * @param clashes the rules that found a contradiction
 */
public record OwlCase(
    String name,
    Entailment level,
    List<Triple> given,
    List<Triple> entailed,
    List<Triple> not,
    boolean inconsistent,
    Graph all,
    Set<String> used,
    Set<String> clashes) {
  private static final Path FOLDER = Theory.HOME.resolve("src/test/resources/owl");
  private static final RuleSummaries SUMMARIES = RuleSummaries.fresh();
  private static final String BASE = "http://example/";

  /** Every case, in the order of their names. */
  public static List<OwlCase> cases() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> read(file).stream()).toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<OwlCase> read(Path file) {
    Map<String, List<Triple>> graphs = new TreeMap<>();
    Set<String> inconsistent = new HashSet<>();
    // Not into a dataset, for there a literal might be taken for another with the same value.
    RDFParser.source(file)
        .lang(Lang.TRIG)
        .base(BASE)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                if (quad.isDefaultGraph()) {
                  inconsistent.add(local(quad.getSubject().getURI()));
                } else {
                  graphs
                      .computeIfAbsent(local(quad.getGraph().getURI()), name -> new ArrayList<>())
                      .add(quad.asTriple());
                }
              }
            });
    Entailment level =
        String.valueOf(file.getFileName()).startsWith("rdfs") ? Entailment.RDFS : Entailment.OWL;
    return graphs.keySet().stream()
        .filter(name -> !name.contains("#"))
        .map(name -> close(name, graphs, inconsistent.contains(name), level))
        .toList();
  }

  /** The facts as a graph that keeps them as they were written. */
  public Graph facts() {
    return new ListedGraph(given);
  }

  private static String local(String iri) {
    return iri.substring(BASE.length());
  }

  private static OwlCase close(
      String name, Map<String, List<Triple>> graphs, boolean inconsistent, Entailment level) {
    List<Triple> given = graphs.getOrDefault(name, List.of());
    Graph facts = new ListedGraph(given);
    List<Rule> rules =
        new RuleFiles(Optional.of(Theory.HOME), level, List.of())
            .read(new Prefixes(), facts, SUMMARIES);
    Closure closure =
        new Materializer(new RuleSet(rules), Bounds.GENEROUS, Materializer.Progress.NONE)
            .close(facts);
    Map<Triple, String> credits = RandomCases.credits(closure);
    Set<String> clashes = new HashSet<>();
    closure.clashes(1).forEach(clash -> clashes.add(clash.rule().name()));
    Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.add(all, given);
    credits.keySet().forEach(all::add);
    Set<String> used = new HashSet<>(credits.values());
    used.addAll(clashes);
    return new OwlCase(
        name,
        level,
        given,
        graphs.getOrDefault(name + "#entails", List.of()),
        graphs.getOrDefault(name + "#not", List.of()),
        inconsistent,
        all,
        used,
        clashes);
  }

  @Override
  public String toString() {
    return name;
  }
}
