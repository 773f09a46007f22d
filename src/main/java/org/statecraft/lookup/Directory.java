package org.statecraft.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;
import org.statecraft.problem.RequestProblem;

/** Finds the entity that a person means. */
public final class Directory {
  /** Who acts. */
  public static final Set<Node> ACTORS = Set.of(SC.ACTOR_CLASS);

  /** Who acts, and what they take part in. */
  public static final Set<Node> ACTORS_AND_INITIATIVES = Set.of(SC.ACTOR_CLASS, SC.INITIATIVE);

  private static final int CANDIDATES = 8;

  /** What is meant by a part of a name, if there is any of it. */
  private static final List<Node> PREFERRED = List.of(SC.STATE, SC.INITIATIVE);

  private static final List<Node> NAMED = List.of(SC.STATE, SC.COLLECTIVE_ACTOR, SC.INITIATIVE);

  /** The rank from which on a name is none that its bearer alone should have. */
  private static final int ALIAS = 3;

  /** English puts it before some names, which are listed without. */
  private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+(?=\\S)");

  private final KnowledgeBase knowledge;
  private volatile @Nullable NameIndex names;
  private final Labels labels;

  /** What there is beyond what can be seen, if not everything can. */
  private final Optional<Beyond> beyond;

  /**
   * What is known from another perspective.
   *
   * @param whole all that is known
   * @param words the perspective of the directory, such as {@code as of 1949-01-01}
   */
  public record Beyond(Supplier<KnowledgeBase> whole, String words) {}

  /** A directory of all that has a name. */
  public Directory(KnowledgeBase knowledge) {
    this(knowledge, Optional.empty());
  }

  /** A directory that knows whether what it does not find is only out of sight. */
  public Directory(KnowledgeBase knowledge, Optional<Beyond> beyond) {
    this.knowledge = knowledge;
    this.beyond = beyond;
    this.labels = new Labels(knowledge);
  }

  /**
   * The one entity called so: an IRI in angle brackets, a prefixed name, a label, an alias or a
   * code, whatever its case and accents. A stronger name wins over a weaker one: {@code AUS} is
   * Australia by ISO 3166, though Austria's code elsewhere. Case decides only between names that
   * are else the same: {@code Alliance} is the class, {@code alliance} the kind of relationship.
   *
   * @throws RequestProblem if there is none, with the nearest names, or more than one
   */
  public Node resolve(String text) {
    return resolve(text, Set.of());
  }

  /**
   * The same where one of some kinds is wanted: nothing else is meant by a part of its name, or
   * suggested for a name of nobody.
   *
   * @param kinds the classes of what is wanted, such as {@link #ACTORS}
   * @throws RequestProblem if there is none, with the nearest names, or more than one
   */
  public Node resolve(String text, Set<Node> kinds) {
    Optional<Node> iri = iri(text);
    if (iri.isPresent() && knowledge.mentions(iri.get())) {
      return iri.get();
    }
    List<NameIndex.Name> called = names().called(iri.map(NameIndex::localName).orElse(text));
    if (iri.isPresent()) {
      throw unknown(text, kinds);
    }
    if (called.isEmpty()) {
      String bare = ARTICLE.matcher(text).replaceFirst("");
      return bare.equals(text) || names().called(bare).isEmpty()
          ? byWords(text, kinds)
          : resolve(bare, kinds);
    }
    int best = called.getFirst().rank();
    List<NameIndex.Name> strongest = called.stream().filter(name -> name.rank() == best).toList();
    List<NameIndex.Name> literally =
        strongest.stream().filter(name -> name.text().equals(text)).toList();
    List<Node> meant =
        (literally.size() == 1 ? literally : strongest)
            .stream().map(NameIndex.Name::entity).toList();
    return one(text, best < ALIAS ? meant : withNamesakes(text, meant));
  }

