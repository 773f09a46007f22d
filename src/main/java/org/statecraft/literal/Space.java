package org.statecraft.literal;

/** The value spaces of datatypes, of which no two share a value. */
public enum Space {
  /** Exact numbers, with whole numbers among them and fractions such as a third. */
  EXACT,
  /** Binary numbers of 32 bits. */
  FLOAT,
  /** Binary numbers of 64 bits. */
  DOUBLE,
  /** True and false. */
  BOOLEAN,
  /** Texts without a language. */
  TEXT,
  /** Texts in a language. */
  LANGUAGE,
  /** Texts in a language that say in which direction they run. */
  DIRECTION,
  /** Addresses. */
  ADDRESS,
  /** Bytes written in hexadecimal. */
  HEX,
  /** Bytes written in base64. */
  BASE64,
  /** Points in time. */
  MOMENT,
  /** Days. */
  DATE,
  /** Times of day. */
  TIME,
  /** Years. */
  YEAR,
  /** Months of a year. */
  YEAR_MONTH,
  /** Months of every year. */
  MONTH,
  /** Days of every month. */
  DAY,
  /** Days of every year. */
  MONTH_DAY,
  /** Durations. */
  DURATION,
  /** Fragments of XML. */
  XML,
  /** Fragments of HTML. */
  HTML,
  /** JSON. */
  JSON
}
