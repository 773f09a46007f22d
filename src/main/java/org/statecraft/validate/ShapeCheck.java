package org.statecraft.validate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.statecraft.kb.Place;
import org.statecraft.lint.Finding;
import org.statecraft.power.SC;

/** Tells what shapes find, where the files say it. */
final class ShapeCheck {
  private final ShapeWords words;
  private final Findings findings;
  private final List<Statement> meant;
  private final Map<Node, List<Statement>> subjects;

  /** What is told already: subjects with the properties that they lack. */
  private final Set<List<Node>> told = new HashSet<>();

  ShapeCheck(
      Vocabulary vocabulary, Graph shapes, Graph data, List<Statement> meant, Findings findings) {
    this.words = new ShapeWords(vocabulary, shapes, data);
    this.findings = findings;
    this.meant = meant;
    this.subjects = meant.stream().collect(Collectors.groupingBy(Statement::s));
  }

  /**
   * Tells results.
   *
   * @param disordered the subjects whose dates are told to be out of order
   * @return the subjects with the properties of which something was told
   */
  Set<List<Node>> tell(Collection<ReportEntry> entries, Set<Node> disordered) {
    for (ReportEntry entry : entries) {
      Optional<Node> property =
          entry.resultPath() instanceof P_Link link
              ? Optional.of(link.getNode())
              : Optional.empty();
      boolean known =
          property.filter(SC.FROM::equals).isPresent()
              && disordered.contains(entry.focusNode())
              && ShapeWords.component(entry).startsWith("LessThan");
      if (!known) {
        tell(entry, property);
      }
    }
    return told;
  }

  private void tell(ReportEntry entry, Optional<Node> property) {
    property.ifPresent(each -> told.add(List.of(entry.focusNode(), each)));
    for (Statement said : places(entry, property)) {
      boolean value = entry.value() != null && said.o().equals(entry.value());
      Place place = value ? said.object() : said.subject();
      // What is told of a word or a value in its place says all that is the matter there.
      if (!(value && findings.at(said.document(), place))) {
        findings.add(
            severity(entry),
            kind(entry),
            words.sentence(entry),
            words.remedy(entry),
            said.document(),
            place);
      }
    }
  }

  /** Where a result is told: at its value, else at its subject. */
  private List<Statement> places(ReportEntry entry, Optional<Node> property) {
    Node focus = entry.focusNode();
    List<Statement> own = subjects.getOrDefault(focus, List.of());
    List<Statement> exact =
        own.stream()
            .filter(each -> property.isEmpty() || each.p().equals(property.get()))
            .filter(each -> each.o().equals(entry.value()))
            .limit(1)
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Statement> first = own.stream().limit(1).toList();
    return first.isEmpty()
        ? meant.stream().filter(each -> each.o().equals(focus)).limit(1).toList()
        : first;
  }

  private static Finding.Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    return level.equals(SHACL.Violation)
        ? Finding.Severity.VIOLATION
        : level.equals(SHACL.Warning) ? Finding.Severity.WARNING : Finding.Severity.INFO;
  }

  /** The constraint's kind as a name for scripts: {@code min-count}. */
  private static String kind(ReportEntry entry) {
    return ShapeWords.component(entry)
        .replaceFirst("ConstraintComponent$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
