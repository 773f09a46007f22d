package org.statecraft.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.statecraft.db.Database;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Belief;
import org.statecraft.power.OutOfSight;
import org.statecraft.power.Perspective;
import org.statecraft.problem.AccessProblem;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Task;

/**
 * What is known by what was chosen. A few choices are kept as they were read and inferred, and what
 * several callers ask for at once is worked out once. Nothing that was handed out changes, so that
 * many may ask at once.
 */
public final class Workspace implements AutoCloseable {
  /** Choices that are kept; the one that was asked for longest ago goes first. */
  private static final int KEPT = 3;

  private final Map<Sources, Base> bases = recent();
  private final Map<Selection, View> views = recent();
  private final Map<Path, Database> databases = new HashMap<>();
  private volatile Materializer.Progress progress = Materializer.Progress.NONE;

  private static <K, V> Map<K, V> recent() {
    return new LinkedHashMap<>(KEPT, 1, /* accessOrder= */ true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** Has somebody told how far inference is. */
  public void watch(Materializer.Progress watcher) {
    progress = watcher;
  }

  /** Who is told how far inference is. */
  Materializer.Progress progress() {
    return progress;
  }

  /** What was read from some sources. */
  Base base(Sources sources) {
    return kept(bases, sources, each -> new Base(each, each.database().map(this::database)));
  }

  /**
   * A database, opened for reading when it is first asked for.
   *
   * @throws org.statecraft.problem.Problem if there is none, or another process writes into it
   */
  public Database database(Path folder) {
    synchronized (databases) {
      return databases.computeIfAbsent(folder.toAbsolutePath().normalize(), Database::open);
    }
  }

  /** Closes the databases that are open, so that they can be written to. */
  public void release() {
    synchronized (bases) {
      bases.keySet().removeIf(sources -> sources.database().isPresent());
    }
    synchronized (views) {
      views.keySet().removeIf(wanted -> wanted.sources().database().isPresent());
    }
    synchronized (databases) {
      databases.values().forEach(Database::close);
      databases.clear();
    }
  }

  private View view(Selection wanted) {
    Task.check();
    return kept(views, wanted, each -> new View(each, this));
  }

  private static <K, V> V kept(Map<K, V> kept, K key, Function<K, V> make) {
    synchronized (kept) {
      return kept.computeIfAbsent(key, make);
    }
  }

  @Override
  public void close() {
    release();
  }

  /** What was chosen, with all that follows. */
  public KnowledgeBase knowledge(Selection wanted) {
    return view(wanted).knowledge();
  }

  /** What was chosen, without what follows from it. */
  public KnowledgeBase facts(Selection wanted) {
    return view(wanted).facts();
  }

  /** The same in memory, to infer from. */
  public KnowledgeBase premises(Selection wanted) {
    return view(wanted).premises();
  }

  /** What follows from what was chosen. */
  public Closure closure(Selection wanted) {
    return view(wanted).closure();
  }

  /** The rules that are applied. */
  public RuleSet rules(Selection wanted) {
    return view(wanted).rules();
  }

  /** The names in what was chosen. */
  public Directory directory(Selection wanted) {
    return view(wanted).directory();
  }

  /**
   * Why conclusions are out of sight from the perspective that was chosen; empty where all is seen.
   */
  public Optional<OutOfSight> outOfSight(Selection wanted) {
    if (wanted.perspective().whole()) {
      return Optional.empty();
    }
    Selection all = wanted.from(Perspective.WHOLE);
    Perspective time = wanted.perspective().believing(Belief.ALL);
    return Optional.of(
        new OutOfSight(
            knowledge(all), rules(all), knowledge(wanted), time.of(facts(all)).stated()));
  }

  /** What was chosen as it is seen from other perspectives. */
  public Viewpoints viewpoints(Selection wanted) {
    return new Viewpoints(wanted, base(wanted.sources()).premises(), progress);
  }

  /** What was chosen with sources taken away. */
  public Withdrawals withdrawals(Selection wanted) {
    return new Withdrawals(premises(wanted), rules(wanted), wanted, progress);
  }

  /**
   * What would be known if other facts held: with some triples added and others taken away. Nothing
   * of it is kept.
   */
  public Supposition suppose(Selection wanted, List<Triple> added, Set<Triple> removed) {
    KnowledgeBase supposed = premises(wanted).supposing(added, removed);
    RuleSet rules = View.rules(wanted, supposed);
    return new Supposition(
        new Materializer(rules, wanted.bounds(), progress).close(supposed).with(supposed), rules);
  }

  /**
   * What would be known if other facts held.
   *
   * @param knowledge the facts and what follows
   * @param rules the rules by which it follows
   */
  public record Supposition(KnowledgeBase knowledge, RuleSet rules) {}

  /**
   * The folder of the built-in knowledge base: where the launcher says it is, else beside the
   * program's own files.
   *
   * @throws AccessProblem if it is nowhere
   */
  public static Path home() {
    return Optional.ofNullable(System.getProperty("statecraft.home"))
        .map(Path::of)
        .or(Workspace::besideProgram)
        .filter(Files::isDirectory)
        .orElseThrow(
            () ->
                new AccessProblem(
                    "the built-in knowledge base is missing",
                    "start the program by its launcher, or name a folder with --kb",
                    null));
  }

  private static Optional<Path> besideProgram() {
    try {
      Path program =
          Path.of(Workspace.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path library = program.getParent();
      return library == null ? Optional.empty() : Optional.ofNullable(library.getParent());
    } catch (java.net.URISyntaxException | SecurityException unknown) {
      return Optional.empty();
    }
  }
}
