package org.statecraft.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.infer.RuleTexts;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;

/**
 * Rule files that are looked over beside a few facts.
 *
 * @param folder where the files are written
 */
record Lint(Path folder) {
  static final String HEAD =
      """
      #+ title: A title
      #+ description: What it means
      #+ say: {x} does something
      """;

  private static final String FACTS =
      """
      PREFIX sc: <https://w3id.org/statecraft/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      :a :likes :b ; a :State ; :next :b .
      :loves rdfs:subPropertyOf :adores . :Big rdfs:subClassOf :Thing .
      sc:joint-vision a sc:Mechanism . sc:linkage a sc:Mechanism .
      """;

  private static KnowledgeBase knowledge() {
    Prefixes prefixes = new Prefixes();
    prefixes.declare("", "http://example/");
    prefixes.declare("sc", Namespaces.ONTOLOGY);
    prefixes.declare("rdfs", RDFS.getURI());
    return KnownFacts.of(RuleTexts.data(FACTS).stream().toList(), prefixes);
  }

  Path write(String name, String text) {
    Path file = folder.resolve(name + ".rq");
    try {
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  Path body(String name, String head, String... body) {
    return write(
        name,
        HEAD + "CONSTRUCT { " + head + " }\nWHERE {\n  " + String.join("\n  ", body) + "\n}\n");
  }

  List<Finding> findings(List<Rule> others, Path... files) {
    return new Linter(knowledge(), others, file -> Layer.THEORY).check(List.of(files));
  }

  /** The severity, the kind, the place, and the remedy if it is a guess. */
  List<String> check(Path... files) {
    return findings(List.of(), files).stream().map(Lint::told).toList();
  }

  static String told(Finding finding) {
    String remedy = String.valueOf(finding.remedy());
    return finding.severity()
        + " "
        + finding.kind()
        + " "
        + finding.position().place().replaceFirst(".*/", "")
        + (remedy.startsWith("did you mean") ? " " + remedy : "");
  }

  Rule read(Path file) {
    return new RuleReader(knowledge().prefixes()).rules(file, Layer.THEORY).getFirst();
  }
}
