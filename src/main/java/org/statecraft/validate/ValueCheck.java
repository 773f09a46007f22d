package org.statecraft.validate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.statecraft.power.SC;

/**
 * Finds texts where a thing belongs and the reverse, values that are none of their datatype, and
 * values of another datatype than the property's.
 */
final class ValueCheck {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final String EXAMPLE = "\"2023-11-01\"^^xsd:date";

  /** So many values in the knowledge base show what a property leads to. */
  private static final int ENOUGH = 10;

  private final Vocabulary vocabulary;
  private final Findings findings;

  ValueCheck(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  /** What a statement means. */
  Statement check(Statement said) {
    Node value = said.o();
    Node meant = value;
    if (value.isLiteral()) {
      meant = things(said.p()) ? thing(said) : literal(said);
    } else if (texts(said.p())) {
      findings.violation(
          "thing-for-literal",
          name(said.p()) + " takes a text, number or date, and " + name(value) + " is a thing",
          "write the value in quotes" + like(said.p()),
          said.document(),
          said.object());
    }
    return said.meaning(Triple.create(said.s(), said.p(), meant));
  }

  private String name(Node term) {
    return vocabulary.name(term);
  }

  /** Whether a property leads to things: it is declared so, or the knowledge base uses it so. */
  private boolean things(Node property) {
    return vocabulary.ofThings(property)
        || (!vocabulary.ofLiterals(property) && always(property, false));
  }

  private boolean texts(Node property) {
    return vocabulary.ofLiterals(property)
        || (!vocabulary.ofThings(property) && always(property, true));
  }

  private boolean always(Node property, boolean literal) {
    Set<Node> values = vocabulary.values(property);
    return values.size() >= ENOUGH && values.stream().allMatch(each -> each.isLiteral() == literal);
  }

  /** An example of a value from the knowledge base. */
  private String like(Node property) {
    return vocabulary.values(property).stream()
        .filter(Node::isLiteral)
        .map(this::name)
        .min(java.util.Comparator.comparingInt(String::length).thenComparing(each -> each))
        .map(example -> ", such as " + example)
        .orElse("");
  }

  private Node thing(Statement said) {
    String text = said.o().getLiteralLexicalForm();
    Optional<Node> meant =
        ADDRESS.matcher(text).matches()
            ? Optional.of(NodeFactory.createURI(text))
            : vocabulary.called(text, said.p());
    findings.violation(
        "literal-for-thing",
        name(said.p()) + " leads to a thing, and this is a text",
        meant
            .map(each -> "write " + name(each) + " without quotes")
            .orElse("write the name of a thing that is described, such as kb:USA"),
        said.document(),
        said.object());
    return meant.orElse(said.o());
  }

  private Node literal(Statement said) {
    Node value = said.o();
    RDFDatatype datatype = value.getLiteralDatatype();
    Optional<Node> wanted = vocabulary.ofLiterals(said.p()) ? vocabulary.range(said.p()) : none();
    boolean valid = datatype.isValid(value.getLiteralLexicalForm());
    if (wanted.isPresent() && !fits(value, wanted.get())) {
      return wanted.get().equals(XSD.date.asNode()) ? date(said) : other(said, wanted.get());
    }
    if (!valid) {
      return datatype.equals(XSDDatatype.XSDdate)
          ? date(said)
          : other(said, NodeFactory.createURI(datatype.getURI()));
    }
    return value;
  }

  private static Optional<Node> none() {
    return Optional.empty();
  }

  /** Whether a value is valid and of a datatype, or of one below it. */
  private static boolean fits(Node value, Node datatype) {
    RDFDatatype own = value.getLiteralDatatype();
    boolean whole =
        own instanceof XSDDatatype
            && own.getJavaClass() != null
            && XSDDatatype.XSDinteger.isValid(value.getLiteralLexicalForm())
            && !own.equals(XSDDatatype.XSDstring);
    boolean same =
        own.getURI().equals(datatype.getURI())
            || (whole
                && (datatype.equals(XSD.decimal.asNode()) || datatype.equals(XSD.integer.asNode())))
            || (datatype.equals(RDF.langString.asNode()) && !value.getLiteralLanguage().isEmpty());
    return same && own.isValid(value.getLiteralLexicalForm());
  }

  private Node date(Statement said) {
    String text = said.o().getLiteralLexicalForm().strip();
    boolean typed = said.o().getLiteralDatatype().equals(XSDDatatype.XSDdate);
    boolean day = XSDDatatype.XSDdate.isValid(text);
    String sentence =
        typed
            ? "there is no day \"" + text + "\""
            : day
                ? "\"" + text + "\" is no date but a " + kind(said.o())
                : "\"" + text + "\" is no date";
    findings.violation(
        "date",
        name(said.p()) + " is a day: " + sentence,
        day ? "write \"" + text + "\"^^xsd:date" : part(said.p(), text),
        said.document(),
        said.object());
    return day ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate) : said.o();
  }

  /** What to write for a year, a month or what is neither. */
  private String part(Node property, String text) {
    String precision = property.equals(SC.UNTIL) ? "sc:untilPrecision" : "sc:datePrecision";
    if (YEAR.matcher(text).matches()) {
      return "write \"" + text + "-01-01\"^^xsd:date ; " + precision + " sc:year-precision";
    }
    if (MONTH.matcher(text).matches()) {
      return "write \"" + text + "-01\"^^xsd:date ; " + precision + " sc:month-precision";
    }
    return "write year, month and day, as in " + EXAMPLE;
  }

  private String kind(Node literal) {
    return literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        ? "text"
        : "value of " + name(NodeFactory.createURI(literal.getLiteralDatatypeURI()));
  }

  private Node other(Statement said, Node wanted) {
    Node value = said.o();
    String text = value.getLiteralLexicalForm();
    boolean language = wanted.equals(RDF.langString.asNode());
    RDFDatatype datatype = NodeFactory.getType(wanted.getURI());
    boolean valid = !language && datatype.isValid(text);
    String sentence =
        language
            ? name(said.p()) + " is a text in a language, and this says none"
            : valid
                ? name(said.p()) + " is a " + name(wanted) + ", and this is a " + kind(value)
                : "\"" + text + "\" is no " + name(wanted);
    String remedy =
        language
            ? "write @en, or another language, after it"
            : valid
                ? "write \"" + text + "\"^^" + name(wanted)
                : "write a value of " + name(wanted) + like(said.p());
    findings.violation(
        language ? "no-language" : "datatype", sentence, remedy, said.document(), said.object());
    return language
        ? NodeFactory.createLiteralLang(text, "en")
        : valid ? NodeFactory.createLiteralDT(text, datatype) : value;
  }
}
