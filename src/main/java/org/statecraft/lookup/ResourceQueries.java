package org.statecraft.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;

/** The program's own queries, which are files beside this class. */
final class ResourceQueries {
  private static final Pattern TITLE = Pattern.compile("(?m)^#\\+ title: (.*)$");

  private final Prefixes prefixes;

  /** Queries that may use the ontology's prefixes, also where no knowledge base declares them. */
  ResourceQueries(Prefixes prefixes) {
    this.prefixes = OwnPrefixes.over(prefixes);
  }

  /**
   * A query with its title.
   *
   * @param title from the head of its file
   * @param query the query itself
   */
  record Titled(String title, Query query) {}

  Titled read(String name) {
    String text = text(name);
    Matcher title = TITLE.matcher(text);
    return new Titled(
        title.find() ? title.group(1) : name,
        new QueryText(text, name, "https://w3id.org/statecraft/").parse(prefixes));
  }

  static List<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String name) {
    try (InputStream in = ResourceQueries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
