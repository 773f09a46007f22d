package org.statecraft.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Messages of the protocol on two streams, one a line. The library's own transport for standard
 * streams ends at the first line that is no message, and drops answers that are not ready when the
 * input ends; this one answers such a line with an error, and ends when all is answered.
 */
final class StreamTransport implements McpStatelessServerTransport {
  private final McpJsonMapper mapper;
  private final InputStream in;
  private final OutputStream out;
  private final Map<Object, Disposable> atWork = new ConcurrentHashMap<>();

  /** Counts the requests that are not answered yet, and this thread. */
  private final Phaser open = new Phaser(1);

  private @Nullable McpStatelessServerHandler handler;

  StreamTransport(McpJsonMapper mapper, InputStream in, OutputStream out) {
    this.mapper = mapper;
    this.in = in;
    this.out = out;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** Answers what comes in until it ends and all is answered. */
  void serve() {
    MessageLines lines = new MessageLines(in);
    try {
      Optional<MessageLines.Line> line = lines.next();
      while (line.isPresent()) {
        receive(line.get());
        line = lines.next();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    open.arriveAndAwaitAdvance();
  }

  private void receive(MessageLines.Line line) {
    if (line.tooLong()) {
      refuse("a message is longer than " + MessageLines.MOST + " bytes");
      return;
    }
    try {
      switch (McpSchema.deserializeJsonRpcMessage(mapper, line.text())) {
        case McpSchema.JSONRPCRequest request -> answer(request);
        case McpSchema.JSONRPCNotification notification -> hear(notification);
        default -> {
          // Nothing is ever asked of the other side, so that no response is waited for.
        }
      }
    } catch (IOException | RuntimeException noMessage) {
      refuse("a line is no message of JSON-RPC 2.0");
    }
  }

  private void answer(McpSchema.JSONRPCRequest request) {
    open.register();
    Disposable.Swap work = Disposables.swap();
    atWork.put(request.id(), work);
    work.update(
        Objects.requireNonNull(handler)
            .handleRequest(McpTransportContext.EMPTY, request)
            .onErrorResume(failure -> Mono.just(failed(request, failure)))
            .doFinally(
                end -> {
                  atWork.remove(request.id(), work);
                  open.arriveAndDeregister();
                })
            .subscribe(this::send, failure -> open.isTerminated()));
  }

  private static McpSchema.JSONRPCResponse failed(
      McpSchema.JSONRPCRequest request, Throwable failure) {
    return McpSchema.JSONRPCResponse.error(
        request.id(),
        new McpSchema.JSONRPCResponse.JSONRPCError(
            McpSchema.ErrorCodes.INTERNAL_ERROR, String.valueOf(failure.getMessage()), null));
  }

  /** Of what is told, only that an answer is no longer wanted means anything. */
  private void hear(McpSchema.JSONRPCNotification notification) {
    if ("notifications/cancelled".equals(notification.method())
        && notification.params() instanceof Map<?, ?> told
        && told.get("requestId") != null) {
      Disposable work = atWork.get(told.get("requestId"));
      if (work != null) {
        work.dispose();
      }
      return;
    }
    Objects.requireNonNull(handler)
        .handleNotification(McpTransportContext.EMPTY, notification)
        .onErrorComplete()
        .subscribe();
  }

  private void refuse(String sentence) {
    try {
      write(
          "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
              + McpSchema.ErrorCodes.PARSE_ERROR
              + ",\"message\":"
              + mapper.writeValueAsString(sentence)
              + "}}");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void send(McpSchema.JSONRPCResponse response) {
    try {
      write(mapper.writeValueAsString(response));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String message) throws IOException {
    synchronized (out) {
      out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
