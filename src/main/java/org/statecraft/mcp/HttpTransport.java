package org.statecraft.mcp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.AccessProblem;
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
  private final HttpServer server;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            Thread worker = new Thread(work, "http");
            worker.setDaemon(true);
            return worker;
          });
  private final DefaultServerTransportSecurityValidator callers;
  private @Nullable McpStatelessServerHandler handler;

  /**
   * @param port the port; 0 for any that is free
   * @throws AccessProblem if it is taken
   */
  HttpTransport(McpJsonMapper mapper, int port) {
    this.mapper = mapper;
    try {
      InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot listen at port " + port + " of 127.0.0.1", failure);
    }
    int own = server.getAddress().getPort();
    this.callers =
        DefaultServerTransportSecurityValidator.builder()
            .allowedHosts(List.of("127.0.0.1:" + own, "localhost:" + own))
            .allowedOrigins(List.of("http://127.0.0.1:" + own, "http://localhost:" + own))
            .build();
    server.createContext("/", this::handle);
    server.setExecutor(workers);
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
    server.start();
    told.accept("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop(0);
      workers.shutdownNow();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> refusal = refusal(exchange);
      if (refusal.isPresent()) {
        reply(exchange, 403, error(McpSchema.ErrorCodes.INVALID_REQUEST, refusal.get()));
      } else if (!exchange.getRequestURI().getPath().equals(PATH)) {
        reply(exchange, 404, error(McpSchema.ErrorCodes.INVALID_REQUEST, "the path is " + PATH));
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().add("Allow", "POST");
        reply(exchange, 405, error(McpSchema.ErrorCodes.INVALID_REQUEST, "POST alone is answered"));
      } else {
        post(exchange);
      }
    }
  }

  private Optional<String> refusal(HttpExchange exchange) {
    try {
      callers.validate(new Told(exchange.getRequestHeaders()));
      return Optional.empty();
    } catch (ServerTransportSecurityException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /** Headers as the library reads them. */
  private record Told(Headers headers) implements HeaderAccessor {
    @Override
    public List<String> getHeader(String name) {
      return headers.getOrDefault(name, List.of());
    }

    @Override
    public List<String> getHeaderNames() {
      return List.copyOf(headers.keySet());
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
