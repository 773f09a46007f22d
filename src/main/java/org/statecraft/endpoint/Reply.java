package org.statecraft.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.statecraft.problem.AccessProblem;

/**
 * What came back over HTTP: a status, headers, and a body that is still to be read.
 *
 * @param from whose it is
 */
record Reply(Address from, HttpResponse<InputStream> response) {
  /** So much of a body that holds no solutions is looked at for a reason, in bytes. */
  private static final int LOOKED_AT = 4096;

  /** So much of it is told, in characters. */
  private static final int TOLD = 160;

  private static final Map<String, Lang> FORMATS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "application/xml", ResultSetLang.RS_XML,
          "text/tab-separated-values", ResultSetLang.RS_TSV);

  int status() {
    return response.statusCode();
  }

  boolean succeeded() {
    return status() / 100 == 2;
  }

  InputStream body() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  private String type() {
    return header("Content-Type")
        .orElse("")
        .replaceFirst(";.*", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The format of the solutions.
   *
   * @throws AccessProblem if it holds none
   */
  Lang format() {
    Lang format = FORMATS.get(type());
    if (format == null) {
      throw new AccessProblem(
          "the endpoint "
              + from.shown()
              + " answered with "
              + (type().isEmpty() ? "something" : type())
              + " and not with solutions"
              + words(),
          "check that it is the address of a SPARQL endpoint, and not of its page",
          null);
    }
    return format;
  }

  /** How many solutions the server sends at a time, if it says so, as Virtuoso does. */
  OptionalLong most() {
    return header("X-SPARQL-MaxRows")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElseGet(OptionalLong::empty);
  }

  /** The first words of the body, with a colon before them; empty if it has none. */
  String words() {
    String text;
    try (InputStream body = body()) {
      text = new String(body.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    } catch (IOException unread) {
      return "";
    }
    String words = (type().contains("html") ? visible(text) : text).replaceAll("\\s+", " ").strip();
    if (words.isEmpty()) {
      return "";
    }
    return ": "
        + (words.codePointCount(0, words.length()) <= TOLD
            ? words
            : words.substring(0, words.offsetByCodePoints(0, TOLD - 1)).strip() + "…");
  }

  /** What a reader of a page sees. */
  private static String visible(String page) {
    return page.replaceAll("(?is)<(style|script|head)\\b.*?(</\\1>|$)", " ")
        .replaceAll("<[^>]*>", " ");
  }
}
