package org.statecraft.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.power.SC;

/** Whether a file is named after its case, and uses the prefixes of the knowledge base. */
final class CaseCheck {
  private final Vocabulary vocabulary;
  private final Prefixes prefixes;
  private final Findings findings;

  /**
   * @param prefixes those of the knowledge base
   */
  CaseCheck(Vocabulary vocabulary, Prefixes prefixes, Findings findings) {
    this.vocabulary = vocabulary;
    this.prefixes = prefixes;
    this.findings = findings;
  }

  void check(Document document, List<Statement> meant) {
    prefixes(document);
    List<Statement> cases =
        meant.stream()
            .filter(each -> each.p().equals(RDF.type.asNode()) && each.o().equals(SC.CASE))
            .toList();
    cases.forEach(each -> named(each, Findings.name(document.file().path())));
    if (cases.size() > 1) {
      findings.warning(
          "case-name",
          "the file describes " + cases.size() + " cases",
          "write one file for each",
          document,
          cases.get(1).subject());
    }
  }

  private void named(Statement said, String file) {
    String name = Vocabulary.local(said.s());
    if (!Vocabulary.namespace(said.s()).equals(Namespaces.CASES)) {
      findings.violation(
          "case-name",
          "the name of a case begins with " + Namespaces.CASES,
          "write case:" + stem(file) + ", with that prefix",
          said.document(),
          said.subject());
    } else if (!stem(file).equals(name) && file.contains(".")) {
      findings.violation(
          "case-name",
          "the file is called " + file + ", and its case " + vocabulary.name(said.s()),
          "call the file " + name + ending(file) + ", or the case case:" + stem(file),
          said.document(),
          said.subject());
    }
  }

  private static String stem(String file) {
    return file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
  }

  private static String ending(String file) {
    return file.contains(".") ? file.substring(file.indexOf('.')) : ".ttl";
  }

  /** A prefix that stands for something else than in the knowledge base makes other words. */
  private void prefixes(Document document) {
    Map<String, String> own = new TreeMap<>(document.prefixes().offered());
    Map<String, String> common = prefixes.declared();
    own.forEach(
        (prefix, space) -> {
          String usual = common.get(prefix);
          if (usual != null && !usual.equals(space)) {
            document.statements().stream()
                .filter(each -> within(each.p(), space) || within(each.o(), space))
                .findFirst()
                .ifPresent(each -> foreign(each, prefix, space, usual));
          }
        });
  }

  private static boolean within(Node term, String space) {
    return Vocabulary.namespace(term).equals(space);
  }

  private void foreign(Statement first, String prefix, String space, String usual) {
    findings.violation(
        "prefix",
        "the prefix " + prefix + ": stands for <" + space + ">, and not for what others mean by it",
        "declare @prefix " + prefix + ": <" + usual + "> .",
        first.document(),
        within(first.p(), space) ? first.predicate() : first.object());
  }
}
