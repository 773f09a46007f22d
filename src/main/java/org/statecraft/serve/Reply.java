package org.statecraft.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of HTTP that is known to its end before the first byte of it is sent: so its status is
 * true, and who reads slowly keeps no query at work.
 */
final class Reply {
  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NO_SUCH_METHOD = 405;
  static final int NOT_ACCEPTABLE = 406;
  static final int TOO_LONG = 413;
  static final int UNSUPPORTED_TYPE = 415;
  static final int UNPROCESSABLE = 422;
  static final int BUG = 500;
  static final int UNAVAILABLE = 503;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Reply(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  /** An answer with nothing in it. */
  static Reply empty(int status) {
    return new Reply(status, "", new byte[0], Map.of());
  }

  /** A result. */
  static Reply of(String type, byte[] body) {
    return new Reply(OK, type, body, Map.of());
  }

  /** A result as JSON. */
  static Reply json(JsonElement json) {
    return of("application/json", GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
  }

  /** A few lines for people, such as why there is no result. */
  static Reply text(int status, String lines) {
    return new Reply(
        status,
        "text/plain; charset=utf-8",
        (lines + "\n").getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  /** The same with a header. */
  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  /** The same with another status. */
  Reply as(int other) {
    return new Reply(other, type, body, headers);
  }

  int status() {
    return status;
  }

  /** The media type of the body; empty where there is none. */
  String type() {
    return type;
  }

  /** Further headers. */
  Map<String, String> headers() {
    return headers;
  }

  /** How many bytes the body has. */
  int length() {
    return body.length;
  }

  /** Sends the body. */
  void writeTo(OutputStream out) throws IOException {
    out.write(body);
  }

  /** The body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
