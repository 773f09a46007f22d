package org.statecraft.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a caller asks for. */
final class Request {
  /** So many bytes a body has at most. */
  private static final int MOST = 1 << 20;

  private final HttpExchange exchange;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** The method; HEAD asks for what GET does. */
  String method() {
    String method = exchange.getRequestMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  /**
   * The path, decoded.
   *
   * @throws Refusal if it cannot be
   */
  String path() {
    String path = exchange.getRequestURI().getRawPath();
    return path == null ? "/" : Form.decoded(path.replace("+", "%2B"));
  }

  /**
   * The parameters in the address.
   *
   * @throws Refusal if they cannot be read
   */
  Form parameters() {
    String query = exchange.getRequestURI().getRawQuery();
    return Form.read(query == null ? "" : query);
  }

  /** Whether the address has no parameters. */
  boolean bare() {
    return exchange.getRequestURI().getRawQuery() == null;
  }

  /** What the caller takes. */
  Accepted accepted() {
    List<String> headers = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
    return Accepted.of(
        headers.isEmpty() ? Optional.empty() : Optional.of(String.join(",", headers)));
  }

  /** The media type of the body, without parameters; empty if none is named. */
  String type() {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The body.
   *
   * @throws Refusal if it is too long or not in UTF-8
   * @throws IOException if the caller has left
   */
  String body() throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw Refusal.of(Reply.TOO_LONG, "the request is longer than " + MOST + " bytes");
    }
    return Form.utf8(bytes);
  }
}
