package org.statecraft.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.problem.RequestProblem;

/**
 * What a report has to be told, as its head declares it: {@code #+ param-NAME: TYPE[?][ = DEFAULT][
 * of A|B]. Description.}
 *
 * @param name the name, as it is written after {@code --}
 * @param type what a value is
 * @param optional whether it may be left open, so that it may be anything
 * @param standard the value where none is given
 * @param allowed the only values; empty for any
 * @param description what it is
 */
public record ReportParameter(
    String name,
    Type type,
    boolean optional,
    Optional<String> standard,
    List<String> allowed,
    String description) {

  /** As a day: the first one of the time that is looked at, which may be any. */
  private static final String FIRST_DAY = "first-day";

  /** As a day: the last one that is seen. */
  private static final String LAST_DAY = "last-day";

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(entity|date|integer|text)(\\?)?(?:\\s*=\\s*(\"[^\"]*\"|\\S+?))?"
              + "(?:\\s+of\\s+(\\S+?))?\\.(?:\\s+(.*))?");

  /** What a value is. */
  public enum Type {
    /** Anything that has a name in the knowledge base. */
    ENTITY,
    /** A day. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** Any text. */
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a head declares; empty if it does not say it in this form. */
  static Optional<ReportParameter> of(String name, String declaration) {
    Matcher parts = DECLARATION.matcher(declaration);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportParameter(
            name,
            Type.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
            parts.group(2) != null,
            Optional.ofNullable(parts.group(3)).map(value -> value.replace("\"", "")),
            parts.group(4) == null ? List.of() : List.of(parts.group(4).split("\\|", -1)),
            Optional.ofNullable(parts.group(5)).orElse("")));
  }

  /** The variable of the query that stands for it. */
  public String variable() {
    return name.replace('-', '_');
  }

  /**
   * The term that a value means.
   *
   * @param entities finds the entity that a name means
   * @throws RequestProblem if it means none
   */
  Node term(String value, Function<String, Node> entities) {
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      throw new RequestProblem(
          "--" + name + " cannot be \"" + value + "\"",
          "choose one of " + String.join(", ", allowed));
    }
    return switch (type) {
      case ENTITY -> entities.apply(value);
      case TEXT -> NodeFactory.createLiteralString(value);
      case DATE -> date(value);
      case INTEGER -> {
        if (!value.matches("[+-]?[0-9]{1,18}")) {
          throw new RequestProblem("--" + name + ": \"" + value + "\" is no whole number", null);
        }
        yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
      }
    };
  }

  /** Whether a value is a day of the time that is looked at, whatever that is. */
  boolean relative(String value) {
    return type == Type.DATE && (value.equals(FIRST_DAY) || value.equals(LAST_DAY));
  }

  /** The value that is meant when a time is looked at; empty where that has no such day. */
  Optional<String> meant(String value, Seen seen) {
    if (!relative(value)) {
      return Optional.of(value);
    }
    return (value.equals(FIRST_DAY) ? seen.first() : seen.last()).map(LocalDate::toString);
  }

  private Node date(String value) {
    try {
      if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
      }
    } catch (DateTimeException noDay) {
      // told below
    }
    throw new RequestProblem("--" + name + ": \"" + value + "\" is no date", "write it 2023-04-04");
  }
}
