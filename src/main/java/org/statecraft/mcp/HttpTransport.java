package org.statecraft.mcp;

import com.sun.net.httpserver.HttpExchange;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.loopback.LoopbackServer;
import reactor.core.publisher.Mono;

/**
 * The protocol's Streamable HTTP on this machine alone: each request is a POST that is answered by
 * one JSON document. Pages of the web that a browser shows cannot ask: a request has to name this
 * machine as the host it means, and as its origin if it has one. The library's own transports need
 * a servlet container, which is larger than all else that the program brings.
 */
final class HttpTransport implements McpStatelessServerTransport {
  private static final String PATH = "/mcp";

  private final McpJsonMapper mapper;
  private final LoopbackServer server;
  private @Nullable McpStatelessServerHandler handler;

  /**
   * @param port the port; 0 for any that is free
   * @param time the longest time that a call takes
   * @throws org.statecraft.problem.AccessProblem if it is taken
   */
  HttpTransport(McpJsonMapper mapper, int port, Duration time) {
    this.mapper = mapper;
    this.server = new LoopbackServer(port, List.of(), time, Duration.ZERO, new Messages());
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /**
   * Answers until the thread is interrupted.
   *
   * @param told is told the address
   */
  void serve(Consumer<String> told) {
    server.serve(address -> told.accept(address + PATH));
  }

  /** Messages of the protocol, whatever is said. */
  private final class Messages implements LoopbackServer.Door {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        refuse(exchange, 404, "the path is " + PATH);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().add("Allow", "POST");
        refuse(exchange, 405, "POST alone is answered");
      } else {
        post(exchange);
      }
    }

    @Override
    public void refuse(HttpExchange exchange, int status, String why) throws IOException {
      reply(exchange, status, error(McpSchema.ErrorCodes.INVALID_REQUEST, why));
    }
  }

  private void post(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MessageLines.MOST + 1);
    if (body.length > MessageLines.MOST) {
      reply(exchange, 413, error(McpSchema.ErrorCodes.INVALID_REQUEST, "the message is too long"));
      return;
    }
    McpSchema.JSONRPCMessage message;
    try {
      message =
          McpSchema.deserializeJsonRpcMessage(mapper, new String(body, StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException noMessage) {
      reply(
          exchange,
          400,
          error(McpSchema.ErrorCodes.PARSE_ERROR, "this is no message of JSON-RPC 2.0"));
      return;
    }
    McpStatelessServerHandler answering = Objects.requireNonNull(handler);
    switch (message) {
      case McpSchema.JSONRPCRequest request ->
          reply(
              exchange,
              200,
              mapper.writeValueAsBytes(
                  answering
                      .handleRequest(McpTransportContext.EMPTY, request)
                      .blockOptional()
                      .orElseThrow()));
      case McpSchema.JSONRPCNotification notification -> {
        answering.handleNotification(McpTransportContext.EMPTY, notification).block();
        exchange.sendResponseHeaders(202, -1);
      }
      // Nothing is ever asked of the other side, so that no response is waited for.
      default -> exchange.sendResponseHeaders(202, -1);
    }
  }

  private byte[] error(int code, String sentence) throws IOException {
    return ("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
            + code
            + ",\"message\":"
            + mapper.writeValueAsString(sentence)
            + "}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, byte[] json) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
  }
}
