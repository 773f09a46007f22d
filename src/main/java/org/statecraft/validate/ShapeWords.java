package org.statecraft.validate;

import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What results of shapes are called for people: what is the matter, and what to do. */
final class ShapeWords {
  private final Vocabulary vocabulary;
  private final Graph shapes;
  private final Graph data;

  ShapeWords(Vocabulary vocabulary, Graph shapes, Graph data) {
    this.vocabulary = vocabulary;
    this.shapes = shapes;
    this.data = data;
  }

  /** A term as it stands in a message. */
  static String text(Node term) {
    return term.isLiteral()
        ? term.getLiteralLexicalForm()
        : term.isURI() ? "<" + term.getURI() + ">" : term.toString();
  }

  /** A message with a value in the place of a variable. */
  static String filled(String message, String variable, @Nullable Node value) {
    return value == null
        ? message
        : message.replaceAll("\\{[?$]" + variable + "\\}", Matcher.quoteReplacement(text(value)));
  }

  /** A message with the values of its result. */
  static Node filled(Node message, ReportEntry entry) {
    if (!message.isLiteral() || !message.getLiteralLexicalForm().contains("{")) {
      return message;
    }
    String text = filled(message.getLiteralLexicalForm(), "value", entry.value());
    return NodeFactory.createLiteral(
        filled(text, "this", entry.focusNode()),
        message.getLiteralLanguage(),
        message.getLiteralDatatype());
  }

  /** What is the matter. */
  String sentence(ReportEntry entry) {
    String subject = vocabulary.name(entry.focusNode());
    String own =
        entry.messages().stream()
            .filter(Node::isLiteral)
            .min(
                java.util.Comparator.comparingInt(
                    each -> each.getLiteralLanguage().startsWith("en") ? 0 : 1))
            .map(message -> text(filled(message, entry)))
            .orElse("");
    boolean worded =
        !Conformance.messages(shapes, entry.source()).isEmpty()
            || entry.constraint() instanceof QueryConstraint
            || !component(entry).endsWith("ConstraintComponent");
    return subject + ": " + (worded ? own.replaceFirst("\\.$", "") : plain(entry));
  }

  static String component(ReportEntry entry) {
    return Vocabulary.local(entry.sourceConstraintComponent());
  }

  private String path(ReportEntry entry) {
    return entry.resultPath() instanceof P_Link link
        ? vocabulary.name(link.getNode())
        : entry.resultPath() == null ? "it" : entry.resultPath().toString();
  }

  private String value(ReportEntry entry) {
    return entry.value() == null ? path(entry) : vocabulary.name(entry.value());
  }

  /** The value of a parameter of the shape, as it is written. */
  private String parameter(ReportEntry entry, Node parameter) {
    return parameters(entry, parameter).map(vocabulary::name).orElse("");
  }

  private Optional<Node> parameters(ReportEntry entry, Node parameter) {
    return shapes.stream(entry.source(), parameter, Node.ANY).map(Triple::getObject).findFirst();
  }

  private String plain(ReportEntry entry) {
    String value = value(entry);
    return switch (component(entry).replace("ConstraintComponent", "")) {
      case "MinCount" ->
          "there are fewer values of " + path(entry) + " than " + number(entry, SHACL.minCount);
      case "MaxCount" ->
          "there are more values of " + path(entry) + " than " + number(entry, SHACL.maxCount);
      case "Class" -> value + " is no " + parameter(entry, SHACL.class_);
      case "Datatype" -> value + " is no " + parameter(entry, SHACL.datatype);
      case "NodeKind" -> value + " is not of the kind " + parameter(entry, SHACL.nodeKind);
      case "MinInclusive" -> value + " is less than " + number(entry, SHACL.minInclusive);
      case "MaxInclusive" -> value + " is more than " + number(entry, SHACL.maxInclusive);
      case "MinExclusive" -> value + " is not more than " + number(entry, SHACL.minExclusive);
      case "MaxExclusive" -> value + " is not less than " + number(entry, SHACL.maxExclusive);
      case "MinLength" -> value + " is shorter than " + number(entry, SHACL.minLength);
      case "MaxLength" -> value + " is longer than " + number(entry, SHACL.maxLength);
      case "Pattern" -> value + " does not match " + parameter(entry, SHACL.pattern);
      case "LanguageIn" -> value + " is in none of the languages that are allowed";
      case "UniqueLang" -> path(entry) + " has two values in one language";
      case "Equals" -> path(entry) + " and " + parameter(entry, SHACL.equals) + " differ";
      case "Disjoint" -> value + " is a value of " + parameter(entry, SHACL.disjoint) + ", too";
      case "LessThan" -> value + " is not less than " + parameter(entry, SHACL.lessThan);
      case "LessThanOrEquals" ->
          value + " is more than " + parameter(entry, SHACL.lessThanOrEquals);
      case "HasValue" -> path(entry) + " lacks the value " + parameter(entry, SHACL.hasValue);
      case "In" -> value + " is none of the values that are allowed";
      case "Closed" -> path(entry) + " is no property that is allowed here";
      case "Not" -> value + " conforms to a shape that it must not conform to";
      case "And" -> value + " does not conform to all of the shapes that it has to";
      case "Or" -> value + " conforms to none of the shapes of which it has to to one";
      case "Xone" -> value + " does not conform to exactly one of the shapes";
      case "Node" -> value + " does not conform to " + parameter(entry, SHACL.node);
      case "QualifiedMinCount" -> "too few values of " + path(entry) + " conform to the shape";
      case "QualifiedMaxCount" -> "too many values of " + path(entry) + " conform to the shape";
      default -> "it does not conform to " + vocabulary.name(entry.source());
    };
  }

