package org.statecraft.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.DatasetViews;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Layout;
import org.statecraft.kb.Place;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.RdfFile;
import org.statecraft.lint.Finding;
import org.statecraft.power.SC;

/**
 * Looks files over before they are used: all that is wrong is told at once, each with its place and
 * what to do. Files are looked at together and with the knowledge base, which they may be part of.
 */
public final class Validator {
  private final KnowledgeBase knowledge;
  private final Optional<ShapesFile> shapes;
  private final Optional<Layout> layout;

  /**
   * A validator.
   *
   * @param knowledge what files are held against, which may be empty
   * @param layout the folder of the knowledge base, if there is one
   * @param shapes a file of shapes, if there is one
   * @throws org.statecraft.problem.InputProblem if the shapes are not well-formed, with the place
   */
  public Validator(KnowledgeBase knowledge, Optional<Layout> layout, Optional<Path> shapes) {
    this.knowledge = knowledge;
    this.shapes = shapes.map(RdfFile::of).map(ShapesFile::read);
    this.layout = layout;
  }

  /**
   * What was found.
   *
   * @param findings by file and place
   * @param report the SHACL report on what the files say, made when it is read
   * @param prefixes those of the knowledge base, the files and the shapes
   */
  public record Result(List<Finding> findings, Iterable<Triple> report, Prefixes prefixes) {}

  /**
   * Looks files over.
   *
   * @throws org.statecraft.problem.Problem if one cannot be opened
   */
  public Result check(List<RdfFile> files) {
    List<Document> documents = opened(files);
    Set<Node> own = new HashSet<>();
    layout.ifPresent(folder -> files.forEach(file -> graph(folder, file).ifPresent(own::add)));
    Findings findings = new Findings(documents);
    documents.stream().filter(Document::empty).forEach(document -> nothing(document, findings));
    List<Statement> said =
        documents.stream().flatMap(document -> document.statements().stream()).toList();
    Graph base = knowledge.stated();
    Prefixes prefixes = prefixes(documents);
    Vocabulary vocabulary = new Vocabulary(DatasetViews.both(base, graph(said)), base, prefixes);
    // Without an ontology nobody can say which words there are.
    List<Statement> meant =
        base.contains(SC.CASE, Node.ANY, Node.ANY)
            ? meaning(said, documents, vocabulary, findings)
            : said;
    DescriptionCheck descriptions = new DescriptionCheck(vocabulary, base, findings);
    Set<Node> disordered = descriptions.order(meant);
    Graph intended = graph(meant);
    Set<List<Node>> told = shapes(vocabulary, base, intended, meant, disordered, findings);
    descriptions.check(meant, told);
    new RepetitionCheck(vocabulary, knowledge, own, findings).check(meant, intended);
    return new Result(findings.sorted(documents), () -> report(base, said).find(), prefixes);
  }

  private static void nothing(Document document, Findings findings) {
    findings.warning(
        "empty", "the file states nothing", "write what it is to state", document, Place.NONE);
  }

  /** The files, each once, whatever it is called. */
  private static List<Document> opened(List<RdfFile> files) {
    Map<Path, RdfFile> once = new LinkedHashMap<>();
    files.forEach(file -> once.putIfAbsent(real(file.path()), file));
    return once.values().stream().map(Document::read).toList();
  }

  /** What files mean by their words, of which those that are not known are told. */
  private List<Statement> meaning(
      List<Statement> said, List<Document> documents, Vocabulary vocabulary, Findings findings) {
    TermCheck terms = new TermCheck(vocabulary, findings);
    ValueCheck values = new ValueCheck(vocabulary, findings);
    List<Statement> meant = said.stream().map(terms::check).map(values::check).toList();
    CaseCheck cases = new CaseCheck(vocabulary, knowledge.prefixes(), findings);
    Map<Document, List<Statement>> files =
        meant.stream().collect(Collectors.groupingBy(Statement::document));
    documents.forEach(document -> cases.check(document, files.getOrDefault(document, List.of())));
    return meant;
  }

  private Prefixes prefixes(List<Document> documents) {
    Prefixes prefixes = knowledge.prefixes().copy();
    documents.forEach(document -> document.prefixes().offered().forEach(prefixes::offer));
    prefixes.offer("sh", SHACL.getURI());
    shapes.ifPresent(file -> file.document().prefixes().offered().forEach(prefixes::offer));
    return prefixes;
  }

  private static Graph graph(List<Statement> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(each -> graph.add(each.triple()));
    return graph;
  }

  private Set<List<Node>> shapes(
      Vocabulary vocabulary,
      Graph base,
      Graph intended,
      List<Statement> meant,
      Set<Node> disordered,
      Findings findings) {
    if (shapes.isEmpty()) {
      return new HashSet<>();
    }
    Graph data = DatasetViews.both(base, intended);
    return new ShapeCheck(vocabulary, shapes.get().graph(), data, meant, findings)
        .tell(new Shacl(shapes.get()).validate(data, mentioned(intended)), disordered);
  }

  /** The nodes that files say something of, or name as a value; all where there are files alone. */
  private Predicate<Node> mentioned(Graph files) {
    return knowledge.stated().isEmpty()
        ? node -> true
        : node ->
            files.contains(node, Node.ANY, Node.ANY) || files.contains(Node.ANY, Node.ANY, node);
  }

  private Graph report(Graph base, List<Statement> said) {
    Graph files = graph(said);
    return shapes
        .map(Shacl::new)
        .map(
            shacl -> shacl.report(shacl.validate(DatasetViews.both(base, files), mentioned(files))))
        .orElseGet(Shacl::conforms);
  }

  /** The graph of the knowledge base that a file is, if it is one. */
  private static Optional<Node> graph(Layout layout, RdfFile file) {
    return layout.graphs().stream()
        .filter(part -> real(part.file()).equals(real(file.path())))
        .map(part -> NodeFactory.createURI(part.graph()))
        .findFirst();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException missing) {
      return file.toAbsolutePath().normalize();
    }
  }
}
