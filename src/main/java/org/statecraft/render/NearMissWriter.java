package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.statecraft.console.PlainText;
import org.statecraft.explain.Failure;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.explain.Premise;
import org.statecraft.render.Outline.Kind;
import org.statecraft.render.Outline.Line;
import org.statecraft.rule.Condition;

/** Tells how near rules came to what they do not conclude. */
public final class NearMissWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final RenderSettings settings;
  private final ProofWords words;

  /** A writer; entities are called by their labels in sentences. */
  public NearMissWriter(RenderSettings settings) {
    this.settings = settings;
    this.words = new ProofWords(settings);
  }

  /**
   * Writes near misses, nearest first.
   *
   * @param format text, Markdown or JSON
   * @param asked what does not hold, in words
   */
  public void write(ProofFormat format, String asked, List<NearMiss> misses, OutputStream out) {
    if (format == ProofFormat.JSON) {
      JsonObject json = new JsonObject();
      json.addProperty("asked", asked);
      json.add("rules", array(misses));
      try (TextOutput text = new TextOutput(out)) {
        text.print(GSON.toJson(json)).line();
      }
      return;
    }
    List<Outline> outlines = new ArrayList<>();
    outlines.add(Outline.leaf(Kind.SENTENCE, PlainText.visible(asked)));
    misses.forEach(miss -> outlines.add(outline(miss)));
    OutlineWriter writer =
        format == ProofFormat.MARKDOWN ? new OutlineMarkdown() : new OutlineText(settings.screen());
    writer.write(outlines, List.of(), out);
  }

  private Outline outline(NearMiss miss) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.RULE, "rule:" + miss.rule().name() + ": " + count(miss)));
    lines.add(new Line(Kind.NOTE, "would conclude " + conclusion(miss)));
    List<Outline> parts = new ArrayList<>();
    for (Outcome outcome : miss.outcomes()) {
      switch (outcome) {
        case Outcome.Held held ->
            held.premises()
                .forEach(
                    premise -> parts.add(Outline.leaf(Kind.SENTENCE, "holds: " + words(premise))));
        case Outcome.Failed failed -> parts.add(failed(failed.failure(), miss.others()));
        case Outcome.Open open -> {
          if (!(open.condition() instanceof Condition.Bind)) {
            parts.add(Outline.leaf(Kind.NOTE, "not reached: " + words.condition(open.condition())));
          }
        }
      }
    }
    return new Outline(lines, parts);
  }

  /** Triples of one subject as in Turtle. */
  private String conclusion(NearMiss miss) {
    String subject = words.term(miss.conclusion().getFirst().getSubject());
    return subject
        + String.join(
            " ;",
            miss.conclusion().stream()
                .map(triple -> words.triple(triple).substring(subject.length()))
                .toList());
  }

  private static String count(NearMiss miss) {
    return miss.held()
        + " of "
        + miss.outcomes().size()
        + (miss.open() ? " conditions hold before one fails" : " conditions hold");
  }

  private String words(Premise premise) {
    return switch (premise) {
      case Premise.Fact fact -> words.triple(fact.triple());
      case Premise.Absence absence -> "not found: " + words.absence(absence);
      case Premise.Passed passed -> words.test(passed);
      case Premise.Summed summed -> "computed from " + summed.rows().size() + " rows";
    };
  }

  private Outline failed(Failure failure, int others) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.SENTENCE, "FAILS: " + sought(failure)));
    lines.add(new Line(Kind.NOTE, reason(failure)));
    if (others > 0) {
      lines.add(
          new Line(
              Kind.NOTE,
              others == 1
                  ? "one other set of values fails here too"
                  : others + " other sets of values fail here too"));
    }
    List<Outline> parts =
        failure instanceof Failure.Unstated unstated
            ? unstated.because().stream().map(this::outline).toList()
            : List.of();
    return new Outline(lines, parts);
  }

  private String sought(Failure failure) {
    return switch (failure) {
      case Failure.Unstated unstated -> words.condition(unstated.sought());
      case Failure.Hidden hidden -> words.triple(hidden.sought());
      case Failure.Nothing nothing -> words.absence(nothing.sought());
      case Failure.Untrue untrue ->
          words.test(new Premise.Passed(untrue.expression(), untrue.values()));
      case Failure.Blocked blocked -> "nothing may be found of " + words.absence(blocked.sought());
    };
  }

  /** The kind of failure, and what is there instead. */
  private String reason(Failure failure) {
    String detail =
        switch (failure) {
          case Failure.Unstated unstated -> listed("; known is ", unstated.instead());
          case Failure.Blocked blocked -> listed("; found: ", blocked.found());
          case Failure.Hidden hidden -> "";
          case Failure.Nothing nothing -> "";
          case Failure.Untrue untrue -> "";
        };
    return failure.kind().words() + detail;
  }

  private String listed(String start, List<Triple> triples) {
    return triples.isEmpty()
        ? ""
        : start + String.join(", ", triples.stream().map(words::triple).toList());
  }

  /** A near miss in one line. */
  public String line(NearMiss miss) {
    return "rule:"
        + miss.rule().name()
        + ", "
        + count(miss)
        + ": "
        + sought(miss.failure())
        + " ("
        + reason(miss.failure())
        + ")";
  }

  private JsonArray array(List<NearMiss> misses) {
    JsonArray array = new JsonArray();
    misses.forEach(miss -> array.add(json(miss)));
    return array;
  }

  private JsonObject json(NearMiss miss) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", miss.rule().graph().getURI());
    json.addProperty("conclusion", conclusion(miss));
    json.addProperty("held", miss.held());
    json.addProperty("conditions", miss.outcomes().size());
    JsonArray conditions = new JsonArray();
    for (Outcome outcome : miss.outcomes()) {
      JsonObject condition = new JsonObject();
      switch (outcome) {
        case Outcome.Held held -> {
          condition.addProperty("outcome", "holds");
          JsonArray premises = new JsonArray();
          held.premises().forEach(premise -> premises.add(words(premise)));
          condition.add("premises", premises);
        }
        case Outcome.Failed failed -> {
          condition.addProperty("outcome", "fails");
          condition.addProperty("sought", sought(failed.failure()));
          condition.addProperty("kind", failed.failure().kind().words());
          condition.addProperty("reason", reason(failed.failure()));
          if (failed.failure() instanceof Failure.Unstated unstated) {
            condition.add("because", array(unstated.because()));
          }
        }
        case Outcome.Open open -> {
          condition.addProperty("outcome", "not reached");
          condition.addProperty("sought", words.condition(open.condition()));
        }
      }
      conditions.add(condition);
    }
    json.add("outcomes", conditions);
    json.addProperty("others", miss.others());
    return json;
  }
}
