package org.statecraft.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.kb.Prefixes;

/** Writes a query that shows how to ask for things of a class, or for what a property says. */
final class ExampleQuery {
  /** Properties that are asked for; more would not fit beside one another. */
  private static final int PROPERTIES = 3;

  /** What says how a thing is known rather than what it is, which no first question is about. */
  private static final Set<String> ASIDE =
      Set.of("verification", "dateBasis", "basisKind", "locator", "note");

  private final Prefixes prefixes;

  ExampleQuery(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * A property as it is used with the instances of a class.
   *
   * @param property its name
   * @param things how many instances have it
   * @param linking whether it leads to another thing, rather than to a text or a number
   */
  record Use(Node property, long things, boolean linking) {}

  /**
   * Asks for the instances of a class with what is said of most of them.
   *
   * @param uses the properties that instances have, the most used first
   */
  String ofClass(Node type, long instances, List<Use> uses) {
    Names names = new Names();
    String subject = names.of(type);
    List<String> lines = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    for (Use use : telling(type, uses)) {
      String value = prefixes.display(use.property()) + " " + names.of(use.property());
      if (use.things() == instances) {
        lines.add("    " + value);
      } else {
        optional.add("  OPTIONAL { " + subject + " " + value + " }");
      }
    }
    lines.addFirst("  " + subject + " a " + prefixes.display(type));
    StringBuilder text = new StringBuilder("SELECT " + String.join(" ", names.given) + " {\n");
    text.append(String.join(" ;\n", lines)).append(" .\n");
    optional.forEach(line -> text.append(line).append('\n'));
    return text.append("}\nORDER BY ").append(subject).append("\nLIMIT 10").toString();
  }

  /** Asks of what a property says what. */
  String ofProperty(Node property) {
    Names names = new Names();
    names.given.add("?subject");
    String value = names.of(property);
    return "SELECT ?subject %s {\n  ?subject %s %s .\n}\nORDER BY ?subject\nLIMIT 10"
        .formatted(value, prefixes.display(property), value);
  }

  /** What is said in the class's own vocabulary goes first, and then what leads on to things. */
  private static List<Use> telling(Node type, List<Use> uses) {
    return uses.stream()
        .filter(use -> !ASIDE.contains(NameIndex.localName(use.property())))
        .sorted(
            Comparator.comparing((Use use) -> !namespace(use.property()).equals(namespace(type)))
                .thenComparingLong(use -> -use.things())
                .thenComparing(use -> !use.linking()))
        .limit(PROPERTIES)
        .toList();
  }

  private static String namespace(Node term) {
    return term.getURI().substring(0, term.getURI().length() - NameIndex.localName(term).length());
  }

  /** Variables, each named for a term. */
  private static final class Names {
    private final List<String> given = new ArrayList<>();

    String of(Node term) {
      String local = NameIndex.localName(term).replaceAll("[^A-Za-z0-9_]", "_");
      String name =
          local.isEmpty() || Character.isDigit(local.charAt(0))
              ? "?value" + local
              : "?" + local.substring(0, 1).toLowerCase(Locale.ROOT) + local.substring(1);
      String free = name;
      for (int number = 2; given.contains(free); number++) {
        free = name + number;
      }
      given.add(free);
      return free;
    }
  }
}
