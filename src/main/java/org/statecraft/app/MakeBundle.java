package org.statecraft.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.console.Screen;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.BundleReadme;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import org.statecraft.replication.Archive;
import org.statecraft.replication.FilesDifference;
import org.statecraft.replication.LockJson;
import org.statecraft.replication.OpenedBundle;
import org.statecraft.replication.OpenedLock;
import org.statecraft.replication.PortableText;
import org.statecraft.replication.ResultRecorder;

/**
 * Puts a lock, its query, all that was read and the result into an archive, from which the result
 * can be had again.
 */
public final class MakeBundle {
  private final Workspace workspace;

  /** Archives of what is known in a workspace. */
  public MakeBundle(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The archive, still to be written.
   *
   * @param lock the lock
   * @param side what its command asks, which must still be what it was
   * @throws RequestProblem if the files or the result are not those of the lock, or a file lies
   *     where an archive has no place for it
   */
  public Archive of(OpenedLock lock, Replicate.Side side) {
    Inquiry inquiry = side.inquiry();
    FilesRead read = new FilesRead(inquiry, side.folder());
    requireWithin(lock, read);
    requireFiles(lock, Circumstances.of(workspace, inquiry, side.folder()));
    OutputFormat format =
        inquiry.asked().isSelectType() || inquiry.asked().isAskType()
            ? OutputFormat.CSV
            : OutputFormat.TURTLE;
    String result = format == OutputFormat.CSV ? "result.csv" : "result.ttl";
    Archive archive = new Archive();
    archive.text(result, result(lock, side, format));
    archive.text(LockJson.NAME, lock.text());
    archive.text("query.rq", lock.lock().text().text());
    read.home().forEach((path, file) -> archive.file("kb/" + path, file));
    read.own().forEach((path, file) -> archive.file("data/" + path, file));
    archive.text(
        "README.md",
        new BundleReadme(
                lock.lock(), result, citation(inquiry), inquiry.knowledge(), terms(inquiry, read))
            .text());
    return archive;
  }

  /** What files of data say of their use, in the graphs that are called as they are. */
  private static List<BundleReadme.Terms> terms(Inquiry inquiry, FilesRead read) {
    if (inquiry.knowledge().distant()) {
      return List.of();
    }
    Graph known = inquiry.knowledge().everything();
    List<BundleReadme.Terms> all = new ArrayList<>();
    read.data()
        .forEach(
            (path, file) -> {
              Node graph =
                  NodeFactory.createURI(file.toAbsolutePath().normalize().toUri().toString());
              all.add(
                  new BundleReadme.Terms(
                      "data/" + path,
                      said(known, graph, DCTerms.license.asNode()),
                      said(known, graph, DCTerms.bibliographicCitation.asNode())));
            });
    return all;
  }

  private static List<String> said(Graph known, Node graph, Node property) {
    return known.stream(graph, property, Node.ANY)
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .sorted()
        .toList();
  }

  private static void requireWithin(OpenedLock lock, FilesRead read) {
    Stream.concat(read.home().keySet().stream(), read.own().keySet().stream())
        .filter(path -> !OpenedBundle.within(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new RequestProblem(
                  path + " lies where an archive has no place for it",
                  "make " + lock.name() + " again from a folder in which all its files are");
            });
  }

  private static void requireFiles(OpenedLock lock, Circumstances now) {
    FilesDifference files = FilesDifference.of(lock.lock().files(), now.files());
    if (!files.none()) {
      String first =
          Stream.of(files.changed(), files.gone(), files.added())
              .flatMap(List::stream)
              .findFirst()
              .orElseThrow();
      int number = files.changed().size() + files.gone().size() + files.added().size();
      throw new RequestProblem(
          (number == 1 ? "a file is not the one" : number + " files are not those")
              + " of "
              + lock.name()
              + ": "
              + first,
          "name the knowledge base of then by --kb, or make the lock again; statecraft replicate"
              + " tells what differs");
    }
  }

  private static String result(OpenedLock lock, Replicate.Side side, OutputFormat format) {
    Inquiry inquiry = side.inquiry();
    PortableText names = PortableText.within(side.folder());
    ResultRecorder recorder = new ResultRecorder(names, inquiry.asked().hasOrderBy());
    RenderSettings settings =
        new RenderSettings(
            inquiry.knowledge().prefixes(), Screen.NONE, Optional.empty(), /* safeCsv= */ false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream written =
        inquiry
            .runner()
            .run(
                inquiry.question().query(),
                result -> {
                  format.write(recorder.noting(result), settings, bytes);
                  return bytes;
                });
    if (!lock.lock().result().same(recorder.record())) {
      throw new RequestProblem(
          "the result is not the one of " + lock.name(), "statecraft replicate tells what differs");
    }
    return names.of(written.toString(StandardCharsets.UTF_8));
  }

  private Optional<Citation> citation(Inquiry inquiry) {
    return inquiry.knowledge().distant()
        ? Optional.empty()
        : new Works(workspace.facts(inquiry.selection())).own().map(Citation::of);
  }
}
