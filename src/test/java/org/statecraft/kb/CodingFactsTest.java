package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.power.Relations;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/** The codings of other authors are those of the second batch of facts, and no rule reads them. */
@Live
class CodingFactsTest {
  private static final Map<String, String> MODES =
      Map.of(
          "competition;cooperation",
          "mixed",
          "competition",
          "competition",
          "cooperation",
          "cooperation");

  /** Every value of a property of the codings, by identifier. */
  private static Map<String, Set<String>> all(String path) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Binding row :
        Facts.select("SELECT ?id ?x { ?it a sc:Coding ; dct:identifier ?id ; " + path + " ?x }")) {
      found
          .computeIfAbsent(Facts.shown(row, "id"), id -> new TreeSet<>())
          .add(Facts.shown(row, "x"));
    }
    return found;
  }

  private static Set<String> actors(String list) {
    return Stream.of(list.split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Facts::actor)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An author whom the table does not name has no name here. */
  private static String author(String cell) {
    return cell.replaceFirst("(, )?author (not in the excerpt|of .*)$", "");
  }

  @Test
  void everyRowIsACodingWithItsValues() {
    List<CSVRecord> rows = Facts.second("codings");
    Map<String, Map<String, Set<String>>> known = new HashMap<>();
    Map.of(
            "a", "sc:sideA",
            "b", "sc:sideB",
            "party", "sc:party",
            "mechanism", "sc:codedMechanism",
            "mode", "sc:codedMode",
            "work", "sc:codedBy/dct:title",
            "year", "sc:codedBy/dct:issued",
            "place", "sc:codedBy/sc:place",
            "author", "sc:codedBy/dct:creator")
        .forEach((name, path) -> known.put(name, all(path)));
    Map.of(
            "episode", "sc:episode",
            "paraphrase", "sc:wording",
            "source_url", "dct:source",
            "source_grade", "dct:source/sc:grade",
            "locator", "sc:locator",
            "verified", "sc:verification",
            "notes", "skos:note",
            "left_out_of_strict_test", "sc:leftOutOfStrictTest",
            "also_defensible", "sc:alsoDefensible")
        .forEach((name, path) -> known.put(name, all(path)));
    assertThat(rows).hasSize(91);
    assertThat(all("sc:codedMechanism").keySet())
        .isEqualTo(rows.stream().map(row -> row.get("id")).collect(Collectors.toSet()));
    for (CSVRecord row : rows) {
      String id = row.get("id");
      Set<String> others = actors(row.get("parties_b"));
      assertThat(of(known, others.isEmpty() ? "party" : "a", id))
          .as(id)
          .isEqualTo(actors(row.get("parties_a")));
      assertThat(of(known, "b", id)).as(id).isEqualTo(others);
      assertThat(of(known, "mechanism", id)).as(id).containsExactly(row.get("mechanism"));
      assertThat(MODES.get(String.join(";", of(known, "mode", id))))
          .as(id)
          .isEqualTo(row.get("mode"));
      assertThat(of(known, "work", id)).as(id).containsExactly(row.get("coder_work"));
      assertThat(of(known, "year", id)).as(id).containsExactly(row.get("year"));
      assertThat(of(known, "place", id)).as(id).containsExactly(row.get("place"));
      assertThat(of(known, "author", id)).as(id).isEqualTo(one(author(row.get("author"))));
      assertThat(of(known, "source_url", id)).as(id).containsExactly(row.get("source_url"));
      assertThat(of(known, "source_grade", id))
          .as(id)
          .containsExactly(row.get("source_grade") + "-grade");
      for (String column :
          List.of("episode", "paraphrase", "locator", "verified", "also_defensible")) {
        assertThat(of(known, column, id)).as(id).isEqualTo(one(row.get(column)));
      }
      // What the table calls the seed article is the article here.
      for (String column : List.of("notes", "left_out_of_strict_test")) {
        assertThat(of(known, column, id))
            .as(id)
            .isEqualTo(one(row.get(column).replaceFirst("^([Tt]he) seed article", "$1 article")));
      }
    }
  }

  private static Set<String> of(
      Map<String, Map<String, Set<String>>> known, String column, String id) {
    return Objects.requireNonNull(known.get(column)).getOrDefault(id, Set.of());
  }

  private static Set<String> one(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell);
  }

  @Test
  void worksAreToldApartAndNobodyIsInvented() {
    assertThat(Facts.values("SELECT DISTINCT ?x { ?c a sc:Coding ; sc:codedBy ?x }")).hasSize(78);
    assertThat(
            Facts.values("SELECT DISTINCT ?x { ?c a sc:Coding ; sc:codedBy/sc:place ?x }").size())
        .isGreaterThan(30);
    assertThat(
            Facts.values(
                "SELECT ?x { ?c a sc:Coding ; sc:codedBy/dct:creator ?x FILTER (isIRI(?x)) }"))
        .isEmpty();
  }

  @Test
  void theArticleIsNotDeclaredExhaustive() {
    assertThat(Facts.values("SELECT ?x { ?x sc:codesExhaustively true }")).isEmpty();
  }

  /** What the theory concludes. */
  private static Set<Triple> conclusions(KnowledgeBase knowledge) {
    RuleSet rules =
        new RuleSet(
            new RuleFiles(Optional.of(Knowledge.live()), Entailment.FULL, List.of())
                .read(knowledge.prefixes(), knowledge.everything()));
    Closure closure =
        new Materializer(rules, Bounds.GENEROUS, Materializer.Progress.NONE).close(knowledge);
    Set<Triple> all = new HashSet<>();
    closure.conclusions(
        (rule, triple) -> {
          if (rule.layer() == Layer.THEORY) {
            all.add(triple);
          }
        });
    return all;
  }

  @Test
  void theyAreNoPowerRelations() {
    assertThat(new Relations(Facts.KB).all().stream().flatMap(each -> each.nodes().stream()))
        .isNotEmpty()
        .noneMatch(node -> node.getURI().contains("/Coding-"));
  }

  @Test
  void noRuleOfTheTheoryReadsThem() {
    Node coding = NodeFactory.createURI(Namespaces.ONTOLOGY + "Coding");
    Set<Node> codings =
        Facts.KB.everything().stream(Node.ANY, Node.ANY, coding)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    Set<Triple> with = conclusions(KnowledgeBase.open(Sources.of(Knowledge.live())));
    KnowledgeBase without =
        KnowledgeBase.open(Sources.of(Knowledge.live()))
            .only(triple -> !codings.contains(triple.getSubject()));
    assertThat(with).isNotEmpty().noneMatch(triple -> codings.contains(triple.getSubject()));
    assertThat(conclusions(without)).isEqualTo(with);
  }
}
