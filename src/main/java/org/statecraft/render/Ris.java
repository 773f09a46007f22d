package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/**
 * References as RIS: a tag of two characters, two spaces, a hyphen and a space before each value,
 * one value a line, lines ended by carriage return and line feed; {@code TY} first and {@code ER}
 * last. {@code Y2} is the day on which a page was last read, {@code KW} its grade, {@code N1} the
 * places in it.
 */
final class Ris {
  private static final String END = "\r\n";

  private Ris() {}

  static String of(List<Citation> citations) {
    StringBuilder text = new StringBuilder();
    citations.forEach(citation -> record(citation, text));
    return text.toString();
  }

  private static void record(Citation citation, StringBuilder text) {
    Work work = citation.work();
    line("TY", Optional.of(work.kind() == Work.Kind.DATA ? "DATA" : "ELEC"), text);
    line("ID", Optional.of(work.key()), text);
    line("AU", work.author(), text);
    line("TI", work.title(), text);
    line("PB", work.publisher(), text);
    line("PY", work.issued().map(CitationText::year), text);
    line("DA", work.issued().map(Ris::day), text);
    line("ET", work.version(), text);
    line("UR", work.address(), text);
    line("Y2", work.checked().map(Ris::day), text);
    line("AB", work.description(), text);
    line("KW", work.gradeName(), text);
    citation.places().forEach(place -> line("N1", Optional.of(place), text));
    text.append("ER  - ").append(END);
  }

  private static void line(String tag, Optional<String> value, StringBuilder text) {
    value.ifPresent(
        each ->
            text.append(tag)
                .append("  - ")
                .append(each.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .append(END));
  }

  private static String day(String day) {
    return day.replace('-', '/');
  }
}
