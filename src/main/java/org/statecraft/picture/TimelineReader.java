package org.statecraft.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;

/** Reads a timeline out of what is known. */
public final class TimelineReader {
  private static final List<Node> PARTIES =
      List.of(SC.PARTY, SC.ACTOR, SC.PERCEIVER, SC.PERCEIVED, SC.TARGET);

  private final Graph graph;
  private final ActorNames cast;
  private final Ties source;
  private final Dates dates;

  /** Reads from a knowledge base with all that follows. */
  public TimelineReader(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.cast = new ActorNames(knowledge);
    this.source = new Ties(knowledge, cast);
    this.dates = new Dates(graph);
  }

  /** Whether something has a timeline of its own as an initiative. */
  public boolean initiative(Node node) {
    return cast.initiative(node);
  }

  /**
   * Of nobody: all relations of competition, and all initiatives. Of an actor: its relations, what
   * it takes part in, and what it did. Of two or more: what they have in common. Of an initiative:
   * who takes part in it.
   *
   * @param known the last day of which anything is known
   */
  public Timeline read(PictureRequest choice, Optional<LocalDate> known) {
    List<Tie> relations = source.relations(choice);
    List<Timeline.Group> groups = new ArrayList<>();
    String title;
    if (choice.names().size() == 1 && cast.initiative(choice.names().getFirst())) {
      Node initiative = choice.names().getFirst();
      title = "Who takes part: " + cast.label(initiative);
      add(groups, "Participants", participants(initiative));
      add(
          groups,
          "Relations that rest on it",
          bars(relations.stream().filter(bond -> bond.bases().contains(initiative)).toList()));
    } else if (choice.names().isEmpty()) {
      title = "Competition and initiatives in time";
      add(
          groups,
          "Competition",
          bars(
              relations.stream()
                  .filter(bond -> bond.evidence().sign() == RelationStyle.COMPETITION)
                  .toList()));
      add(groups, "Initiatives", initiatives(relations));
    } else {
      Set<Vertex> actors = new LinkedHashSet<>();
      choice.names().forEach(name -> actors.add(cast.vertex(name)));
      title = String.join(" and ", actors.stream().map(Vertex::name).toList()) + " in time";
      List<Tie> own = relations.stream().filter(bond -> ties(bond, actors)).toList();
      for (RelationStyle sign : List.of(RelationStyle.COMPETITION, RelationStyle.COOPERATION)) {
        add(
            groups,
            sign == RelationStyle.COMPETITION
                ? "Relations of competition"
                : "Relations of cooperation",
            bars(own.stream().filter(bond -> bond.evidence().sign() == sign).toList()));
      }
      if (!choice.relationsOnly()) {
        if (actors.size() == 1) {
          add(groups, "Members", participants(choice.names().getFirst()));
        }
        add(groups, actors.size() > 1 ? "All take part in" : "Takes part in", common(actors));
        add(groups, "Relationships", things(SC.STRATEGIC_RELATIONSHIP, actors, /* event= */ false));
        add(groups, "Actions", things(SC.ACTION, actors, /* event= */ true));
        add(groups, "Perceptions", things(SC.PERCEPTION, actors, /* event= */ true));
        add(groups, "Positions", things(SC.POSITION, actors, /* event= */ true));
      }
    }
    return Timeline.of(title, choice.seen(), known, groups);
  }

  private static void add(List<Timeline.Group> groups, String title, List<Timeline.Bar> bars) {
    if (!bars.isEmpty()) {
      groups.add(
          new Timeline.Group(
              title,
              bars.stream()
                  .sorted(
                      Comparator.comparing(
                              (Timeline.Bar bar) -> bar.start().map(Object::toString).orElse("9"))
                          .thenComparing(Timeline.Bar::label))
                  .toList()));
    }
  }

  /** Whether a relation is among all of some actors: of sides, from one to another of them. */
  private boolean ties(Tie bond, Set<Vertex> actors) {
    if (!bond.members().containsAll(actors)) {
      return false;
    }
    if (!bond.sided()
        && actors.stream()
            .anyMatch(one -> actors.stream().anyMatch(other -> source.belong(one, other)))) {
      return false;
    }
    return !bond.sided()
        || actors.size() < 2
        || (actors.stream().anyMatch(bond.first()::contains)
            && actors.stream().anyMatch(bond.second()::contains));
  }

