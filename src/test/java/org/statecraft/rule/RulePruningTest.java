package org.statecraft.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.Knowledge;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.OwlCase;
import org.statecraft.kb.Prefixes;

/** Rules are left out by what they mean, however their text is laid out. */
class RulePruningTest {
  private static final Path RULES = Knowledge.live().resolve("ontology/rules");
  private static final Pattern FILTER = Pattern.compile("FILTER\\s*(?:NOT\\s+EXISTS\\s*)?(?=[({])");

  private static final Map<Path, RuleSummaries> KNOWN = new HashMap<>();

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> theSameFollowsFromRulesLaidOutOtherwise() throws IOException {
    long seed = System.nanoTime();
    Path other = folder.resolve("ontology/rules");
    for (String level : List.of("owl", "rdfs")) {
      rewrite(RULES.resolve(level), other.resolve(level), new Random(seed));
    }
    return OwlCase.cases().stream()
        .map(
            each ->
                dynamicTest(
                    each.name() + ", seed " + seed,
                    () ->
                        assertThat(follows(folder, each))
                            .isEqualTo(follows(Knowledge.live(), each))));
  }

  private static Set<Triple> follows(Path home, OwlCase each) {
    RuleFiles files = new RuleFiles(Optional.of(home), each.level(), List.of());
    RuleSummaries summaries = KNOWN.computeIfAbsent(home, path -> RuleSummaries.fresh());
    return follows(files.read(new Prefixes(), each.facts(), summaries), each.facts());
  }

  private static Set<Triple> follows(List<Rule> rules, Graph facts) {
    Set<Triple> conclusions = new HashSet<>();
    new Materializer(new RuleSet(rules), Bounds.GENEROUS, Materializer.Progress.NONE)
        .close(facts)
        .conclusions(
            (rule, triple) -> {
              if (!triple.getSubject().isBlank() && !triple.getObject().isBlank()) {
                conclusions.add(triple);
              }
            });
    return conclusions;
  }

  /** With every rule read, whether it can apply or not. */
  @TestFactory
  Stream<DynamicTest> theSameFollowsWithEveryRule() {
    Map<Entailment, List<Rule>> all = new EnumMap<>(Entailment.class);
    return OwlCase.cases().stream()
        .filter(each -> each.name().hashCode() % 5 == 0)
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () ->
                        assertThat(
                                follows(
                                    all.computeIfAbsent(each.level(), RulePruningTest::all),
                                    each.facts()))
                            .isEqualTo(follows(Knowledge.live(), each))));
  }

  private static List<Rule> all(Entailment level) {
    RuleReader reader = new RuleReader(new Prefixes());
    return new RuleFiles(Optional.of(Knowledge.live()), level, List.of())
        .parts().stream()
            .map(part -> reader.rules(part.file(), part.layer()).getFirst())
            .filter(rule -> meant(rule, level))
            .toList();
  }

  private static boolean meant(Rule rule, Entailment level) {
    return rule.header()
        .get("levels")
        .map(levels -> List.of(levels.split("[ ,]+", -1)).contains(level.toString()))
        .orElse(true);
  }

  private static void rewrite(Path from, Path into, Random random) throws IOException {
    Files.createDirectories(into);
    for (Path file : RuleReader.files(from)) {
      String text = Files.readString(file);
      Files.writeString(into.resolve(String.valueOf(file.getFileName())), otherwise(text, random));
    }
  }

  /** Line breaks between all words of a body, comments, filters in another order, an OPTIONAL. */
  private static String otherwise(String text, Random random) {
    Matcher query = Pattern.compile("(?s)(.*?WHERE\\s*\\{)(.*)(\\}[^}]*)").matcher(text);
    if (!query.matches()) {
      return text;
    }
    List<String> filters = new ArrayList<>();
    String body = withoutFilters(query.group(2), filters);
    Collections.shuffle(filters, random);
    String all =
        body
            + " OPTIONAL { ?nobody <http://www.w3.org/2002/07/owl#hasSelf> ?nothing } "
            + String.join(" ", filters);
    return query.group(1) + broken(all) + "\n" + query.group(3);
  }

  private static String withoutFilters(String body, List<String> filters) {
    if (body.matches("(?s).*(UNION|MINUS|OPTIONAL|SELECT|BIND).*") || body.contains("#")) {
      return body;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Matcher filter = FILTER.matcher(body);
    while (filter.find(from)) {
      int end = closed(body, filter.end());
      rest.append(body, from, filter.start());
      filters.add(body.substring(filter.start(), end));
      from = end;
    }
    return rest.append(body.substring(from)).toString();
  }

  /** Where the bracket that opens at a place is closed. */
  private static int closed(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += "({".indexOf(text.charAt(i)) >= 0 ? 1 : ")}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static String broken(String body) {
    return body.matches("(?s).*[\"'#].*")
        ? body
        : body.replaceAll("\\s+", "\n # a comment with owl:sameAs { in it\n");
  }

  @Test
  void whatIsKnownOfRulesIsKept() throws IOException {
    Path file = folder.resolve("rules");
    OwlCase some = OwlCase.cases().getFirst();
    RuleFiles files = new RuleFiles(Optional.of(Knowledge.live()), Entailment.OWL, List.of());
    List<Rule> first = files.read(new Prefixes(), some.facts(), RuleSummaries.in(file));
    byte[] kept = Files.readAllBytes(file);
    assertThat(files.read(new Prefixes(), some.facts(), RuleSummaries.in(file))).isEqualTo(first);
    assertThat(Files.readAllBytes(file)).isEqualTo(kept);
    Files.write(file, java.util.Arrays.copyOf(kept, kept.length / 2));
    assertThat(files.read(new Prefixes(), some.facts(), RuleSummaries.in(file))).isEqualTo(first);
  }
}
