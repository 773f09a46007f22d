package org.statecraft.cli;

import java.util.List;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.TermNames;
import org.statecraft.shell.Vocabulary;

/** The names of what is known as the shell completes them. */
final class KnownVocabulary {
  private KnownVocabulary() {}

  /** All names and prefixes that a query can have. */
  static Vocabulary of(KnowledgeBase knowledge) {
    List<Vocabulary.Entry> names =
        new TermNames(knowledge).all().stream().map(KnownVocabulary::entry).toList();
    return new Vocabulary(
        names, knowledge.prefixes().all().getMappingCopy().keySet().stream().sorted().toList());
  }

  private static Vocabulary.Entry entry(TermNames.TermName term) {
    return new Vocabulary.Entry(
        Vocabulary.Kind.valueOf(term.kind().name()), term.name(), term.label());
  }
}
