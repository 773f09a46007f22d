package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Entailment;
import org.statecraft.infer.RuleFiles;
import org.statecraft.kb.Sources;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Limits;
import org.statecraft.session.Selection;
import org.statecraft.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the knowledge comes from: the same options on every command that reads it. */
@Command
final class KnowledgeOptions {
  @Option(
      names = "--data",
      order = 50,
      paramLabel = "FILE|DIR",
      description =
          "Add RDF: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD, gzipped or not;"
              + " of a folder, all such files. Repeatable.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--graph",
      order = 51,
      paramLabel = "IRI=FILE",
      description = "Add an RDF file as the named graph IRI. Repeatable.")
  private List<String> graphs = new ArrayList<>();

  @Option(names = "--no-kb", order = 52, description = "Leave the built-in knowledge base out.")
  private boolean noKb;

  @Option(
      names = "--kb",
      order = 53,
      paramLabel = "DIR",
      description = "Use the knowledge base in DIR (with ontology/ and cases/) instead.")
  private @Nullable Path kb;

  @Option(
      names = "--entail",
      order = 54,
      paramLabel = "LEVEL",
      description =
          "What is inferred: none, rdfs, owl (OWL 2 RL) or full (OWL 2 RL and the theory)."
              + " Default: full; none with --no-kb.")
  private @Nullable Entailment entailment;

  @Option(
      names = "--rules",
      order = 55,
      paramLabel = "FILE|DIR",
      description = "Add rules: CONSTRUCT queries in .rq files. Repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--max-triples",
      order = 56,
      paramLabel = "N",
      description = "Stop inference after N conclusions; exit code 4.")
  private long maxTriples = Bounds.GENEROUS.triples();

  @Option(
      names = "--max-rounds",
      order = 57,
      paramLabel = "N",
      description = "Stop inference after N rounds in a stratum; exit code 4.")
  private int maxRounds = Bounds.GENEROUS.rounds();

  @Option(
      names = "--max-time",
      order = 58,
      paramLabel = "TIME",
      description = "Stop inference after a time such as 500ms or 2min; exit code 4.")
  private @Nullable String maxTime;

  /** What the options choose. */
  Selection selection() {
    Sources sources = sources();
    for (Path path : rules) {
      if (!Files.exists(path)) {
        throw new AccessProblem("cannot read " + path + ": there is no such file", null, null);
      }
    }
    if (maxRounds < 1 || maxTriples < 0) {
      throw new RequestProblem(
          "a limit of inference leaves nothing to do", "write --max-rounds from 1");
    }
    Entailment level = entailment == null ? (noKb ? Entailment.NONE : Entailment.FULL) : entailment;
    Path chosen = kb;
    Optional<Path> home =
        level == Entailment.NONE
            ? Optional.empty()
            : Optional.of(chosen == null ? Session.home() : chosen);
    return new Selection(
        sources,
        new RuleFiles(home, level, rules),
        new Bounds(maxRounds, maxTriples, Optional.ofNullable(maxTime).map(Limits::duration)));
  }

  /** The sources that the options name. */
  private Sources sources() {
    if (noKb && kb != null) {
      throw new RequestProblem("--no-kb and --kb exclude each other", "leave one of them out");
    }
    Path chosen = kb;
    Optional<Path> home =
        noKb ? Optional.empty() : Optional.of(chosen == null ? Session.home() : chosen);
    return new Sources(home, data, graphs.stream().map(KnowledgeOptions::graph).toList());
  }

  private static Sources.NamedFile graph(String text) {
    int end = text.lastIndexOf("=");
    String iri = end < 0 ? "" : text.substring(0, end);
    if (iri.startsWith("<") && iri.endsWith(">")) {
      iri = iri.substring(1, iri.length() - 1);
    }
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*") || end == text.length() - 1) {
      throw new RequestProblem(
          "--graph " + text + " does not name a graph and a file",
          "write --graph https://example.org/graph=FILE");
    }
    return new Sources.NamedFile(iri, Path.of(text.substring(end + 1)));
  }
}