  private String number(ReportEntry entry, Node parameter) {
    return parameters(entry, parameter).map(ShapeWords::text).orElse("what is allowed");
  }

  /** What to do. */
  String remedy(ReportEntry entry) {
    String path = path(entry);
    return switch (component(entry).replace("ConstraintComponent", "")) {
      case "MinCount", "QualifiedMinCount" -> "add " + path + example(entry);
      case "MaxCount", "QualifiedMaxCount" -> "leave one value of " + path + others(entry);
      case "Class" ->
          "name a thing that is a "
              + parameter(entry, SHACL.class_)
              + ", or say of this that it is one";
      case "Datatype" -> "write a value of " + parameter(entry, SHACL.datatype) + example(entry);
      case "NodeKind" ->
          parameter(entry, SHACL.nodeKind).equals("sh:IRI")
              ? "write it as a name or an address, without quotes"
              : "write a value of the kind " + parameter(entry, SHACL.nodeKind);
      case "Node", "In", "HasValue" -> choices(entry);
      case "Closed" -> "leave it out, or use one of the shape's properties";
      case "SPARQL" -> "make it so; what is looked for stands in " + vocabulary.name(query(entry));
      default -> "change the value so that it conforms to " + vocabulary.name(entry.source());
    };
  }

  /** The constraint, or the shape where it has no name. */
  private static Node query(ReportEntry entry) {
    return entry.constraint() instanceof QueryConstraint constraint && constraint.node().isURI()
        ? constraint.node()
        : entry.source();
  }

  private String example(ReportEntry entry) {
    if (!(entry.resultPath() instanceof P_Link link)) {
      return "";
    }
    return vocabulary.values(link.getNode()).stream()
        .map(vocabulary::name)
        .min(java.util.Comparator.comparingInt(String::length).thenComparing(each -> each))
        .map(value -> ", such as " + value)
        .orElse("");
  }

  /** The values that there are. */
  private String others(ReportEntry entry) {
    if (!(entry.resultPath() instanceof P_Link link)) {
      return "";
    }
    return ": "
        + String.join(
            ", ",
            data.stream(entry.focusNode(), link.getNode(), Node.ANY)
                .map(each -> vocabulary.name(each.getObject()))
                .sorted()
                .limit(5)
                .toList());
  }

  /** The values of a list or a code list. */
  private String choices(ReportEntry entry) {
    java.util.List<String> values =
        java.util.stream.Stream.concat(listed(entry), coded(entry))
            .map(vocabulary::name)
            .sorted()
            .toList();
    return values.isEmpty()
        ? "change the value so that it conforms to " + vocabulary.name(entry.source())
        : "choose one of "
            + String.join(", ", values.stream().limit(12).toList())
            + (values.size() > 12 ? ", …" : "");
  }

  private java.util.stream.Stream<Node> listed(ReportEntry entry) {
    java.util.List<Node> members = new java.util.ArrayList<>();
    parameters(entry, SHACL.hasValue).ifPresent(members::add);
    Optional<Node> rest = parameters(entry, SHACL.in);
    while (rest.isPresent() && shapes.contains(rest.get(), RDF.first.asNode(), Node.ANY)) {
      members.add(value(rest.get(), RDF.first.asNode()).orElseThrow());
      rest = value(rest.get(), RDF.rest.asNode());
    }
    return members.stream();
  }

  private Optional<Node> value(Node subject, Node predicate) {
    return shapes.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
  }

  /** The concepts of the scheme that a shape wants its values to be in. */
  private java.util.stream.Stream<Node> coded(ReportEntry entry) {
    return parameters(entry, SHACL.node).stream()
        .flatMap(shape -> shapes.stream(shape, SHACL.property, Node.ANY))
        .map(Triple::getObject)
        .filter(each -> shapes.contains(each, SHACL.path, SKOS.inScheme.asNode()))
        .flatMap(each -> value(each, SHACL.hasValue).stream())
        .flatMap(scheme -> data.stream(Node.ANY, SKOS.inScheme.asNode(), scheme))
        .map(Triple::getSubject);
  }
}
