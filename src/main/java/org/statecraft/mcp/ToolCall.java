package org.statecraft.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.task.Places;
import org.statecraft.task.Task;

/**
 * Runs calls of tools, each within its time. A call that cannot be answered gives a result that is
 * an error, in words and with what to do; never a stack trace.
 */
final class ToolCall {
  private static final Logger LOG = LoggerFactory.getLogger("mcp");

  /** Calls that work at the same time; others wait, within their time. */
  private static final int AT_ONCE = 4;

  private final Places places;
  private final Served served;
  private final McpJsonMapper mapper;

  /**
   * @param served what tools work on
   * @param mapper reads JSON as the protocol's library holds it
   */
  ToolCall(Served served, McpJsonMapper mapper) {
    this.served = served;
    this.mapper = mapper;
    this.places = new Places(AT_ONCE, served.budget().time(), served.budget().time());
  }

  /** The result of a call. */
  CallToolResult run(Tool tool, Map<String, Object> arguments) {
    try {
      return places.run(tool.signature().name(), () -> result(tool, new Arguments(arguments)));
    } catch (Places.Taken taken) {
      return failed("too many calls are at work", "wait for their answers, and call again");
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return failed("the call was cancelled", "");
    } catch (Task.LeftBehind late) {
      return failed(late.reason());
    } catch (RuntimeException failure) {
      return failed(failure);
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return failed("the call needs more memory than there is", "narrow it");
    }
  }

  private CallToolResult result(Tool tool, Arguments arguments) {
    try {
      return answered(tool.call(arguments, served));
    } catch (RuntimeException failure) {
      boolean stopped = Task.stopping() && !(failure instanceof LimitExceeded);
      return failed(stopped ? Task.stopped("the call", "") : failure);
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
