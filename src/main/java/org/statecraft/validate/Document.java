package org.statecraft.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Place;
import org.statecraft.kb.PlacedSink;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.RdfFile;
import org.statecraft.lint.Finding;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/** One file as it was read: what it states, where, and what its parser could not or hardly read. */
public final class Document {
  private final RdfFile file;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Finding> faults = new ArrayList<>();
  private final Prefixes prefixes = new Prefixes();

  private Document(RdfFile file) {
    this.file = file;
  }

  /**
   * Reads a file. One that is no RDF has a fault and states nothing.
   *
   * @throws org.statecraft.problem.Problem if it cannot be opened, or is nested too deeply
   */
  public static Document read(RdfFile file) {
    Document document = new Document(file);
    try {
      file.read(document.new Sink());
    } catch (InputProblem broken) {
      document.statements.clear();
      document.fault(
          Finding.Severity.ERROR,
          broken.sentence(),
          broken.remedy().orElse("mend it there; what comes after it was not read"),
          broken.position().orElse(document.position(Place.NONE)));
    }
    return document;
  }

  private void fault(
      Finding.Severity severity, String sentence, String remedy, SourcePosition position) {
    faults.add(new Finding(severity, "syntax", sentence, remedy, position));
  }

  /** The file. */
  public RdfFile file() {
    return file;
  }

  /** What it states, in its order; nothing if it is no RDF. */
  List<Statement> statements() {
    return statements;
  }

  /** What its parser could not read, or hardly. */
  List<Finding> faults() {
    return faults;
  }

  /** Whether it was read to its end and states nothing. */
  boolean empty() {
    return statements.isEmpty()
        && faults.stream().noneMatch(fault -> fault.severity() == Finding.Severity.ERROR);
  }

  /** The prefixes that it declares. */
  Prefixes prefixes() {
    return prefixes;
  }

  /** A place in it, without the text that stands there. */
  SourcePosition position(Place place) {
    return new SourcePosition(
        file.path().toString(), Math.max(0, place.line()), Math.max(0, place.column()), null);
  }

  private final class Sink extends PlacedSink {
    @Override
    protected void stated(
        @Nullable Node graph, Triple triple, Place subject, Place predicate, Place object) {
      statements.add(new Statement(Document.this, triple, subject, predicate, object));
    }

    @Override
    protected void doubted(String message, Place place) {
      // A value that is none of its datatype is told with all others of its kind.
      if (!message.startsWith("Lexical form")) {
        fault(
            Finding.Severity.WARNING,
            message,
            "write it as its syntax wants it, so that every program reads the same",
            position(place));
      }
    }

    @Override
    public void prefix(String prefix, String iri) {
      prefixes.offer(prefix, iri);
    }
  }
}
