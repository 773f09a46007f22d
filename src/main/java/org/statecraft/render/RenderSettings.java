package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.lookup.Labels;

/**
 * How results are to be shown.
 *
 * @param prefixes for shortening IRIs where people read them
 * @param screen what is written to
 * @param labels names a person would call an entity by, to be shown beside it; empty for none
 * @param instead whether a label stands instead of the name of what it labels
 * @param columns the columns of tables that are wanted, in their order; none for all
 * @param safeCsv whether CSV cells that a spreadsheet would take for a formula are disarmed
 * @param fewer whether columns that a screen has no room for are left out, the last first, and
 *     named below
 * @param screenful whether of the rows of a table so many are shown as a screen has lines for, and
 *     the others counted below
 */
public record RenderSettings(
    Prefixes prefixes,
    Screen screen,
    Optional<Function<Node, Optional<String>>> labels,
    boolean instead,
    List<String> columns,
    boolean safeCsv,
    boolean fewer,
    boolean screenful) {
  /** All columns that are wanted, however narrow the screen. */
  public RenderSettings(
      Prefixes prefixes,
      Screen screen,
      Optional<Function<Node, Optional<String>>> labels,
      boolean instead,
      List<String> columns,
      boolean safeCsv) {
    this(
        prefixes,
        screen,
        labels,
        instead,
        columns,
        safeCsv,
        /* fewer= */ false,
        /* screenful= */ false);
  }

  /** All columns, and labels beside names. */
  public RenderSettings(
      Prefixes prefixes,
      Screen screen,
      Optional<Function<Node, Optional<String>>> labels,
      boolean safeCsv) {
    this(prefixes, screen, labels, /* instead= */ false, List.of(), safeCsv);
  }

  /** For running text, in which entities are called by their labels. */
  public static RenderSettings forText(KnowledgeBase knowledge, Screen screen) {
    return new RenderSettings(
        knowledge.prefixes(), screen, Optional.of(new Labels(knowledge)::of), /* safeCsv= */ false);
  }

  /**
   * The same with what a screen has room for: as many of the columns, unless some were chosen, and
   * as many of the rows, unless all are wanted.
   */
  public RenderSettings fitting(boolean allRows) {
    return new RenderSettings(
        prefixes,
        screen,
        labels,
        instead,
        columns,
        safeCsv,
        /* fewer= */ columns.isEmpty(),
        /* screenful= */ !allRows);
  }

  /** The same with all columns. */
  public RenderSettings whole() {
    return new RenderSettings(prefixes, screen, labels, instead, List.of(), safeCsv);
  }

  /** What an entity is called in a sentence: by its label, if it has one. */
  public String name(Node node) {
    return label(node).orElseGet(() -> prefixes.display(node));
  }

  /** The entity's label, if labels are wanted and it has one. */
  Optional<String> label(Node node) {
    return node.isURI() ? labels.flatMap(lookup -> lookup.apply(node)) : Optional.empty();
  }
}