  /**
   * The names that begin so, whatever their case and accents: those of actors and initiatives, or
   * if there are none of anything else.
   */
  public List<String> beginning(String text) {
    String folded = FoldedText.of(text);
    List<NameIndex.Name> found =
        names().all().stream()
            .filter(name -> name.folded().startsWith(folded) && !NameIndex.graph(name.entity()))
            .toList();
    List<NameIndex.Name> preferred =
        found.stream()
            .filter(name -> kinds(name.entity()).stream().anyMatch(NAMED::contains))
            .toList();
    return (preferred.isEmpty() ? found : preferred)
        .stream()
            // Somebody who has typed nothing yet is shown each once, by its shortest name.
            .filter(name -> !folded.isEmpty() || name.rank() == 0)
            .map(NameIndex.Name::text)
            .filter(name -> name.indexOf('\n') < 0)
            .distinct()
            .sorted()
            .toList();
  }

  /** By an alias that is also in the label of another state, either may be meant. */
  private List<Node> withNamesakes(String text, List<Node> meant) {
    if (meant.stream().noneMatch(entity -> kinds(entity).contains(SC.STATE))) {
      return meant;
    }
    Set<Node> all = new LinkedHashSet<>(meant);
    names().labelled(text).stream()
        .filter(other -> kinds(other).contains(SC.STATE))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private List<Node> kinds(Node entity) {
    return knowledge.everything().stream(entity, RDF.type.asNode(), Node.ANY)
        .map(Triple::getObject)
        .toList();
  }

  /**
   * What alone has these words in its names: states before initiatives, and both before all else.
   */
  private Node byWords(String text, Set<Node> kinds) {
    Search search = search();
    List<Node> found =
        names().with(text).stream()
            .filter(entity -> kinds.isEmpty() || search.isAny(entity, kinds))
            .toList();
    List<Node> meant =
        PREFERRED.stream()
            .map(kind -> found.stream().filter(entity -> kinds(entity).contains(kind)).toList())
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(found);
    if (meant.isEmpty() || meant.size() > CANDIDATES) {
      throw unknown(text, kinds);
    }
    return one(text, meant);
  }

  private Node one(String text, List<Node> meant) {
    if (meant.size() > 1) {
      throw new RequestProblem(
          "\"" + text + "\" may mean " + list(meant), "give one of these names");
    }
    return meant.getFirst();
  }

  /** The names, which nobody needs who gives an IRI. */
  private NameIndex names() {
    if (names == null) {
      names = new NameIndex(knowledge);
    }
    return names;
  }

  private Optional<Node> iri(String text) {
    if (text.startsWith("<") && text.endsWith(">")) {
      return Optional.of(NodeFactory.createURI(text.substring(1, text.length() - 1)));
    }
    if (text.contains("://")) {
      return Optional.of(NodeFactory.createURI(text));
    }
    return text.contains(" ")
        ? Optional.empty()
        : knowledge.prefixes().expand(text).map(NodeFactory::createURI);
  }

  private RequestProblem unknown(String text, Set<Node> kinds) {
    if (beyond.isPresent() && known(beyond.get().whole().get(), text)) {
      return new RequestProblem(
          "\"" + text + "\" is not there " + beyond.get().words(),
          "it is known from another perspective; leave options such as --as-of out");
    }
    List<Node> near =
        new NearNames(names(), search()).of(text.substring(text.indexOf(':') + 1), kinds);
    return new RequestProblem(
        "nothing is called \"" + text + "\"",
        near.isEmpty()
            ? "search for a part of the name: statecraft search TEXT"
            : "did you mean " + list(near) + "?");
  }

  private static boolean known(KnowledgeBase whole, String text) {
    try {
      new Directory(whole).resolve(text);
      return true;
    } catch (RequestProblem unknown) {
      return false;
    }
  }

  private String list(List<Node> entities) {
    List<String> shown =
        entities.stream()
            .limit(CANDIDATES)
            .map(
                entity ->
                    knowledge.prefixes().display(entity.getURI())
                        + labels.of(entity).map(label -> " (" + label + ")").orElse(""))
            .toList();
    return String.join(" or ", shown) + (entities.size() > CANDIDATES ? " or others" : "");
  }

  /** A search over the same names. */
  public Search search() {
    return new Search(knowledge, names());
  }
}
