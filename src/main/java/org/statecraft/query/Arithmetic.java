package org.statecraft.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalTypeException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * One of {@code + - * /}, on numbers, dates and durations. Text has no sum, and what is calculated
 * with dates and durations is of the datatype that XPath gives it.
 */
final class Arithmetic extends ExprFunction2 {
  private static final BigInteger MINUTE = BigInteger.valueOf(60);
  private static final BigInteger DAY_HOURS = BigInteger.valueOf(24);
  private static final BigInteger YEAR = BigInteger.valueOf(12);

  private static final BigDecimal DAY_SECONDS = new BigDecimal(86_400);

  /** A hundred thousand years. */
  private static final BigDecimal MOST_DAYS = new BigDecimal(36_525_000);

  private static final BigInteger MOST_YEARS = BigInteger.valueOf(100_000_000);

  private static final Set<RDFDatatype> DATES =
      Set.of(
          XSDDatatype.XSDdate,
          XSDDatatype.XSDdateTime,
          XSDDatatype.XSDdateTimeStamp,
          XSDDatatype.XSDtime);

  private final ExprFunction2 inner;

  Arithmetic(ExprFunction2 inner) {
    super(
        inner.getArg1(), inner.getArg2(), inner.getFunctionSymbol().getSymbol(), inner.getOpName());
    this.inner = inner;
  }

  @Override
  public NodeValue eval(NodeValue first, NodeValue second) {
    if (isText(first) || isText(second)) {
      throw new ExprEvalTypeException("text cannot be calculated with");
    }
    requireBounded(first, second);
    NodeValue result = inner.eval(first, second);
    if (result.isNumber()) {
      return result;
    }
    Node node = result.asNode();
    if (XSDDatatype.XSDduration.equals(node.getLiteralDatatype())) {
      return duration(first, second, result);
    }
    return ofKind(first.isDuration() ? second : first, node);
  }

  /**
   * Refuses what Java's calendar goes through month by month, or does not hold. XPath leaves it to
   * each implementation how far its dates go.
   */
  private static void requireBounded(NodeValue first, NodeValue second) {
    boolean dates = first.hasDateTime() && second.hasDateTime();
    if (dates && !(near(first) && near(second))) {
      throw new ExprEvalTypeException("the dates are too far apart");
    }
    boolean moved = first.hasDateTime() && second.isDuration();
    if (moved && days(second.getDuration()).compareTo(MOST_DAYS) > 0) {
      throw new ExprEvalTypeException("the duration is too long");
    }
  }

  private static boolean near(NodeValue date) {
    BigInteger year = date.getDateTime().getEonAndYear();
    return year == null || year.abs().compareTo(MOST_YEARS) <= 0;
  }

  private static BigDecimal days(Duration duration) {
    BigDecimal seconds =
        new BigDecimal(
                whole(duration, DatatypeConstants.HOURS)
                    .multiply(MINUTE)
                    .add(whole(duration, DatatypeConstants.MINUTES))
                    .multiply(MINUTE))
            .add(seconds(duration));
    return new BigDecimal(whole(duration, DatatypeConstants.DAYS))
        .add(seconds.divide(DAY_SECONDS, RoundingMode.CEILING));
  }

  private static BigDecimal seconds(Duration duration) {
    Number set = duration.getField(DatatypeConstants.SECONDS);
    return set == null ? BigDecimal.ZERO : (BigDecimal) set;
  }

  private static boolean isText(NodeValue value) {
    return value.isString() || value.isLangString();
  }

  private static NodeValue duration(NodeValue first, NodeValue second, NodeValue result) {
    if (is(XSDDatatype.XSDyearMonthDuration, first, second)) {
      return NodeValue.makeNode(
          yearsAndMonths(result.getDuration()), XSDDatatype.XSDyearMonthDuration);
    }
    boolean general =
        is(XSDDatatype.XSDduration, first, second)
            || result.getDuration().isSet(DatatypeConstants.YEARS)
            || result.getDuration().isSet(DatatypeConstants.MONTHS);
    return general
        ? result
        : NodeValue.makeNode(daysAndTime(result.getDuration()), XSDDatatype.XSDdayTimeDuration);
  }

  private static boolean is(RDFDatatype datatype, NodeValue first, NodeValue second) {
    return (first.isDuration() && datatype.equals(first.asNode().getLiteralDatatype()))
        || (second.isDuration() && datatype.equals(second.asNode().getLiteralDatatype()));
  }

  /**
   * A date or time and a duration make a date or time of the same kind. Years and the like do not.
   */
  private static NodeValue ofKind(NodeValue date, Node result) {
    RDFDatatype datatype = date.asNode().getLiteralDatatype();
    String form = result.getLiteralLexicalForm();
    if (!(DATES.contains(datatype) && datatype.isValid(form))) {
      throw new ExprEvalTypeException(form + " is none of its kind");
    }
    return datatype.equals(result.getLiteralDatatype())
        ? NodeValue.makeNode(result)
        : NodeValue.makeNode(form, datatype);
  }

  private static BigInteger whole(Duration duration, DatatypeConstants.Field field) {
    Number number = duration.getField(field);
    return number == null ? BigInteger.ZERO : (BigInteger) number;
  }

  /** As in {@code P1Y2M}. */
  private static String yearsAndMonths(Duration duration) {
    BigInteger months =
        whole(duration, DatatypeConstants.YEARS)
            .multiply(YEAR)
            .add(whole(duration, DatatypeConstants.MONTHS));
    BigInteger[] parts = months.divideAndRemainder(YEAR);
    return sign(duration, months.signum())
        + "P"
        + part(parts[0], "Y")
        + (parts[1].signum() != 0 || parts[0].signum() == 0 ? parts[1] + "M" : "");
  }

  /** As in {@code P1DT2H3M4.5S}. */
  private static String daysAndTime(Duration duration) {
    BigInteger minutes =
        whole(duration, DatatypeConstants.DAYS)
            .multiply(DAY_HOURS)
            .add(whole(duration, DatatypeConstants.HOURS))
            .multiply(MINUTE)
            .add(whole(duration, DatatypeConstants.MINUTES));
    BigDecimal all = seconds(duration).add(new BigDecimal(minutes.multiply(MINUTE)));
    BigInteger[] fromSeconds = all.toBigInteger().divideAndRemainder(MINUTE);
    BigInteger[] fromMinutes = fromSeconds[0].divideAndRemainder(MINUTE);
    BigInteger[] fromHours = fromMinutes[0].divideAndRemainder(DAY_HOURS);
    BigDecimal rest = all.subtract(new BigDecimal(fromSeconds[0].multiply(MINUTE)));
    String time =
        part(fromHours[1], "H")
            + part(fromMinutes[1], "M")
            + (rest.signum() == 0 ? "" : rest.stripTrailingZeros().toPlainString() + "S");
    String date = part(fromHours[0], "D");
    String amount = date + (time.isEmpty() ? "" : "T" + time);
    return sign(duration, all.signum()) + "P" + (amount.isEmpty() ? "T0S" : amount);
  }

  private static String part(BigInteger number, String unit) {
    return number.signum() == 0 ? "" : number + unit;
  }

  private static String sign(Duration duration, int amount) {
    return duration.getSign() < 0 && amount != 0 ? "-" : "";
  }

  @Override
  public Expr copy(Expr first, Expr second) {
    return new Arithmetic((ExprFunction2) inner.copy(first, second));
  }
}
