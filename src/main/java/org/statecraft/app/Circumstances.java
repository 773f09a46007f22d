package org.statecraft.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.statecraft.ingest.FactWriter;
import org.statecraft.kb.Sources;
import org.statecraft.problem.AccessProblem;
import org.statecraft.query.Everywhere;
import org.statecraft.replication.LockedFiles;
import org.statecraft.replication.PortableText;

/**
 * What the result of an inquiry rests on beside its words.
 *
 * @param files the files that were read
 * @param choice what the words amount to: level of inference, perspective, reading, and how often a
 *     database was changed
 * @param unchecked what cannot be checked, a sentence each
 */
record Circumstances(LockedFiles files, Map<String, String> choice, List<String> unchecked) {
  /** Functions that answer otherwise each time. */
  private static final Set<String> FICKLE = Set.of("NOW", "RAND", "UUID", "STRUUID");

  /**
   * The circumstances of an inquiry.
   *
   * @param folder the working folder
   * @throws AccessProblem if a file has changed since it was read
   */
  static Circumstances of(Workspace workspace, Inquiry inquiry, Path folder) {
    FilesRead read = new FilesRead(inquiry, folder);
    requireUnchanged(workspace, inquiry, read);
    LockedFiles hashes = read.hashes();
    List<String> unchecked = new ArrayList<>();
    read.once().forEach(name -> unchecked.add(name + " could be read only once"));
    hashes.own().keySet().stream()
        .filter(path -> path.startsWith("/") || path.startsWith("../"))
        .forEach(
            path -> unchecked.add(path + " lies outside the folder in which the lock was made"));
    unchecked.addAll(tables(inquiry, read, folder));
    unchecked.addAll(elsewhere(inquiry.selection().sources()));
    unchecked.addAll(fickle(inquiry.asked()));
    return new Circumstances(hashes, choice(workspace, inquiry.selection()), unchecked);
  }

  /** Tables of which an import made facts that were read: of a table itself nothing is read. */
  private static List<String> tables(Inquiry inquiry, FilesRead read, Path folder) {
    if (inquiry.knowledge().distant()) {
      return List.of();
    }
    Graph known = inquiry.knowledge().everything();
    PortableText names = PortableText.within(folder);
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, Path> file : read.own().entrySet()) {
      String iri = file.getValue().toAbsolutePath().normalize().toUri().toString();
      known.stream(NodeFactory.createURI(iri), FactWriter.DERIVED, Node.ANY)
          .map(Triple::getObject)
          .filter(Node::isURI)
          .map(table -> names.of(table.getURI()).replaceFirst("^file:(\\./)?", ""))
          .sorted()
          .map(
              table ->
                  table
                      + ", of which "
                      + file.getKey()
                      + " was made: whether it changed since; import it again to see")
          .forEach(told::add);
    }
    return told;
  }

  /** In a shell, what is known is kept: what was edited meanwhile is not what was asked. */
  private static void requireUnchanged(Workspace workspace, Inquiry inquiry, FilesRead read) {
    FileTime opened = FileTime.from(workspace.base(inquiry.selection().sources()).opened());
    Stream.concat(read.home().values().stream(), read.own().values().stream())
        .filter(file -> changed(file).compareTo(opened) > 0)
        .findFirst()
        .ifPresent(
            file -> {
              throw new AccessProblem(
                  file + " has changed since it was read", "start the program again", null);
            });
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }

  private static Map<String, String> choice(Workspace workspace, Selection chosen) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("entailment", chosen.rules().entailment().toString().toLowerCase(Locale.ROOT));
    String words = chosen.words();
    if (!words.isEmpty()) {
      choice.put("seen", words);
    }
    chosen
        .sources()
        .database()
        .ifPresent(
            database ->
                choice.put(
                    "changes of the database",
                    String.valueOf(workspace.database(database).changes())));
    return choice;
  }

  private static List<String> elsewhere(Sources sources) {
    List<String> told = new ArrayList<>();
    sources
        .database()
        .ifPresent(
            database ->
                told.add(
                    "what the database "
                        + FilesRead.slashes(database)
                        + " holds: only how often it was changed is known"));
    sources
        .endpoint()
        .ifPresent(
            endpoint ->
                told.add("what " + endpoint.address() + " holds: only its answer is known"));
    return told;
  }

  private static List<String> fickle(Query query) {
    Set<String> told = new LinkedHashSet<>();
    new Everywhere(
            op -> {
              if (op instanceof OpService) {
                told.add("what another machine answers to SERVICE");
              }
            },
            expression -> {
              if (expression instanceof ExprFunction0 function) {
                String name = function.getFunctionSymbol().getSymbol().toUpperCase(Locale.ROOT);
                if (FICKLE.contains(name)) {
                  told.add("the answer of " + name + "(), which is another each time");
                }
              }
            })
        .visit(query);
    if (!query.isAskType() && !query.hasOrderBy() && (query.hasLimit() || query.hasOffset())) {
      told.add("which rows LIMIT or OFFSET leaves, since no ORDER BY says which come first");
    }
    return List.copyOf(told);
  }
}
