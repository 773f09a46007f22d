package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Hypothesis;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.db.Database;
import org.statecraft.endpoint.Endpoint;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.Layout;
import org.statecraft.kb.Sources;
import org.statecraft.kb.Sources.NamedFile;
import org.statecraft.power.Basis;
import org.statecraft.power.Belief;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;
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

  @Option(
      names = "--as-of",
      order = 60,
      paramLabel = "DATE",
      description =
          "See the world as of a day, or of the last day of a month or year: what began later or"
              + " had ended is not there, and no rule sees it.")
  private @Nullable String asOf;

  @Option(
      names = "--between",
      order = 61,
      paramLabel = "FROM..TO",
      description = "See what was there at any time from one date to another.")
  private @Nullable String between;

  @Option(
      names = "--undated",
      order = 61,
      description =
          "With --as-of or --between: also codings of which no date is known, which are left out"
              + " otherwise.")
  private boolean undated;

  @Option(
      names = "--source",
      order = 62,
      paramLabel = "SOURCE",
      description =
          "Believe this source: a page, all pages of a host, or a work such as Cai-2024."
              + " Repeatable.")
  private List<String> believed = new ArrayList<>();

  @Option(
      names = "--without-source",
      order = 63,
      paramLabel = "SOURCE",
      description = "Do not believe this source. Repeatable.")
  private List<String> disbelieved = new ArrayList<>();

  @Option(
      names = "--verified-only",
      order = 64,
      description = "Believe only what a page confirms: no general knowledge, no reading of ours.")
  private boolean verified;

  @Option(
      names = "--basis",
      order = 64,
      split = ",",
      paramLabel = "BASIS",
      description =
          "Of targets and others that say how they are known, believe what is stated by the actor,"
              + " reported by others, or inferred by us. Several: stated,reported")
  private @Nullable List<Basis> bases;

  @Option(
      names = "--suppose",
      order = 65,
      paramLabel = "TRIPLES|FILE",
      description = "Suppose that these hold, too: triples as in Turtle, or a file. Repeatable.")
  private List<String> supposed = new ArrayList<>();

  @Option(
      names = "--suppose-not",
      order = 66,
      paramLabel = "PATTERN|FILE",
      description = "Suppose that these do not hold; a pattern may have variables. Repeatable.")
  private List<String> denied = new ArrayList<>();

  @Option(
      names = "--entail",
      order = 54,
      paramLabel = "LEVEL",
      description =
          "What is inferred: none, rdfs, owl (OWL 2 RL) or full (the theory and OWL 2 RL, without"
              + " what holds of everything). Default: full; none with --no-kb.")
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

  /** None of the options. */
  KnowledgeOptions() {}

  /** Another set of the same options, which may say more. */
  KnowledgeOptions(KnowledgeOptions other) {
    data = new ArrayList<>(other.data);
    graphs = new ArrayList<>(other.graphs);
    noKb = other.noKb;
    kb = other.kb;
    database = other.database;
    endpoint = other.endpoint;
    logins = other.logins;
    entailment = other.entailment;
    rules = new ArrayList<>(other.rules);
    maxTriples = other.maxTriples;
    maxRounds = other.maxRounds;
    asOf = other.asOf;
    between = other.between;
    undated = other.undated;
    believed = new ArrayList<>(other.believed);
    disbelieved = new ArrayList<>(other.disbelieved);
    verified = other.verified;
    bases = other.bases;
    supposed = new ArrayList<>(other.supposed);
    denied = new ArrayList<>(other.denied);
  }

  /** What the options choose. */
  Selection selection() {
    return selection(level(), /* asked= */ false);
  }

  /**
   * What the options choose for a query: an endpoint is asked where it is, unless something is to
   * be inferred, added or looked at otherwise.
   */
  Selection queried() {
    boolean asked =
        endpoint != null
            && entailment == null
            && rules.isEmpty()
            && data.isEmpty()
            && graphs.isEmpty()
            && supposed.isEmpty()
            && denied.isEmpty()
            && perspective().whole();
    return asked ? selection(Entailment.NONE, true) : selection();
  }

  private Selection selection(Entailment level, boolean asked) {
    Sources sources = sources(asked);
    // What is missing is told here, so that no setting of the shell waits with it for a query.
    sources.home().ifPresent(Layout::of);
    Stream.of(rules, sources.data(), sources.graphs().stream().map(NamedFile::file).toList())
        .flatMap(List::stream)
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw AccessProblem.missing(path);
            });
    if (maxRounds < 1 || maxTriples < 0) {
      throw new RequestProblem(
          "a limit of inference leaves nothing to do", "write --max-rounds from 1");
    }
    Path chosen = kb;
    Optional<Path> home =
        level == Entailment.NONE
            ? Optional.empty()
            : Optional.of(chosen == null ? Workspace.home() : chosen);
    return new Selection(
        sources,
        perspective(),
        new Hypothesis(
            new Hypothesis.Supposed("--suppose", supposed),
            new Hypothesis.Supposed("--suppose-not", denied)),
        new RuleFiles(home, level, rules),
        new Bounds(maxRounds, maxTriples));
  }

  /** How much is inferred: what is asked for, what a database keeps, or what is usual. */
  private Entailment level() {
    if (entailment != null) {
      return entailment;
    }
    if (database != null) {
      return Database.level(database)
          .map(kept -> Entailment.valueOf(kept.toUpperCase(java.util.Locale.ROOT)))
          .orElse(Database.union(database) ? Entailment.FULL : Entailment.NONE);
    }
    return noKb ? Entailment.NONE : Entailment.FULL;
  }

  private Perspective perspective() {
    if (asOf != null && between != null) {
      throw new RequestProblem("--as-of and --between exclude each other", "leave one of them out");
    }
    if (bases != null && bases.isEmpty()) {
      throw new RequestProblem("--basis names none", "write --basis stated,reported");
    }
    Optional<Period> period =
        Optional.ofNullable(asOf)
            .map(date -> Period.asOf(date, "--as-of"))
            .or(() -> Optional.ofNullable(between).map(Period::between));
    return new Perspective(
        period,
        undated,
        new Belief(believed, disbelieved, verified, bases == null ? Set.of() : Set.copyOf(bases)));
  }

  /** The sources that the options name. */
  private Sources sources(boolean asked) {
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
    Path chosen = kb;
    boolean without = noKb || (database != null && !Database.union(database));
    Optional<Path> home =
        without ? Optional.empty() : Optional.of(chosen == null ? Workspace.home() : chosen);
    return new Sources(
        home,
        data,
        graphs.stream().map(KnowledgeOptions::graph).toList(),
        Optional.ofNullable(database),
        Optional.ofNullable(endpoint)
            .map(Endpoint::checked)
            .map(
                address ->
                    new Sources.Remote(address.toString(), Optional.ofNullable(logins), asked)));
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
