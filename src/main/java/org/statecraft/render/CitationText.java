package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.console.PlainText;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/** References as sentences. */
final class CitationText {
  /** Characters of a place that are shown where it is one remark among others. */
  private static final int SHORT = 60;

  private CitationText() {}

  /** A whole reference: author, year, title, publisher, address, and what is known of the page. */
  static String of(Citation citation) {
    Work work = citation.work();
    StringBuilder text = new StringBuilder();
    work.author().ifPresent(author -> text.append(author).append(' '));
    work.issued().ifPresent(day -> text.append('(').append(year(day)).append("). "));
    title(work).ifPresent(title -> text.append(ended(title)).append(' '));
    work.publisher().ifPresent(publisher -> text.append(ended(publisher)).append(' '));
    work.address().ifPresent(address -> text.append(address));
    List<String> remarks = new ArrayList<>(remarks(work, citation.places(), /* whole= */ true));
    if (!remarks.isEmpty()) {
      text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "(" : " (")
          .append(String.join("; ", remarks))
          .append(')');
    }
    return PlainText.visible(text.toString().strip());
  }

  /**
   * What a reader should know of a source beside its address, in one line: publisher, grade,
   * places, and the day on which it was last read. Of a page that was read and that nobody graded
   * that is said. Empty where nothing is known.
   */
  static Optional<String> remark(Work work, List<String> places) {
    List<String> remarks = remarks(work, places, /* whole= */ false);
    return remarks.isEmpty()
        ? Optional.empty()
        : Optional.of(PlainText.visible("(" + String.join("; ", remarks) + ")"));
  }

  private static List<String> remarks(Work work, List<String> places, boolean whole) {
    List<String> remarks = new ArrayList<>();
    if (!whole) {
      work.publisher().ifPresent(remarks::add);
    }
    work.gradeName().or(() -> work.checked().map(day -> "not graded")).ifPresent(remarks::add);
    if (whole) {
      remarks.addAll(places);
    } else if (!places.isEmpty()) {
      remarks.add(shortened(String.join(", ", places)));
    }
    work.checked().ifPresent(day -> remarks.add("checked " + day));
    return remarks;
  }

  /** A place, or the beginning of one that is told at length. */
  static String shortened(String place) {
    return place.codePointCount(0, place.length()) <= SHORT
        ? place
        : place.substring(0, place.offsetByCodePoints(0, SHORT - 1)).stripTrailing() + "…";
  }

  private static Optional<String> title(Work work) {
    Optional<String> version =
        work.version()
            .map(
                number ->
                    " (version "
                        + number
                        + work.issued().map(day -> ", knowledge as of " + day).orElse("")
                        + ") [Data set]");
    return work.title()
        .map(title -> title + version.orElse(""))
        .or(() -> work.description().map(text -> "[" + text + "]"));
  }

  static String year(String day) {
    return day.replaceFirst("-.*", "");
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
  }
}
