package org.statecraft.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.serve.Completion;
import org.statecraft.shell.Vocabulary;

/** Completes names on the page as the shell does at its prompt. */
final class ServedNames implements Completion {
  private final Workspace workspace;
  private final Selection chosen;
  private volatile @Nullable Vocabulary vocabulary;

  ServedNames(Workspace workspace, Selection chosen) {
    this.workspace = workspace;
    this.chosen = chosen;
  }

  @Override
  public List<Term> of(String begun) {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = KnownVocabulary.of(workspace.knowledge(chosen));
      vocabulary = known;
    }
    return known.beginning(begun, EnumSet.allOf(Vocabulary.Kind.class)).stream()
        .map(
            entry ->
                new Term(entry.name(), entry.label(), entry.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
