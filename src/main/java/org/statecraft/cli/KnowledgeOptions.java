package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Sources;
import org.statecraft.problem.RequestProblem;
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

  /** The sources that the options name. */
  Sources sources() {
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
