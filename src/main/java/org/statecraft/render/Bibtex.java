package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/**
 * References as entries of BibTeX. Each is {@code @misc}, which every style knows: the publisher is
 * {@code howpublished}, the day on which a page was last read {@code urldate}, its grade {@code
 * keywords} and the places in it {@code annotation}. Titles and names stand in double braces, so
 * that no style changes their case or takes a name apart.
 */
final class Bibtex {
  private Bibtex() {}

  static String of(List<Citation> citations) {
    return String.join("\n", citations.stream().map(Bibtex::entry).toList());
  }

  private static String entry(Citation citation) {
    Work work = citation.work();
    List<String> fields = new ArrayList<>();
    whole("author", work.author(), fields);
    whole("title", work.title(), fields);
    field("howpublished", work.publisher().map(Bibtex::text), fields);
    field("year", work.issued().map(CitationText::year), fields);
    field("date", work.issued(), fields);
    field("version", work.version().map(Bibtex::text), fields);
    field("url", work.address().map(Bibtex::address), fields);
    field("urldate", work.checked(), fields);
    field("note", work.description().map(Bibtex::text), fields);
    field("keywords", work.gradeName().map(Bibtex::text), fields);
    if (!citation.places().isEmpty()) {
      field("annotation", Optional.of(text(String.join("; ", citation.places()))), fields);
    }
    return "@misc{" + work.key() + ",\n" + String.join(",\n", fields) + "\n}\n";
  }

  private static void field(String name, Optional<String> value, List<String> fields) {
    value.ifPresent(text -> fields.add("  %-12s = {%s}".formatted(name, text)));
  }

  private static void whole(String name, Optional<String> value, List<String> fields) {
    field(name, value.map(text -> "{" + text(text) + "}"), fields);
  }

  /** Braces count in BibTeX even after a backslash, so that they must be spelt out. */
  private static String text(String text) {
    return LatexText.escape(text.replaceAll("\\s+", " ").strip())
        .replace("\\{", "\\textbraceleft{}")
        .replace("\\}", "\\textbraceright{}");
  }

  /** An address is taken as it is, but for what would end the field or a comment begin in it. */
  private static String address(String address) {
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }
}
