package org.statecraft.kb;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD without the web: a context that would have to be fetched is refused. What the processor
 * of JSON-LD warns of on the way is told like the warnings of other parsers. Used for one file.
 */
final class LocalJsonLd implements AutoCloseable {
  /** Under this name the processor logs. Loggers that nobody holds are forgotten. */
  private static final Logger PROCESSOR = Logger.getLogger("com.apicatalog");

  private final Warnings warnings;
  private @Nullable String refused;

  LocalJsonLd(ParseReport report) {
    warnings = new Warnings(report);
    PROCESSOR.setUseParentHandlers(false);
    PROCESSOR.addHandler(warnings);
  }

  JsonLdOptions options() {
    return new JsonLdOptions(
        (address, options) -> {
          refused = "the context " + address + " is not fetched; put it into the file";
          throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, refused);
        });
  }

  /** Why a context was refused: the processor keeps it to itself where the context is nested. */
  Optional<String> refused() {
    return Optional.ofNullable(refused);
  }

  @Override
  public void close() {
    PROCESSOR.removeHandler(warnings);
  }

  /** Hands warnings of the thread that reads the file on to its report. */
  private static final class Warnings extends Handler {
    private final ParseReport report;
    private final Thread reader = Thread.currentThread();

    Warnings(ParseReport report) {
      this.report = report;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()
          && Thread.currentThread() == reader) {
        report.warning(new SimpleFormatter().formatMessage(entry), 0, 0);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
