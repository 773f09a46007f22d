package org.statecraft.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;
import org.statecraft.task.Task;

/** Regular expressions that end with the task that waits for them. The last one is kept. */
final class RegularExpression {
  private static final Pattern FLAGS = Pattern.compile("[smixq]*");

  private @Nullable String text;
  private @Nullable String flags;
  private @Nullable Pattern pattern;

  /**
   * A matcher for a text.
   *
   * @param function who asks, for messages
   * @param options flags as in XPath, or null
   */
  Matcher matcher(
      String function, String searched, NodeValue expression, @Nullable NodeValue options) {
    String wanted = string(function, expression);
    String wantedFlags = options == null ? "" : string(function, options);
    Pattern known = pattern;
    if (known == null || !wanted.equals(text) || !wantedFlags.equals(flags)) {
      if (!FLAGS.matcher(wantedFlags).matches()) {
        throw new ExprEvalException(function + ": flags are s, m, i, x and q");
      }
      known = RegexEngine.makePattern(function, wanted, wantedFlags);
      text = wanted;
      flags = wantedFlags;
      pattern = known;
    }
    return known.matcher(new Searched(searched));
  }

  /** The text of a string. */
  static String string(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  /** A text that looks now and then whether it is still read for somebody. */
  private static final class Searched implements CharSequence {
    private static final int GLANCE = 1 << 12;

    private final String text;
    private int read;

    Searched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if ((++read & (GLANCE - 1)) == 0) {
        Task.check();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
