package org.statecraft.rule.rl;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of the language that are called by a word, with how many arguments each takes. */
final class Functions {
  /** Any number of arguments. */
  private static final int ANY = Integer.MAX_VALUE;

  private static final Map<String, Arity> KNOWN = new HashMap<>();

  /** How many arguments a function takes. */
  record Arity(int least, int most) {
    boolean allows(int count) {
      return count >= least && count <= most;
    }

    /** The number in words. */
    String words() {
      return least == 0 && most == 0
          ? "no argument"
          : least == most
              ? least + (least == 1 ? " argument" : " arguments")
              : most == ANY ? "any number of arguments" : least + " or " + most + " arguments";
    }
  }

  static {
    add(0, 0, "NOW", "UUID", "STRUUID");
    add(0, 1, "BNODE");
    add(1, 1, "STR", "LANG", "LANGDIR", "DATATYPE", "IRI", "URI", "ABS", "CEIL", "FLOOR", "ROUND");
    add(1, 1, "STRLEN", "UCASE", "LCASE", "ENCODE_FOR_URI", "YEAR", "MONTH", "DAY", "HOURS");
    add(1, 1, "MINUTES", "SECONDS", "TIMEZONE", "TZ", "ISIRI", "ISURI", "ISBLANK", "ISLITERAL");
    add(1, 1, "ISNUMERIC", "HASLANG", "HASLANGDIR", "ISTRIPLE", "SUBJECT", "PREDICATE", "OBJECT");
    add(2, 2, "LANGMATCHES", "CONTAINS", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER");
    add(2, 2, "STRLANG", "STRDT", "SAMETERM");
    add(2, 3, "SUBSTR", "REGEX");
    add(3, 3, "IF", "STRLANGDIR", "TRIPLE");
    add(3, 4, "REPLACE");
    add(0, ANY, "CONCAT");
  }

  private Functions() {}

  private static void add(int least, int most, String... names) {
    for (String name : names) {
      KNOWN.put(name, new Arity(least, most));
    }
  }

  /** How many arguments the function of a name takes, in whatever case it is written. */
  static Optional<Arity> arity(String name) {
    return Optional.ofNullable(KNOWN.get(name.toUpperCase(Locale.ROOT)));
  }

  static Collection<String> names() {
    return KNOWN.keySet();
  }
}
