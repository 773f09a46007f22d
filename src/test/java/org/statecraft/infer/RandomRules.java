package org.statecraft.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Small rule sets and data at random. Most rule sets are built in levels, so that negation finds
 * something below it; some are not, and may have no order.
 */
final class RandomRules {
  private static final String NAMESPACE = "http://example/";
  private static final int LEVELS = 4;
  private static final List<String> THINGS = List.of("a", "b", "c", "d");
  private static final List<Node> LITERALS =
      List.of(
          NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
          NodeFactory.createLiteralDT("1.0", XSDDatatype.XSDdecimal),
          NodeFactory.createLiteralDT("2", XSDDatatype.XSDinteger),
          NodeFactory.createLiteralString("x"),
          NodeFactory.createLiteralLang("x", "en"),
          NodeFactory.createLiteralDT(
              "x", TypeMapper.getInstance().getSafeTypeByName(NAMESPACE + "type")));

  private final Random random;
  private final Set<String> used = new LinkedHashSet<>();
  private boolean levelled;
  private boolean paths;
  private boolean inSources;
  private int level;

  RandomRules(Random random) {
    this.random = random;
  }

  /** The texts of one to six rules. */
  List<String> rules() {
    levelled = random.nextInt(4) > 0;
    List<String> rules = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      rules.add(rule());
    }
    return rules;
  }

  /** Three to twelve different triples. */
  List<Triple> data() {
    Set<Triple> data = new LinkedHashSet<>();
    int count = 3 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      Node subject = random.nextInt(6) == 0 ? blank() : thing();
      Node object =
          switch (random.nextInt(8)) {
            case 0 -> blank();
            case 1, 2 -> literal();
            default -> thing();
          };
      data.add(Triple.create(subject, NodeFactory.createURI(NAMESPACE + "p" + base()), object));
    }
    return List.copyOf(data);
  }

  /**
   * A literal. Where there are paths, none that equals another without being the same, for ARQ
   * takes the one for the other at the end of a path.
   */
  private Node literal() {
    Node literal = LITERALS.get(random.nextInt(LITERALS.size()));
    return paths && literal.getLiteralLexicalForm().equals("1.0") ? LITERALS.getFirst() : literal;
  }

  /** Lower properties are more frequent in data. */
  private int base() {
    return random.nextInt(1 + random.nextInt(LEVELS));
  }

  private Node blank() {
    return NodeFactory.createBlankNode("n" + random.nextInt(2));
  }

  private Node thing() {
    return NodeFactory.createURI(
        NAMESPACE
            + (random.nextInt(12) == 0
                ? "p" + random.nextInt(LEVELS)
                : THINGS.get(random.nextInt(THINGS.size()))));
  }

  private String rule() {
    used.clear();
    level = 1 + random.nextInt(LEVELS - 1);
    StringBuilder body = new StringBuilder();
    int patterns = 1 + random.nextInt(random.nextBoolean() ? 2 : 4);
    for (int i = 0; i < patterns; i++) {
      body.append(random.nextInt(10) == 0 ? asserted() : pattern(level, true));
    }
    List<String> extras = new ArrayList<>();
    int more = random.nextInt(3);
    for (int i = 0; i < more; i++) {
      extras.add(extra(i));
    }
    extras.forEach(body::append);
    return "PREFIX : <" + NAMESPACE + ">\nCONSTRUCT {" + head() + " }\nWHERE {" + body + " }\n";
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    int triples = random.nextInt(4) == 0 ? 2 : 1;
    for (int i = 0; i < triples; i++) {
      String predicate =
          random.nextInt(12) == 0 ? variable() : ":p" + (levelled ? level : random.nextInt(LEVELS));
      head.append(" " + headTerm() + " " + predicate + " " + headTerm() + " .");
    }
    return head.toString();
  }

  private String headTerm() {
    return random.nextInt(8) == 0 ? constant() : variable();
  }

  private String constant() {
    return ":" + THINGS.get(random.nextInt(THINGS.size()));
  }

  /** A variable that the body has. */
  private String variable() {
    List<String> variables = List.copyOf(used);
    return variables.get(random.nextInt(variables.size()));
  }

  private String fresh(boolean note) {
    String name = "?" + (char) ('x' + random.nextInt(3)) + (random.nextInt(4) == 0 ? "1" : "");
    if (note) {
      used.add(name);
    }
    return name;
  }

  /** A term of a pattern; mostly variables, the subject one that is known, so that they meet. */
  private String term(boolean subject, boolean note) {
    if (random.nextInt(7) == 0) {
      return subject || random.nextInt(3) > 0
          ? constant()
          : List.of("1", "\"x\"", "2").get(random.nextInt(3));
    }
    return subject && !used.isEmpty() && random.nextInt(8) > 0 ? variable() : fresh(note);
  }

  /**
   * A pattern. A path that may have no length has no end that might be in no triple of its graph;
   * whether it then leads to itself depends in ARQ on the order of work.
   */
  private String pattern(int top, boolean note) {
    String subject = term(true, note);
    String object = term(false, note);
    if (note && used.isEmpty()) {
      subject = fresh(true);
    }
    String verb = verb(top, note);
    boolean open = subject.startsWith("?") && object.startsWith("?") && !inSources;
    if (verb.matches(".*[*?]") && !open) {
      verb = property(top);
    }
    return random.nextInt(4) == 0
        ? " " + object + " " + verb + " " + subject + " ."
        : " " + subject + " " + verb + " " + object + " .";
  }

  private String property(int top) {
    return ":p" + random.nextInt(levelled ? top + 1 : LEVELS);
  }

  private String verb(int top, boolean note) {
    String property = property(top);
    int kind = random.nextInt(24);
    paths |= kind > 2 && kind < 10;
    return switch (kind) {
      case 0 -> levelled && random.nextInt(3) > 0 ? property : fresh(note);
      case 1 -> property + "/" + property(top);
      case 2 -> "^" + property;
      case 3 -> property + "*";
      case 4 -> property + "+";
      case 5 -> "(" + property + "|" + property(top) + ")";
      case 6 -> "(" + property + "/^" + property(top) + ")*";
      case 7 -> "^(" + property + "/" + property(top) + ")";
      case 8 -> property + "?";
      case 9 -> levelled ? property : "!" + property;
      default -> property;
    };
  }

  private String patterns(int top, boolean note) {
    return pattern(top, note) + (random.nextInt(3) == 0 ? pattern(top, note) : "");
  }

  private String asserted() {
    inSources = true;
    String pattern = patterns(LEVELS - 1, true);
    String graph = List.of("?g", "?g", "?h", ":g0").get(random.nextInt(4));
    if (graph.startsWith("?")) {
      used.add(graph);
    }
    inSources = false;
    String inner =
        switch (random.nextInt(6)) {
          case 0 -> filter(true);
          case 1 -> " FILTER NOT EXISTS {" + pattern(LEVELS - 1, false) + " }";
          case 2 -> " MINUS {" + pattern(LEVELS - 1, false) + " }";
          default -> "";
        };
    return " GRAPH " + graph + " {" + pattern + inner + " }";
  }

  /**
   * A test. Whether something is one certain term is not asked: ARQ puts that term into patterns,
   * and then a path of no length reaches it even where the graph does not have it.
   */
  private String comparison(boolean note) {
    String left = variable();
    int kind = random.nextInt(8);
    boolean other = kind == 1 || kind > 5;
    String right = other && random.nextInt(4) == 0 ? constant() : note ? variable() : fresh(false);
    return switch (kind) {
      case 0 -> "sameTerm(" + left + ", " + right + ")";
      case 1 -> "! sameTerm(" + left + ", " + right + ")";
      case 2 -> left + " = " + right;
      case 3 -> "isIRI(" + left + ")";
      case 4 -> left + " NOT IN (" + right + ", 1)";
      case 5 -> left + " < 2";
      default -> left + " != " + right;
    };
  }

  private String filter(boolean note) {
    return " FILTER (" + comparison(note) + ")";
  }

  /** What is more than patterns. Negated parts read below the rule's own level. */
  private String extra(int number) {
    int below = level - 1;
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> filter(true);
      case 3, 4 -> " FILTER NOT EXISTS {" + patterns(below, false) + " }";
      case 5 -> " FILTER NOT EXISTS {" + pattern(below, false) + filter(true) + " }";
      case 6 -> " FILTER EXISTS {" + patterns(below, false) + " }";
      case 7 -> " OPTIONAL {" + pattern(below, true) + " }";
      case 8 -> " {" + pattern(level, true) + " } UNION {" + patterns(level, true) + " }";
      case 9 -> " VALUES " + variable() + " { :a :b 1 }";
      case 10 -> " MINUS {" + patterns(below, false) + " }";
      case 11 -> count(below, number);
      case 12 -> computed(number);
      default -> " {" + pattern(level, true) + filter(true) + " }";
    };
  }

  private String count(int below, int number) {
    String by = variable();
    String count = "?n" + number;
    used.add(count);
    return " { SELECT "
        + by
        + " (COUNT(?m) AS "
        + count
        + ") WHERE { "
        + by
        + " "
        + property(below)
        + " ?m } GROUP BY "
        + by
        + " }";
  }

  private String computed(int number) {
    String value =
        switch (random.nextInt(4)) {
          case 0 -> "STR(" + variable() + ")";
          case 1 -> "IF(" + comparison(true) + ", " + variable() + ", " + constant() + ")";
          case 2 -> "1 / (" + variable() + " - 2)";
          default -> variable();
        };
    String name = "?v" + number;
    used.add(name);
    return " BIND (" + value + " AS " + name + ")";
  }
}
