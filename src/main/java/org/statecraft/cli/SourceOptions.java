package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.db.Database;
import org.statecraft.endpoint.Address;
import org.statecraft.kb.Sources;
import org.statecraft.kb.Sources.NamedFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the facts come from. */
@Command
final class SourceOptions {
  @Option(
      names = "--data",
      order = 50,
      paramLabel = "FILE|DIR",
      description =
          "Add RDF: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD, or a table, CSV or TSV,"
              + " whose rows are csv:Row and whose columns are csv:NAME; gzipped or not; of a"
              + " folder, all such files. Repeatable.")
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
      names = "--db",
      order = 53,
      paramLabel = "DIR",
      description =
          "Use the database in DIR instead, which load has made; rules and reports are those of the"
              + " knowledge base.")
  private @Nullable Path database;

  @Option(
      names = "--endpoint",
      order = 53,
      paramLabel = "URL",
      description =
          "Use what a SPARQL endpoint holds instead: query asks it where it is, unless --entail or"
              + " another choice is made; all else is answered here, from a copy. Rules and reports"
              + " are those of the knowledge base.")
  private @Nullable String endpoint;

  @Option(
      names = "--netrc-file",
      order = 53,
      paramLabel = "FILE",
      description =
          "Read the user and password for the endpoint from FILE instead of ~/.netrc and the"
              + " environment (STATECRAFT_ENDPOINT_USER, STATECRAFT_ENDPOINT_PASSWORD).")
  private @Nullable Path logins;

  /** Where the built-in knowledge base is taken to be; for who runs a command of another time. */
  @Option(names = "--home", hidden = true)
  private @Nullable Path builtIn;

  @Mixin private DialectOptions tables = new DialectOptions();

  /** None of the options. */
  SourceOptions() {}

  /** Another set of the same options, which may say more. */
  SourceOptions(SourceOptions other) {
    data = new ArrayList<>(other.data);
    graphs = new ArrayList<>(other.graphs);
    noKb = other.noKb;
    kb = other.kb;
    database = other.database;
    endpoint = other.endpoint;
    logins = other.logins;
    builtIn = other.builtIn;
    tables = new DialectOptions(other.tables);
  }

  /** Whether an endpoint is named, and nothing that is added to it. */
  boolean endpointAlone() {
    return endpoint != null && data.isEmpty() && graphs.isEmpty();
  }

  /** Whether the built-in knowledge base is left out. */
  boolean withoutKb() {
    return noKb;
  }

  /** The folder of a database. */
  Optional<Path> database() {
    return Optional.ofNullable(database);
  }

  /** The folder of the knowledge base whose rules and reports are used. */
  Path home() {
    return Optional.ofNullable(kb)
        .or(() -> Optional.ofNullable(builtIn))
        .orElseGet(Workspace::home);
  }

  /** Refuses files and folders that do not exist. */
  static void require(List<Path> files) {
    files.stream()
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw AccessProblem.missing(path);
            });
  }

  /**
   * The sources that the options name.
   *
   * @param asked whether an endpoint is asked where it is
   */
  Sources sources(boolean asked) {
    if (noKb && kb != null) {
      throw new RequestProblem("--no-kb and --kb exclude each other", "leave one of them out");
    }
    if (noKb && database != null) {
      throw new RequestProblem("--no-kb and --db exclude each other", "leave --no-kb out");
    }
    if (endpoint != null && database != null) {
      throw new RequestProblem("--endpoint and --db exclude each other", "leave one of them out");
    }
    if (endpoint == null && logins != null) {
      throw new RequestProblem("--netrc-file is for an endpoint", "add --endpoint URL");
    }
    boolean without = noKb || (database != null && !Database.union(database));
    Optional<Path> home = without ? Optional.empty() : Optional.of(home());
    return new Sources(
        home,
        data,
        graphs.stream().map(SourceOptions::graph).toList(),
        Optional.ofNullable(database),
        Optional.ofNullable(endpoint)
            .map(Address::of)
            .map(
                address ->
                    new Sources.Remote(
                        address.uri().toString(), Optional.ofNullable(logins), asked)),
        tables.dialect());
  }

  /** A file that is given a graph, as {@code IRI=FILE}. */
  static NamedFile graph(String text) {
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
    return new NamedFile(iri, Path.of(text.substring(end + 1)));
  }
}
