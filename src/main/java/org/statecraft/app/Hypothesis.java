package org.statecraft.app;

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
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.RdfFile;
import org.statecraft.power.Reading;
import org.statecraft.problem.AccessProblem;
import org.statecraft.query.PatternText;

/**
 * Which facts are supposed to hold, and which not to.
 *
 * @param added what holds, too
 * @param removed what does not hold
 * @param reading the reading of terms that is used; empty for the one that is stated to be in force
 */
public record Hypothesis(Supposed added, Supposed removed, Optional<Reading> reading) {
  /** Things are as they are stated. */
  public static final Hypothesis NONE =
      new Hypothesis(new Supposed("", List.of()), new Supposed("", List.of()), Optional.empty());

  /**
   * One side of a hypothesis.
   *
   * @param option what it was given by, for messages
   * @param texts triples as in Turtle, those to be removed perhaps with variables, or files of RDF
   * @param files whether a text may name a file
   */
  public record Supposed(String option, List<String> texts, boolean files) {
    /** Copies the list. */
    public Supposed {
      texts = List.copyOf(texts);
    }

    /** Texts that may name files. */
    public Supposed(String option, List<String> texts) {
      this(option, texts, /* files= */ true);
    }

    private Optional<Path> file(String text) {
      return files ? Hypothesis.file(text) : Optional.empty();
    }
  }

  /** Whether nothing is supposed. */
  public boolean none() {
    return !otherFacts() && reading.isEmpty();
  }

  /** Whether facts are supposed to hold or not to, whichever reading is used. */
  boolean otherFacts() {
    return !added.texts().isEmpty() || !removed.texts().isEmpty();
  }

  /** The same facts by the reading that is stated to be in force. */
  Hypothesis byNoReading() {
    return new Hypothesis(added, removed, Optional.empty());
  }

  /** The same facts by a reading of terms. */
  Hypothesis by(Reading other) {
    return new Hypothesis(added, removed, Optional.of(other));
  }

  /**
   * The facts that are supposed to hold, too.
   *
   * @throws org.statecraft.problem.Problem if a text is no triples or a file cannot be read
   */
  public List<Triple> added(KnowledgeBase knowledge) {
    Set<Triple> triples = new LinkedHashSet<>();
    reading.ifPresent(used -> triples.addAll(used.added(knowledge)));
    for (String text : added.texts()) {
      Optional<Path> file = added.file(text);
      triples.addAll(
          file.isPresent()
              ? read(file.get())
              : new PatternText(text, added.option()).triples(knowledge));
    }
    return new ArrayList<>(triples);
  }

  /**
   * The stated facts that are supposed not to hold.
   *
   * @param unfit is told what fits no fact
   * @throws org.statecraft.problem.Problem if a text is no pattern or a file cannot be read
   */
  public Set<Triple> removed(KnowledgeBase knowledge, Consumer<String> unfit) {
    if (removed.texts().isEmpty() && reading.isEmpty()) {
      return Set.of();
    }
    Graph stated = knowledge.statements();
    Set<Triple> triples = new HashSet<>();
    reading.ifPresent(used -> triples.addAll(used.removed(knowledge)));
    for (String text : removed.texts()) {
      Optional<Path> file = removed.file(text);
      List<Triple> found =
          file.isPresent()
              ? read(file.get()).stream().filter(stated::contains).toList()
              : new PatternText(text, removed.option()).matching(stated, knowledge);
      if (found.isEmpty()) {
        unfit.accept(
            "no fact fits "
                + removed.option()
                + " "
                + text
                + "; what is inferred goes with what it rests on");
      }
      triples.addAll(found);
    }
    return triples;
  }

  /** The files that facts are supposed by. */
  List<Path> files() {
    return Stream.of(added, removed)
        .flatMap(side -> side.texts().stream().flatMap(text -> side.file(text).stream()))
        .toList();
  }

  private static Optional<Path> file(String text) {
    try {
      Path path = Path.of(text);
      if (!Files.exists(path) && !text.contains(" ") && RdfFile.recognises(path)) {
        throw AccessProblem.missing(path);
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
