package org.statecraft.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.RequestProblem;

/**
 * Values for variables of a query. A value becomes one RDF term that replaces the variable in the
 * parsed query, so no value can change the query's shape.
 */
public final class Parameters {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /** Spellings that are literals without quotes, the first that fits decides. */
  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("[+-]?[0-9]+", XSDDatatype.XSDinteger),
          new Spelling("[+-]?[0-9]*\\.[0-9]+", XSDDatatype.XSDdecimal),
          new Spelling("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]+", XSDDatatype.XSDdouble),
          new Spelling("-?[0-9]{4,}-[0-9]{2}-[0-9]{2}", XSDDatatype.XSDdate),
          new Spelling(
              "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9:]+)?", XSDDatatype.XSDdateTime),
          new Spelling("true|false", XSDDatatype.XSDboolean));

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"(?:[^\"\\\\\\n\\r]|\\\\.)*\"(?:@[A-Za-z0-9-]+|\\^\\^\\S+)?");
  private static final Pattern WEB = Pattern.compile("(?:https?|urn):[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern PREFIXED = Pattern.compile("[\\p{L}\\p{N}_.-]*:[^\\s<>\"]*");
  private static final Pattern FORBIDDEN_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  private record Spelling(Pattern pattern, XSDDatatype datatype) {
    Spelling(String regex, XSDDatatype datatype) {
      this(Pattern.compile(regex), datatype);
    }
  }

  private final Map<Var, Node> values = new LinkedHashMap<>();
  private final Prefixes prefixes;

  /** No values yet; names with these prefixes are IRIs. */
  public Parameters(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * Reads one value. {@code <iri>}, {@code kb:USA} and web addresses are IRIs; numbers, dates,
   * {@code true} and {@code false} are literals of their kind; {@code "…"}, {@code "…"@en} and
   * {@code "…"^^xsd:gYear} are literals as in Turtle; all else is plain text.
   *
   * @throws RequestProblem if the name or value cannot be meant so
   */
  public void set(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new RequestProblem(
          "\"" + name + "\" is no variable's name", "write --param name=value");
    }
    if (value
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new RequestProblem("the value of " + name + " is not well-formed text", null);
    }
    if (values.put(Var.alloc(name), term(name, value)) != null) {
      throw new RequestProblem("the parameter " + name + " is given twice", null);
    }
  }

  /** Puts a term in the place of a variable. */
  public void bind(String name, Node term) {
    values.put(Var.alloc(name), term);
  }

  private Node term(String name, String value) {
    if (value.startsWith("<") && value.endsWith(">")) {
      String iri = value.substring(1, value.length() - 1);
      if (FORBIDDEN_IN_IRI.matcher(iri).find() || iri.isEmpty()) {
        throw new RequestProblem(
            value + " is no IRI, so " + name + " cannot be it",
            "an IRI holds no space, quote or bracket; text is given without < and >");
      }
      return NodeFactory.createURI(iri);
    }
    if (LITERAL.matcher(value).matches()) {
      return literal(name, value);
    }
    if (WEB.matcher(value).matches()) {
      return NodeFactory.createURI(value);
    }
    if (PREFIXED.matcher(value).matches() && prefixes.expand(value).isPresent()) {
      return NodeFactory.createURI(prefixes.expand(value).get());
    }
    return simpleLiteral(name, value);
  }

  private static Node simpleLiteral(String name, String value) {
    XSDDatatype datatype =
        SPELLINGS.stream()
            .filter(spelling -> spelling.pattern().matcher(value).matches())
            .map(Spelling::datatype)
            .findFirst()
            .orElse(XSDDatatype.XSDstring);
    if (!datatype.isValid(value)) {
      throw new RequestProblem(
          value
              + " is no "
              + datatype.getURI().replaceFirst(".*#", "")
              + ", so "
              + name
              + " cannot be it",
          "if it is meant as text, write it in double quotes");
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private Node literal(String name, String value) {
    try {
      return NodeFactoryExtra.parseNode(value, prefixes.all());
    } catch (RiotException failure) {
      throw new RequestProblem(value + " is no literal, so " + name + " cannot be it", null);
    }
  }

  /**
   * The query with every parameter in its place.
   *
   * @throws RequestProblem if a parameter does not occur in the query, or where no value can be
   */
  public Query applyTo(Query query) {
    if (values.isEmpty()) {
      return query;
    }
    List<String> variables = variables(query);
    for (Var parameter : values.keySet()) {
      if (!variables.contains(parameter.getVarName())) {
        throw new RequestProblem(
            "the query has no variable ?" + parameter.getVarName(),
            Similar.to(parameter.getVarName(), variables)
                .map(similar -> "did you mean " + similar + "?")
                .orElse("its variables are " + String.join(", ", variables)));
      }
    }
    try {
      return QueryTransformOps.replaceVars(query, values);
    } catch (QueryScopeException failure) {
      throw new RequestProblem(
          "a parameter cannot stand where the query itself computes the variable", null);
    }
  }

  private static List<String> variables(Query query) {
    Set<String> names = new TreeSet<>(query.getResultVars());
    if (query.getQueryPattern() != null) {
      PatternVars.vars(query.getQueryPattern()).forEach(v -> names.add(v.getVarName()));
      OpVars.mentionedVars(Algebra.compile(query)).forEach(v -> names.add(v.getVarName()));
    }
    names.removeIf(name -> !NAME.matcher(name).matches());
    return List.copyOf(names);
  }
}
