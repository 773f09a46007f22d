package org.statecraft.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.task.Task;

/**
 * Runs calls of tools, each within its time. A call that cannot be answered gives a result that is
 * an error, in words and with what to do; never a stack trace.
 */
final class ToolCall {
  private static final Logger LOG = LoggerFactory.getLogger("mcp");

  /** How long work may take to notice that its time is over before it is left behind. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Calls that work at the same time; others wait, within their time. */
  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Served served;
  private final McpJsonMapper mapper;

  /**
   * @param served what tools work on
   * @param mapper reads JSON as the protocol's library holds it
   */
  ToolCall(Served served, McpJsonMapper mapper) {
    this.served = served;
    this.mapper = mapper;
  }

  /** The result of a call. */
  CallToolResult run(Tool tool, Map<String, Object> arguments) {
    Duration time = served.budget().time();
    try {
      if (!places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return failed("too many calls are at work", "wait for their answers, and call again");
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return failed("the call was cancelled", "");
    }
    try {
      return inTime(tool, new Arguments(arguments), time);
    } finally {
      places.release();
    }
  }

  private CallToolResult inTime(Tool tool, Arguments arguments, Duration time) {
    String name = tool.signature().name();
    Task<CallToolResult> task =
        Task.start(
            name,
            GRACE,
            () -> {
              Task.limit(time);
              try {
                return answered(tool.call(arguments, served));
              } catch (RuntimeException failure) {
                boolean stopped = Task.stopping() && !(failure instanceof LimitExceeded);
                return failed(stopped ? Task.stopped("the call", "") : failure);
              }
            });
    try {
      return task.await();
    } catch (Task.LeftBehind late) {
      return failed(late.reason());
    } catch (RuntimeException failure) {
      return failed(failure);
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return failed("the call needs more memory than there is", "narrow it");
    }
  }

  private CallToolResult answered(Answer answer) {
    String json = answer.json();
    try {
      return CallToolResult.builder()
          .structuredContent(mapper.readValue(json, Map.class))
          .addTextContent(json)
          .isError(false)
          .build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static CallToolResult failed(RuntimeException failure) {
    return switch (failure) {
      case Problem problem -> failed(Wording.of(problem), "");
      case QueryCancelledException cancelled -> failed("the call was cancelled", "");
      default -> {
        LOG.warn("a call failed by a bug of Statecraft", failure);
        yield failed("this is a bug of Statecraft: " + failure, "put the question differently");
      }
    };
  }

  private static CallToolResult failed(String sentence, String remedy) {
    return CallToolResult.builder()
        .addTextContent(remedy.isEmpty() ? sentence : sentence + "\n" + remedy)
        .isError(true)
        .build();
  }
}
