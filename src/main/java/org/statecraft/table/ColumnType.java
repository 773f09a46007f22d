package org.statecraft.table;

import org.apache.jena.datatypes.xsd.XSDDatatype;

/**
 * What the values of a column are. A column has the narrowest type that all its values have, and is
 * text where they have none in common. Numbers with leading zeros or a plus sign are text: they are
 * codes and telephone numbers.
 */
public enum ColumnType {
  /** Whole numbers. */
  INTEGER(1, XSDDatatype.XSDinteger),
  /** Numbers with decimals. */
  DECIMAL(2, XSDDatatype.XSDdecimal),
  /** Numbers with an exponent. */
  DOUBLE(4, XSDDatatype.XSDdouble),
  /** True or false, in any case. */
  BOOLEAN(8, XSDDatatype.XSDboolean),
  /** Days of the calendar. */
  DATE(16, XSDDatatype.XSDdate),
  /** Days with a time. */
  DATE_TIME(32, XSDDatatype.XSDdateTime),
  /** Text. */
  STRING(64, XSDDatatype.XSDstring);

  /** The set of all types. */
  static final int ANY = (1 << 7) - 1;

  private final int bit;

  @SuppressWarnings("ImmutableEnumChecker") // datatypes do not change
  private final XSDDatatype datatype;

  ColumnType(int bit, XSDDatatype datatype) {
    this.bit = bit;
    this.datatype = datatype;
  }

  /** The datatype of RDF. */
  public XSDDatatype datatype() {
    return datatype;
  }

  /** Whether values have an order that is not that of their letters. */
  public boolean number() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE;
  }

  /** What it is called: the datatype's name in XML Schema. */
  @Override
  public String toString() {
    String iri = datatype.getURI();
    return iri.substring(iri.indexOf('#') + 1);
  }

  /** The narrowest of a set of types, which is text where nothing was seen. */
  static ColumnType narrowest(int types) {
    for (ColumnType type : values()) {
      if (types != ANY && (types & type.bit()) != 0) {
        return type;
      }
    }
    return STRING;
  }

  /** The types that a text is a value of, as a set; text always is one. */
  static int of(char[] chars, int start, int end) {
    return STRING.bit() | new Text(chars, start, end).types();
  }

  /** It alone as a set. */
  int bit() {
    return bit;
  }

  /** A text that is looked at from its start. */
  private static final class Text {
    private static final int YEAR_DIGITS = 4;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final char[] chars;
    private final int start;
    private final int end;
    private int at;

    Text(char[] chars, int start, int end) {
      this.chars = chars;
      this.start = start;
      this.end = end;
      this.at = start;
    }

    int types() {
      char first = start < end ? chars[start] : ' ';
      if ((first >= '0' && first <= '9') || first == '-' || first == '.') {
        int number = number();
        return number == 0 ? dates() : number;
      }
      return switch (first) {
        case 't', 'T', 'f', 'F' -> is("true") || is("false") ? BOOLEAN.bit() : 0;
        default -> 0;
      };
    }

    private boolean is(String word) {
      return end - start == word.length()
          && word.contentEquals(
              new String(chars, start, end - start).toLowerCase(java.util.Locale.ROOT));
    }

    private int number() {
      skip('-');
      int whole = at;
      int digits = digits();
      if (digits > 1 && chars[whole] == '0') {
        return 0;
      }
      int type = INTEGER.bit() | DECIMAL.bit() | DOUBLE.bit();
      if (skip('.')) {
        int decimals = digits();
        digits = decimals == 0 ? 0 : digits + decimals;
        type &= ~INTEGER.bit();
      }
      if (digits > 0 && (skip('e') || skip('E'))) {
        boolean signed = skip('-') || skip('+');
        digits = digits();
        type = DOUBLE.bit();
        digits = signed && digits == 0 ? 0 : digits;
      }
      return digits > 0 && at == end ? type : 0;
    }

    private int dates() {
      at = start;
      skip('-');
      if (digits() != YEAR_DIGITS || !skip('-')) {
        return 0;
      }
      int month = two();
      if (month < 1 || month > DAYS.length || !skip('-')) {
        return 0;
      }
      int yearAt = chars[start] == '-' ? start + 1 : start;
      int year = Integer.parseInt(new String(chars, yearAt, YEAR_DIGITS));
      int day = two();
      int last = month == 2 && !java.time.Year.isLeap(year) ? DAYS[1] - 1 : DAYS[month - 1];
      if (day < 1 || day > last) {
        return 0;
      }
      return at == end ? DATE.bit() : skip('T') && time() ? DATE_TIME.bit() : 0;
    }

    private boolean time() {
      boolean right = below(24) && skip(':') && below(60) && skip(':') && below(60);
      if (right && skip('.')) {
        right = digits() > 0;
      }
      if (right && at < end && !skip('Z')) {
        right = (skip('+') || skip('-')) && below(15) && skip(':') && below(60);
      }
      return right && at == end;
    }

    private boolean below(int bound) {
      int number = two();
      return number >= 0 && number < bound;
    }

    /** The number that two digits make, or -1. */
    private int two() {
      if (at + 2 > end || !digit(chars[at]) || !digit(chars[at + 1])) {
        return -1;
      }
      at += 2;
      return 10 * (chars[at - 2] - '0') + chars[at - 1] - '0';
    }

    private int digits() {
      int from = at;
      while (at < end && digit(chars[at])) {
        at++;
      }
      return at - from;
    }

    private static boolean digit(char c) {
      return c >= '0' && c <= '9';
    }

    private boolean skip(char wanted) {
      boolean there = at < end && chars[at] == wanted;
      at += there ? 1 : 0;
      return there;
    }
  }
}
