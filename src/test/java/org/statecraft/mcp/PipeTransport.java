package org.statecraft.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The library's client on two streams of this process. */
final class PipeTransport implements McpClientTransport {
  private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
  private final InputStream in;
  private final OutputStream out;

  PipeTransport(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Mono<Void> connect(
      Function<Mono<McpSchema.JSONRPCMessage>, Mono<McpSchema.JSONRPCMessage>> handler) {
    Thread reader = new Thread(() -> read(handler), "client");
    reader.setDaemon(true);
    reader.start();
    return Mono.empty();
  }

  private void read(
      Function<Mono<McpSchema.JSONRPCMessage>, Mono<McpSchema.JSONRPCMessage>> handler) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        handler.apply(Mono.just(McpSchema.deserializeJsonRpcMessage(mapper, line))).subscribe();
        line = lines.readLine();
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @Override
  public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
    return Mono.fromRunnable(
        () -> {
          try {
            synchronized (out) {
              out.write(
                  (mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
              out.flush();
            }
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(
        () -> {
          try {
            out.close();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
