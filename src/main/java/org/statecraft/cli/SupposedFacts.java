package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.RdfFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.PatternText;
import picocli.CommandLine.Option;

/** The options that say which facts are supposed to hold or not to hold. */
final class SupposedFacts {
  @Option(
      names = "--add",
      order = 10,
      paramLabel = "TRIPLES|FILE",
      description = "Suppose that these hold, too. Repeatable.")
  private List<String> add = new ArrayList<>();

  @Option(
      names = "--remove",
      order = 11,
      paramLabel = "PATTERN|FILE",
      description = "Suppose that these do not hold. Repeatable.")
  private List<String> remove = new ArrayList<>();

  /** Checks that something is supposed at all. */
  void require() {
    if (add.isEmpty() && remove.isEmpty()) {
      throw new RequestProblem("nothing is supposed", "name facts with --add or --remove");
    }
  }

  /** The facts that are supposed to hold, too. */
  List<Triple> added(KnowledgeBase knowledge) {
    List<Triple> added = new ArrayList<>();
    for (String text : add) {
      Optional<Path> file = file(text);
      added.addAll(
          file.isPresent()
              ? read(file.get())
              : new PatternText(text, "--add").triples(knowledge.prefixes()));
    }
    return new ArrayList<>(new LinkedHashSet<>(added));
  }

  /** The stated facts that are supposed not to hold. */
  Set<Triple> removed(KnowledgeBase knowledge, Graph stated, Consumer<String> hint) {
    Set<Triple> removed = new HashSet<>();
    for (String text : remove) {
      Optional<Path> file = file(text);
      List<Triple> found =
          file.isPresent()
              ? read(file.get()).stream().filter(stated::contains).toList()
              : new PatternText(text, "--remove").matching(stated, knowledge.prefixes());
      if (found.isEmpty()) {
        hint.accept(
            "no fact fits --remove " + text + "; what is inferred goes with what it rests on");
      }
      removed.addAll(found);
    }
    return removed;
  }

  private static Optional<Path> file(String text) {
    try {
      Path path = Path.of(text);
      if (!Files.exists(path) && !text.contains(" ") && RdfFile.recognises(path)) {
        throw new AccessProblem("cannot read " + text + ": there is no such file", null, null);
      }
      return Optional.of(path).filter(Files::exists);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  private static List<Triple> read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RdfFile.of(file)
        .read(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                graph.add(triple);
              }

              @Override
              public void quad(Quad quad) {
                graph.add(quad.asTriple());
              }
            });
    return graph.find().toList();
  }
}
