package org.statecraft.kb;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.problem.SourcePosition;

/**
 * Takes a parser's complaints about one file: errors stop it, warnings are logged, not too many.
 */
final class ParseReport implements ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger("data");
  private static final int WARNINGS_SHOWN = 5;

  private static final Pattern LANGUAGE = Pattern.compile("(?s)Language not valid: (.*)");
  private static final Pattern TAG = Pattern.compile("[a-zA-Z]+(?:-{1,2}[a-zA-Z0-9]+)*");

  private final RdfFile file;
  private final @Nullable BiConsumer<String, Place> doubts;
  private int warnings;

  /** Where the parser was when it last said something. */
  private long lastLine;

  private long lastColumn;

  ParseReport(RdfFile file) {
    this(file, null);
  }

  /**
   * @param doubts takes warnings instead of the log
   */
  ParseReport(RdfFile file, @Nullable BiConsumer<String, Place> doubts) {
    this.file = file;
    this.doubts = doubts;
  }

  @Override
  public void warning(String message, long line, long column) {
    Matcher language = LANGUAGE.matcher(message);
    if (language.matches() && !TAG.matcher(language.group(1)).matches()) {
      // In no syntax could it be written again.
      throw problem("\"" + language.group(1) + "\" is no language tag", line, column, null);
    }
    lastLine = line;
    lastColumn = column;
    if (doubts != null) {
      doubts.accept(ParserMessage.plain(message), new Place(line, column));
      return;
    }
    warnings++;
    if (warnings <= WARNINGS_SHOWN) {
      String place =
          line > 0
              ? new SourcePosition(file.path().toString(), line, Math.max(0, column), null).place()
              : file.path().toString();
      LOG.warn("{}: {}", place, firstLine(message));
    }
  }

  @Override
  public void error(String message, long line, long column) {
    throw problem(message, line, column, null);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw problem(message, line, column, null);
  }

  /** Says how many warnings were not shown. */
  void finish() {
    if (warnings > WARNINGS_SHOWN) {
      LOG.warn("{}: {} more such warnings", file.path(), warnings - WARNINGS_SHOWN);
    }
  }

  /**
   * What a parser threw as a problem for the user. Parsers fail in many ways on what they did not
   * expect; that is the file's fault all the same.
   */
  RuntimeException problem(RuntimeException failure) {
    return switch (failure) {
      case Problem told -> told;
      case QueryCancelledException stopped -> stopped;
      case RiotParseException parser ->
          problem(parser.getOriginalMessage(), parser.getLine(), parser.getCol(), parser);
      case RiotException parser -> problem(String.valueOf(parser.getMessage()), 0, 0, parser);
      default ->
          problem("the parser fails on it: " + reason(failure), lastLine, lastColumn, failure);
    };
  }

  private static String reason(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** The parser's complaint as a problem for the user. */
  InputProblem problem(String message, long line, long column, @Nullable Throwable cause) {
    String sentence = ParserMessage.plain(message);
    if (line < 1) {
      return new InputProblem(file.path() + ": " + sentence, null, null, cause);
    }
    // A text without its closing quote is noticed only when the next line has begun.
    SourcePosition position =
        message.contains("newline in string") ? file.endOf(line - 1) : file.position(line, column);
    return new InputProblem(sentence, null, position, cause);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
