package org.statecraft.validate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.query.Similar;

/** The syntax rules of SHACL for parameters: how many values each may have, and of what kind. */
final class ShapesSyntax {
  private record Rule(String names, boolean once, Predicate<Node> kind, String words) {}

  private static final Set<String> NODE_KINDS =
      Set.of("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral");

  /** The names of SHACL, as far as Jena has them. */
  private static final Set<String> KNOWN =
      Arrays.stream(SHACL.class.getFields())
          .filter(field -> field.getType().equals(Node.class))
          // Java has a keyword where SHACL has sh:class.
          .map(field -> field.getName().replace("_", ""))
          .collect(Collectors.toSet());

  private final Document document;
  private final Graph graph;
  private final List<Rule> rules;

  ShapesSyntax(Document document, Graph graph) {
    this.document = document;
    this.graph = graph;
    rules =
        List.of(
            new Rule(
                "minCount maxCount minLength maxLength qualifiedMinCount qualifiedMaxCount",
                true,
                each -> of(each, XSDDatatype.XSDinteger),
                "one whole number"),
            new Rule(
                "uniqueLang closed deactivated qualifiedValueShapesDisjoint",
                true,
                each -> of(each, XSDDatatype.XSDboolean),
                "true or false, once"),
            new Rule("in languageIn ignoredProperties", true, this::list, "one list"),
            new Rule("and or xone", false, this::list, "a list of shapes"),
            new Rule("datatype", true, Node::isURI, "one datatype"),
            new Rule("nodeKind", true, ShapesSyntax::kind, "one of the six kinds, such as sh:IRI"),
            new Rule(
                "minInclusive maxInclusive minExclusive maxExclusive",
                true,
                Node::isLiteral,
                "one value"),
            new Rule(
                "class equals disjoint lessThan lessThanOrEquals targetClass targetSubjectsOf"
                    + " targetObjectsOf severity",
                false,
                Node::isURI,
                "an IRI"),
            new Rule("pattern", false, ShapesSyntax::pattern, "a regular expression"),
            new Rule("flags", true, Node::isLiteral, "one text"),
            new Rule(
                "node not qualifiedValueShape property",
                false,
                each -> !each.isLiteral(),
                "a shape"),
            new Rule("path", true, each -> !each.isLiteral(), "one path"),
            new Rule("select ask", true, Node::isLiteral, "one text, which is a query"));
  }

  void check() {
    graph.stream()
        .filter(said -> Vocabulary.namespace(said.getPredicate()).equals(SHACL.getURI()))
        .forEach(this::check);
  }

  private void check(Triple said) {
    String name = Vocabulary.local(said.getPredicate());
    for (Rule rule : rules) {
      if (List.of(rule.names().split(" ")).contains(name)) {
        require(rule.kind().test(said.getObject()), said, name, rule);
        long values = graph.stream(said.getSubject(), said.getPredicate(), Node.ANY).count();
        require(!rule.once() || values == 1, said, name, rule);
        return;
      }
    }
    unknown(name)
        .ifPresent(
            meant -> {
              throw ShapesFile.fault(
                  document,
                  said,
                  /* atObject= */ false,
                  "SHACL has no sh:" + name,
                  "did you mean sh:" + meant + "?");
            });
  }

  private void require(boolean holds, Triple said, String name, Rule rule) {
    if (!holds) {
      throw ShapesFile.fault(
          document,
          said,
          /* atObject= */ true,
          "sh:" + name + " takes " + rule.words(),
          "see https://www.w3.org/TR/shacl/#syntax-rules");
    }
  }

  /** The name that was meant by one that only looks like a name of SHACL. */
  private static Optional<String> unknown(String name) {
    return KNOWN.contains(name) ? Optional.empty() : Similar.to(name, KNOWN);
  }

  private static boolean of(Node value, XSDDatatype datatype) {
    return value.isLiteral()
        && value.getLiteralDatatype().equals(datatype)
        && datatype.isValid(value.getLiteralLexicalForm());
  }

  private static boolean kind(Node value) {
    return Vocabulary.namespace(value).equals(SHACL.getURI())
        && NODE_KINDS.contains(Vocabulary.local(value));
  }

  private static boolean pattern(Node value) {
    try {
      return value.isLiteral() && Pattern.compile(value.getLiteralLexicalForm()) != null;
    } catch (PatternSyntaxException broken) {
      return false;
    }
  }

  /** Whether a term is a list that comes to its end, each part of which has one value. */
  private boolean list(Node head) {
    Set<Node> seen = new HashSet<>();
    Node rest = head;
    while (!rest.equals(RDF.nil.asNode())) {
      List<Triple> more = graph.stream(rest, RDF.rest.asNode(), Node.ANY).toList();
      boolean one = graph.stream(rest, RDF.first.asNode(), Node.ANY).count() == 1;
      if (!seen.add(rest) || more.size() != 1 || !one) {
        return false;
      }
      rest = more.getFirst().getObject();
    }
    return true;
  }
}
