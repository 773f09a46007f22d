package org.statecraft.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Card;
import org.statecraft.lookup.CardReader;
import org.statecraft.render.CardJson;

/** Shows what is known of an entity. */
final class ShowTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "show",
        "Show what is known of an entity",
        "The card of a state, initiative, organisation, work, class or property: what it is, who"
            + " takes part since when, relationships, positions, provisions, what is inferred. Each"
            + " row names its sources; a caveat says how a row is known where no page confirms it.",
        Viewpoint.add(
            new Schema()
                .text(
                    "entity",
                    "A label, alias or code (AUKUS, us, United States), kb:NAME or <iri>.")
                .number("limit", Budget.MOST_ROWS, "At most so many rows of each section.")
                .required("entity")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    KnowledgeBase knowledge = served.workspace().knowledge(chosen);
    Node entity = served.workspace().directory(chosen).resolve(arguments.required("entity"));
    Card whole = new CardReader(knowledge).read(entity);
    Card card = shortened(whole, served.rows(arguments));
    Answer answer = Answer.of(served.workspace(), chosen);
    answer.written(out -> new CardJson(answer.settings()).write(card, out));
    answer.cite(card.citations());
    for (int i = 0; i < whole.sections().size(); i++) {
      Card.Section all = whole.sections().get(i);
      int shown = card.sections().get(i).rows().size();
      if (shown < all.rows().size()) {
        answer.cut(
            all.title()
                + ": "
                + (all.rows().size() - shown)
                + " more rows; raise limit, or ask with the tool query");
      }
    }
    if (card.citations().isEmpty()) {
      answer.note("this card names no source");
    }
    return answer;
  }

  /** The card with some rows of each section, and the sources of these. */
  private static Card shortened(Card card, int rows) {
    if (card.sections().stream().allMatch(section -> section.rows().size() <= rows)) {
      return card;
    }
    List<Card.Section> sections = new ArrayList<>();
    Set<Node> gone = new HashSet<>();
    Set<Node> kept = new HashSet<>();
    for (Card.Section section : card.sections()) {
      List<Card.Row> all = section.rows();
      List<Card.Row> few = all.subList(0, Math.min(rows, all.size()));
      few.forEach(row -> kept.addAll(row.sources()));
      all.subList(few.size(), all.size()).forEach(row -> gone.addAll(row.sources()));
      sections.add(
          new Card.Section(
              section.id(),
              section.title(),
              section.named(),
              section.vocabulary(),
              section.columns(),
              few));
    }
    gone.removeAll(kept);
    return new Card(
        card.entity(),
        card.label(),
        card.types(),
        card.aliases(),
        card.descriptions(),
        card.notes(),
        sections,
        card.example(),
        card.citations().stream()
            .filter(citation -> !gone.contains(citation.work().source()))
            .toList());
  }
}
