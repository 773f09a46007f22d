package org.statecraft.kb;

import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/**
 * Takes a parser's complaints about one file: errors stop it, warnings are logged, not too many.
 */
final class ParseReport implements ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger("data");
  private static final int WARNINGS_SHOWN = 5;

  private final RdfFile file;
  private int warnings;

  ParseReport(RdfFile file) {
    this.file = file;
  }

  @Override
  public void warning(String message, long line, long column) {
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