  private List<Timeline.Bar> bars(List<Tie> bonds) {
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Tie bond : bonds) {
      Evidence evidence = bond.evidence();
      String name =
          bond.directed()
              ? bond.sides() + ", " + evidence.mechanism()
              : bond.hub().map(Vertex::whole).orElse(evidence.basis());
      String sides = bond.sided() ? " (" + bond.sides() + ")" : "";
      bars.add(
          new Timeline.Bar(
              name,
              evidence.mechanism() + ": " + evidence.basis() + sides,
              new Span(evidence.from(), evidence.until()),
              /* event= */ false,
              evidence));
    }
    return bars;
  }

  /** Initiatives, with the sign of the relations that rest on each. */
  private List<Timeline.Bar> initiatives(List<Tie> relations) {
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Node initiative : cast.initiatives()) {
      Vertex vertex = cast.vertex(initiative);
      Evidence evidence =
          relations.stream()
              .filter(bond -> bond.hub().filter(vertex::equals).isPresent())
              .map(Tie::evidence)
              .findFirst()
              .orElseGet(
                  () ->
                      new Evidence(
                          RelationStyle.PARTICIPATION,
                          "no relation",
                          vertex.label(),
                          vertex.from(),
                          vertex.until(),
                          "recorded",
                          source.sources(List.of(initiative))));
      bars.add(
          new Timeline.Bar(
              vertex.whole(),
              vertex.label(),
              new Span(vertex.from(), vertex.until()),
              /* event= */ false,
              evidence));
    }
    return bars;
  }

  private List<Timeline.Bar> participants(Node initiative) {
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Vertex actor : source.participants(initiative)) {
      bars.add(participation(actor, initiative, actor.whole(), actor.label()));
    }
    return bars;
  }

  /** What all of some actors take part in, while all of them do. */
  private List<Timeline.Bar> common(Set<Vertex> actors) {
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Node initiative : cast.initiatives()) {
      if (source.participants(initiative).containsAll(actors)) {
        Vertex vertex = cast.vertex(initiative);
        List<Timeline.Bar> each =
            actors.stream()
                .map(actor -> participation(actor, initiative, vertex.whole(), vertex.label()))
                .toList();
        Timeline.Bar both = together(each);
        // Who left before another came was never in it with that one.
        if (!both.reversed() || each.stream().anyMatch(Timeline.Bar::reversed)) {
          bars.add(both);
        }
      }
    }
    return bars;
  }

  /** The time in which all of some bars last, and the evidence of all. */
  private static Timeline.Bar together(List<Timeline.Bar> each) {
    Timeline.Bar first = each.getFirst();
    Optional<String> from =
        each.stream().allMatch(bar -> bar.time().from().isPresent())
            ? each.stream().flatMap(bar -> bar.time().from().stream()).max(String::compareTo)
            : Optional.empty();
    Optional<String> until =
        each.stream().flatMap(bar -> bar.time().until().stream()).min(String::compareTo);
    Set<String> pages = new TreeSet<>();
    each.forEach(bar -> pages.addAll(bar.evidence().sources()));
    Evidence evidence =
        new Evidence(
            RelationStyle.PARTICIPATION,
            RelationStyle.PARTICIPATION.word(),
            first.label(),
            from,
            until,
            first.evidence().origin(),
            List.copyOf(pages));
    return new Timeline.Bar(
        first.name(), first.label(), new Span(from, until), /* event= */ false, evidence);
  }

  /** An actor's participation: from its first record, or the initiative's begin, to its last. */
  private Timeline.Bar participation(Vertex actor, Node initiative, String name, String label) {
    List<Node> records = source.records(actor.node(), initiative);
    Optional<String> from =
        records.stream().flatMap(record -> dates.from(record).stream()).min(String::compareTo);
    boolean ended =
        !records.isEmpty() && records.stream().allMatch(record -> dates.until(record).isPresent());
    Optional<String> until =
        ended
            ? records.stream()
                .flatMap(record -> dates.until(record).stream())
                .max(String::compareTo)
            : dates.until(initiative);
    Evidence evidence =
        new Evidence(
            RelationStyle.PARTICIPATION,
            RelationStyle.PARTICIPATION.word(),
            actor.label() + ", " + cast.label(initiative),
            from,
            until,
            records.isEmpty() ? "inferred" : "recorded",
            source.sources(records));
    return new Timeline.Bar(name, label, new Span(from, until), /* event= */ false, evidence);
  }

  /** Things of a class in which all of some actors appear. */
  private List<Timeline.Bar> things(Node type, Set<Vertex> actors, boolean event) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type)
        .map(Triple::getSubject)
        .distinct()
        .filter(thing -> actors.stream().allMatch(actor -> in(thing, actor.node())))
        .map(thing -> thing(thing, event))
        .toList();
  }

  private boolean in(Node thing, Node actor) {
    return PARTIES.stream().anyMatch(property -> graph.contains(thing, property, actor));
  }

  private Timeline.Bar thing(Node thing, boolean event) {
    Optional<String> from = event ? dates.of(thing) : dates.from(thing);
    Optional<String> until = event ? Optional.empty() : dates.until(thing);
    return new Timeline.Bar(
        cast.label(thing),
        cast.label(thing),
        new Span(from, until),
        event,
        new Evidence(
            RelationStyle.PARTICIPATION,
            event ? "event" : "relationship",
            cast.label(thing),
            from,
            until,
            "recorded",
            source.sources(List.of(thing))));
  }
}
