package org.statecraft.picture;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A web page around a drawing: what is pointed at, or reached by the keyboard, shows its evidence,
 * and mechanisms can be left out. It loads nothing.
 */
final class Page {
  /** Escapes what could end a script. */
  private static final Gson GSON = new Gson();

  private Page() {}

  static String of(Drawing drawing) {
    Xml page = new Xml();
    head(page, drawing.title());
    page.open("body");
    filter(page, drawing);
    page.open("main");
    page.raw("\n" + drawing.svg());
    page.open("aside", "id", "evidence", "aria-live", "polite");
    page.element(
        "p", "Point at a line, a cell or a name to see what it rests on; click to keep it shown.");
    page.close().close();
    table(page, drawing);
    page.raw(
        "\n<script type=\"application/json\" id=\"marks\">"
            + GSON.toJson(marks(drawing))
            + "</script>");
    page.raw("\n<script>\n" + resource("page.js") + "</script>");
    page.close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  /** Opens a page, with its head. */
  static void head(Xml page, String title) {
    page.open("html", "lang", "en");
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", title);
    page.raw("\n<style>\n" + resource("page.css") + "</style>");
    page.close();
  }

  /** A box to tick for each mechanism, grouped by sign. */
  private static void filter(Xml page, Drawing drawing) {
    Map<RelationStyle, Map<String, Integer>> mechanisms = new TreeMap<>();
    for (Mark mark : drawing.marks()) {
      for (Evidence each : mark.evidence()) {
        mechanisms.computeIfAbsent(each.sign(), none -> new TreeMap<>()).put(each.mechanism(), 1);
      }
    }
    page.open("form", "id", "filter", "aria-label", "Filter by mechanism");
    mechanisms.forEach(
        (sign, names) -> {
          page.open("fieldset", "class", sign.cssClass());
          boolean other = sign == RelationStyle.PARTICIPATION && names.size() > 1;
          page.element("legend", other ? "other" : sign.word());
          for (String name : names.keySet()) {
            page.open("label");
            page.empty(
                "input",
                "type",
                "checkbox",
                "checked",
                "checked",
                "name",
                "mechanism",
                "value",
                name);
            page.text(" " + name);
            page.close();
          }
          page.close();
        });
    page.close();
  }

  /** The evidence once more for who cannot point, searches or prints. */
  private static void table(Xml page, Drawing drawing) {
    page.open("details", "id", "table");
    page.element("summary", "All evidence as a table");
    page.open("table");
    page.open("thead").open("tr");
    for (String head :
        List.of("what", "mode", "mechanism", "basis", "from", "until", "origin", "sources")) {
      page.element("th", head, "scope", "col");
    }
    page.close().close();
    page.open("tbody");
    for (Mark mark : drawing.marks()) {
      if (mark.listed()) {
        mark.evidence().forEach(each -> row(page, mark, each));
      }
    }
    page.close().close().close();
  }

  private static void row(Xml page, Mark mark, Evidence evidence) {
    page.open("tr", "data-mechanism", evidence.mechanism());
    for (String cell :
        List.of(
            mark.title(),
            evidence.sign().word(),
            evidence.mechanism(),
            evidence.basis(),
            evidence.from().orElse(""),
            evidence.until().orElse(""),
            evidence.origin())) {
      page.element("td", cell);
    }
    page.open("td");
    evidence.sources().forEach(source -> source(page, source));
    page.close().close();
  }

  private static void source(Xml page, String source) {
    if (source.startsWith("https://") || source.startsWith("http://")) {
      page.element("a", source, "href", source, "rel", "noreferrer");
    } else {
      page.element("span", source);
    }
  }

  private static List<Map<String, Object>> marks(Drawing drawing) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (Mark mark : drawing.marks()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("title", mark.title());
      object.put("evidence", mark.evidence().stream().map(Page::evidence).toList());
      marks.add(object);
    }
    return marks;
  }

  private static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("sign", evidence.sign().cssClass());
    object.put("mechanism", evidence.mechanism());
    object.put("sentence", evidence.sentence());
    object.put("sources", evidence.sources());
    return object;
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
