package org.statecraft.query;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalTypeException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Functions as SPARQL and XPath define them, where Jena's give another term. Other functions stay
 * as they are.
 */
final class Conforming {
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = FN.replace("#", "/math#");
  private static final String SPARQL = "http://www.w3.org/ns/sparql#";

  private Conforming() {}

  static ExprFunction1 of(ExprFunction1 function) {
    boolean part =
        function instanceof E_DateTimeYear
            || function instanceof E_DateTimeMonth
            || function instanceof E_DateTimeDay
            || function instanceof E_DateTimeHours
            || function instanceof E_DateTimeMinutes
            || function instanceof E_DateTimeSeconds;
    return part ? new DatePart(function) : function;
  }

  static ExprFunction2 of(ExprFunction2 function) {
    boolean calculates =
        function instanceof E_Add
            || function instanceof E_Subtract
            || function instanceof E_Multiply
            || function instanceof E_Divide;
    if (calculates) {
      return new Arithmetic(function);
    }
    return function instanceof E_StrLang ? new Tagged(function) : function;
  }

  static ExprFunction3 of(ExprFunction3 function) {
    return function instanceof E_TripleFn ? new Triple(function) : function;
  }

  static Expr of(ExprFunctionN function) {
    if (function instanceof E_Regex) {
      return new Matching(new ExprList(function.getArgs()));
    }
    if (function instanceof E_StrReplace) {
      return new Replacing(new ExprList(function.getArgs()));
    }
    return function instanceof E_Function ? named(function) : function;
  }

  /** Functions that are called by their IRI and are the same as some of SPARQL's. */
  private static Expr named(ExprFunctionN function) {
    int arguments = function.numArgs();
    String iri = function.getFunctionIRI();
    if (iri.equals(SPARQL + "lang") && arguments == 1) {
      return new E_Lang(function.getArg(1));
    }
    if (iri.equals(MATH + "pow") && arguments == 2) {
      return new Power(function.getArg(1), function.getArg(2));
    }
    boolean matches = iri.equals(FN + "matches") || iri.equals(SPARQL + "regex");
    if (matches && (arguments == 2 || arguments == 3)) {
      return new Matching(new ExprList(function.getArgs()));
    }
    if (iri.equals(SPARQL + "replace") && (arguments == 3 || arguments == 4)) {
      return new Replacing(new ExprList(function.getArgs()));
    }
    return function;
  }

  /** A part of a date or time as a number in its canonical form: 5 and not 05. */
  private static final class DatePart extends ExprFunction1 {
    private final ExprFunction1 inner;

    DatePart(ExprFunction1 inner) {
      super(inner.getArg(), inner.getFunctionSymbol().getSymbol());
      this.inner = inner;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      NodeValue part = inner.eval(value);
      if (part.isInteger()) {
        return NodeValue.makeInteger(part.getInteger());
      }
      if (!part.isDecimal()) {
        return part;
      }
      BigDecimal number = part.getDecimal().stripTrailingZeros();
      return NodeValue.makeNode(
          number.scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString(),
          XSDDatatype.XSDdecimal);
    }

    @Override
    public Expr copy(Expr argument) {
      return new DatePart((ExprFunction1) inner.copy(argument));
    }
  }

  /** A text with a language, which has to be a tag of BCP 47. */
  private static final class Tagged extends ExprFunction2 {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private final ExprFunction2 inner;

    Tagged(ExprFunction2 inner) {
      super(inner.getArg1(), inner.getArg2(), inner.getFunctionSymbol().getSymbol());
      this.inner = inner;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue tag) {
      if (!TAG.matcher(RegularExpression.string("STRLANG", tag)).matches()) {
        throw new ExprEvalTypeException("STRLANG: no tag of a language");
      }
      return inner.eval(text, tag);
    }

    @Override
    public Expr copy(Expr text, Expr tag) {
      return new Tagged((ExprFunction2) inner.copy(text, tag));
    }
  }

  /** A triple term that can be one of RDF: its subject no literal, its predicate an IRI. */
  private static final class Triple extends ExprFunction3 {
    private final ExprFunction3 inner;

    Triple(ExprFunction3 inner) {
      super(
          inner.getArg1(), inner.getArg2(), inner.getArg3(), inner.getFunctionSymbol().getSymbol());
      this.inner = inner;
    }

    @Override
    public NodeValue eval(NodeValue subject, NodeValue predicate, NodeValue object) {
      if (!(subject.isIRI() || subject.isBlank()) || !predicate.isIRI()) {
        throw new ExprEvalTypeException("TRIPLE: no such triple can be");
      }
      return inner.eval(subject, predicate, object);
    }

    @Override
    public Expr copy(Expr subject, Expr predicate, Expr object) {
      return new Triple((ExprFunction3) inner.copy(subject, predicate, object));
    }
  }
}
