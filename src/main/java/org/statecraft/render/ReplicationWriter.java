package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.console.PlainText;
import org.statecraft.query.QueryResult;
import org.statecraft.render.Outline.Kind;
import org.statecraft.render.Outline.Line;
import org.statecraft.replication.FilesDifference;
import org.statecraft.replication.Replication;
import org.statecraft.replication.ResultRecord;

/** Tells whether a result is the same as it was, what differs, and because of what. */
public final class ReplicationWriter {
  private static final Pattern IRI = Pattern.compile("<([^<>\"\\s]*)>");

  private final Replication found;
  private final RenderSettings settings;
  private final ReplicationWords words;
  private final ChangeWriter changes;

  /** A writer; entities are called by their names. */
  public ReplicationWriter(Replication found, RenderSettings settings) {
    this.found = found;
    this.settings = settings;
    this.words = new ReplicationWords(found, settings);
    this.changes = new ChangeWriter(settings);
  }

  /**
   * Writes all as text.
   *
   * @param most so much of each kind is shown
   */
  public void write(int most, OutputStream out) {
    List<Outline> outlines = new ArrayList<>();
    outlines.add(result(most));
    part(files(found.files(), " then", most)).ifPresent(outlines::add);
    found.causes().ifPresent(causes -> outlines.addAll(causes(causes, most)));
    part(new Part(
            "what else is not as it was:",
            found.otherwise().entrySet().stream()
                .map(
                    each ->
                        each.getKey()
                            + ": "
                            + each.getValue().then()
                            + " then, "
                            + each.getValue().now()
                            + " now")
                .map(text -> leaf(Kind.SENTENCE, text))
                .toList()))
        .ifPresent(outlines::add);
    part(new Part(
            "what cannot be checked:",
            Stream.concat(found.lock().unchecked().stream(), found.unchecked().stream())
                .distinct()
                .map(text -> leaf(Kind.NOTE, text))
                .toList()))
        .ifPresent(outlines::add);
    outlines.add(
        leaf(Kind.NOTE, "then: " + found.lock().made() + ", by version " + found.lock().program()));
    new OutlineText(settings.screen()).write(outlines, List.of(), out);
  }

  /** A heading with what stands below it. */
  private record Part(String title, List<Outline> below) {}

  private static Optional<Outline> part(Part part) {
    return part.below().isEmpty()
        ? Optional.empty()
        : Optional.of(new Outline(List.of(new Line(Kind.RULE, part.title())), part.below()));
  }

  private static Outline leaf(Kind kind, String text) {
    return Outline.leaf(kind, PlainText.visible(text));
  }

  private Outline result(int most) {
    List<Outline> below = new ArrayList<>();
    found
        .rows()
        .filter(rows -> found.today().kind() != ResultRecord.Kind.BOOLEAN)
        .ifPresent(
            rows -> {
              below.addAll(shown(rows.lost(), line -> row(line, /* lost= */ true), most));
              below.addAll(shown(rows.gained(), line -> row(line, /* lost= */ false), most));
            });
    return new Outline(List.of(new Line(Kind.SENTENCE, words.summary())), below);
  }

  private <T> List<Outline> shown(List<T> all, Function<T, Outline> outline, int most) {
    List<Outline> shown = new ArrayList<>(all.stream().limit(most).map(outline).toList());
    if (all.size() > most) {
      shown.add(
          leaf(Kind.NOTE, "… and " + (all.size() - most) + " more; raise --limit to see them"));
    }
    return shown;
  }

  private Outline row(String line, boolean lost) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.TRIPLE, PlainText.visible((lost ? "- " : "+ ") + readable(line))));
    words.reason(line, lost).ifPresent(reason -> lines.add(new Line(Kind.NOTE, reason)));
    return new Outline(lines, List.of());
  }

  /** A line with prefixes, which is not N-Triples any more. */
  private String readable(String line) {
    return IRI.matcher(line)
        .replaceAll(
            iri ->
                java.util.regex.Matcher.quoteReplacement(
                    settings.prefixes().display(NodeFactory.createURI(iri.group(1)))))
        .replace("\t", "  ");
  }

  private Part files(FilesDifference files, String when, int most) {
    List<Outline> below = new ArrayList<>();
    below.addAll(shown(files.changed(), path -> leaf(Kind.SENTENCE, "~ " + path), most));
    below.addAll(shown(files.gone(), path -> leaf(Kind.SENTENCE, "- " + path), most));
    below.addAll(shown(files.added(), path -> leaf(Kind.SENTENCE, "+ " + path), most));
    return new Part(
        ReplicationWords.plural(found.lock().files().count(), "file")
            + when
            + "; "
            + files.changed().size()
            + " changed, "
            + files.gone().size()
            + " gone, "
            + files.added().size()
            + " new:",
        below);
  }

  private List<Outline> causes(Replication.Causes causes, int most) {
    List<Outline> outlines = new ArrayList<>();
    if (!causes.same()) {
      outlines.add(leaf(Kind.SENTENCE, "What --was names does not give the result of then."));
    }
    part(files(causes.files(), " then, and in what --was names", most)).ifPresent(outlines::add);
    List<Outline> facts = new ArrayList<>();
    facts.addAll(shown(causes.facts().lost(), quad -> fact("- ", quad), most));
    facts.addAll(shown(causes.facts().gained(), quad -> fact("+ ", quad), most));
    part(new Part(
            "facts: "
                + causes.facts().lost().size()
                + " no longer stated, "
                + causes.facts().gained().size()
                + " new:",
            facts))
        .ifPresent(outlines::add);
    long gained = causes.conclusions().stream().filter(change -> change.appears()).count();
    outlines.add(
        new Outline(
            List.of(
                new Line(
                    Kind.RULE,
                    "conclusions: "
                        + (causes.conclusions().size() - gained)
                        + " lost, "
                        + gained
                        + " gained, "
                        + causes.kept()
                        + " kept")),
            changes.outlines(causes.conclusions(), most)));
    return outlines;
  }

  private Outline fact(String sign, Quad quad) {
    String graph = words.graph(quad);
    return leaf(
        Kind.TRIPLE,
        sign + words.triple(quad.asTriple()) + (graph.isEmpty() ? "" : " in " + graph));
  }

  /** All as rows: of what it is a part, how it changed, what it is, and because of what. */
  public QueryResult.Rows rows() {
    return new ReplicationRows(found, settings).rows();
  }
}
