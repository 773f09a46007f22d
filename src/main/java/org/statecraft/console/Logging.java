package org.statecraft.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.slf4j.LoggerFactory;

/** The log: to standard error, warnings and worse unless more is asked for. */
public final class Logging extends ContextAwareBase implements Configurator {
  /** Used by Logback, which finds this class as its configuration; no file is looked for. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Sends the log to a stream from now on. */
  public static void to(PrintStream err) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Sentences encoder = new Sentences();
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(err);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
    root.setLevel(Level.WARN);
    // A query stopped in the middle leaves iterators open; that is meant, and no news to the user.
    context
        .getLogger("org.apache.jena.sparql.engine.iterator.QueryIteratorCheck")
        .setLevel(Level.OFF);
    // What an ORDER BY cannot work out comes first; it need not be told of each comparison.
    context
        .getLogger("org.apache.jena.sparql.engine.binding.BindingComparator")
        .setLevel(Level.OFF);
    // Jena looks for an unknown function as a class; that there is none is told in other words.
    context.getLogger("org.apache.jena.sparql.util.ClsLoader").setLevel(Level.OFF);
  }

  /**
   * Chooses how much is logged.
   *
   * @param quiet whether errors alone are
   * @param verbosity 0 for warnings and worse, more for more
   */
  public static void level(boolean quiet, int verbosity) {
    Level level =
        quiet
            ? Level.ERROR
            : verbosity == 0 ? Level.WARN : verbosity == 1 ? Level.INFO : Level.DEBUG;
    ((LoggerContext) LoggerFactory.getILoggerFactory())
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .setLevel(level);
  }

  /** Each event as a line of its level and its message. Logback's patterns take longer to read. */
  private static final class Sentences extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] encode(ILoggingEvent event) {
      String level =
          event.getLevel() == Level.WARN
              ? "warning"
              : event.getLevel() == Level.INFO ? "info" : event.getLevel().toString();
      return (level + ": " + event.getFormattedMessage() + System.lineSeparator())
          .getBytes(Charset.defaultCharset());
    }

    @Override
    public byte[] headerBytes() {
      return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
      return NOTHING;
    }
  }
}
