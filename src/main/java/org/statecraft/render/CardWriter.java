package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;
import org.statecraft.lookup.Card;
import org.statecraft.lookup.Citation;

/** Sets an entity's card as text: who it is, sentences, tables, and numbered sources at the end. */
public final class CardWriter {
  private final RenderSettings settings;
  private final Screen screen;

  /**
   * A writer; entities are called by their labels where the settings give them, and else by their
   * names, and then each section says with which terms it is asked for.
   */
  public CardWriter(RenderSettings settings) {
    this.settings = settings;
    this.screen = settings.screen().withColumns(settings.screen().textColumns());
  }

  /** Writes the card. */
  public void write(Card card, OutputStream out) {
    try (TextOutput text = TextOutput.painted(out)) {
      head(card, text);
      List<Node> sources = card.sources();
      for (Card.Section section : card.sections()) {
        text.line();
        section(sources, section, text);
      }
      card.example().ifPresent(example -> example(example, text));
      sources(card, text);
    }
  }

  /** A query is written as it is, for whoever takes it over. */
  private void example(String query, TextOutput text) {
    text.line();
    text.print(Style.STRONG.paint(screen, "Example query")).line();
    query.lines().forEach(line -> text.print(PlainText.visible(line)).line());
  }

  private void head(Card card, TextOutput text) {
    String name = settings.prefixes().display(card.entity().getURI());
    text.print(Style.STRONG.paint(screen, PlainText.visible(card.label())))
        .print("  ")
        .print(Style.NAME.paint(screen, PlainText.visible(name)))
        .line();
    List<String> kinds = new ArrayList<>(card.types());
    if (!card.aliases().isEmpty()) {
      kinds.add("also called " + String.join(", ", card.aliases()));
    }
    paragraph(String.join("; ", kinds), text);
    card.descriptions().forEach(description -> paragraph(description, text));
    card.notes().forEach(note -> paragraph("Note: " + note, text));
  }

  private void paragraph(String sentence, TextOutput text) {
    if (!sentence.isEmpty()) {
      TextWrap.wrap(PlainText.visible(sentence), screen.textColumns())
          .forEach(line -> text.print(line).line());
    }
  }

  private void section(List<Node> sources, Card.Section section, TextOutput text) {
    text.print(Style.STRONG.paint(screen, section.title()))
        .print(Style.FAINT.paint(screen, " (" + section.rows().size() + ")"))
        .line();
    if (settings.labels().isEmpty() && !section.vocabulary().isEmpty()) {
      vocabulary(section, text);
    }
    TextTable table = new TextTable(screen);
    section.columns().forEach(column -> table.column(column, false));
    if (section.sourced()) {
      table.column("source", false);
    }
    List<List<TextTable.Cell>> rows = new ArrayList<>();
    @Nullable Node previous = null;
    for (Card.Row row : section.rows()) {
      rows.add(cells(sources, section, row, previous));
      previous = row.cells().getFirst();
    }
    table.begin(rows, text);
    rows.forEach(row -> table.row(row, text));
  }

  /** Whoever reads names wants to know with which ones the section is asked for. */
  private void vocabulary(Card.Section section, TextOutput text) {
    String names =
        section.vocabulary().stream()
            .map(settings.prefixes()::display)
            .collect(Collectors.joining(" "));
    TextWrap.wrap(PlainText.visible(names), screen.textColumns())
        .forEach(line -> text.print(Style.NAME.paint(screen, line)).line());
  }

  /** In tables of several rows to one thing, the thing is named once. */
  private List<TextTable.Cell> cells(
      List<Node> sources, Card.Section section, Card.Row row, @Nullable Node previous) {
    List<TextTable.Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Node value = row.cells().get(i);
      boolean repeated = i == 0 && value != null && value.equals(previous);
      cells.add(new TextTable.Cell(repeated ? "" : text(value, section.named()), null));
    }
    if (section.sourced()) {
      String references =
          String.join(
              " ",
              row.sources().stream()
                  .map(source -> "[" + (sources.indexOf(source) + 1) + "]")
                  .toList());
      cells.add(new TextTable.Cell(references, Style.FAINT));
    }
    return cells;
  }

  /** An entity by its label, anything else as in tables. */
  private String text(@Nullable Node value, boolean named) {
    Optional<String> label = value == null || named ? Optional.empty() : settings.label(value);
    return label
        .map(PlainText::visible)
        .orElseGet(
            () ->
                new TermText(
                        new RenderSettings(settings.prefixes(), screen, Optional.empty(), false))
                    .of(value, false));
  }

  private void sources(Card card, TextOutput text) {
    if (card.citations().isEmpty()) {
      return;
    }
    text.line();
    text.print(Style.STRONG.paint(screen, "Sources")).line();
    int number = 0;
    for (Citation citation : card.citations()) {
      number++;
      Node source = citation.work().source();
      String where = source.isURI() ? source.getURI() : source.getLiteralLexicalForm();
      String label = settings.label(source).map(name -> name + "  ").orElse("");
      text.print("[" + number + "] " + PlainText.visible(label + where));
      CitationText.remark(citation.work(), citation.places())
          .ifPresent(remark -> text.print(Style.FAINT.paint(screen, " " + remark)));
      text.line();
    }
  }
}
