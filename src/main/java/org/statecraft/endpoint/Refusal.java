package org.statecraft.endpoint;

import org.jspecify.annotations.Nullable;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;

/** What a status says that is not that of an answer. */
final class Refusal {
  private Refusal() {}

  /**
   * The problem that a reply is.
   *
   * @param remedy what helps where nothing better is known
   */
  static Problem of(Reply reply, @Nullable String remedy) {
    int status = reply.status();
    String endpoint = "the endpoint " + reply.from().shown() + " ";
    return switch (status) {
      case 400 ->
          new InputProblem(endpoint + "does not accept what it was asked" + reply.words(), remedy);
      case 401 ->
          new AccessProblem(
              endpoint + "wants to know who asks, and knows nobody by what it was told",
              "write user and password to ~/.netrc, or to a file for --netrc-file, or set "
                  + Login.USER
                  + " and "
                  + Login.PASSWORD,
              null);
      case 403 -> new AccessProblem(endpoint + "does not allow this" + reply.words(), null, null);
      case 404, 410 ->
          new AccessProblem(
              endpoint + "is not there (status " + status + ")",
              "check that it is the address of a SPARQL endpoint, and not of its server",
              null);
      case 429, 503 ->
          new AccessProblem(
              endpoint
                  + "has too much to do (status "
                  + status
                  + ")"
                  + reply.header("Retry-After").map(time -> "; it asks to wait: " + time).orElse("")
                  + reply.words(),
              "ask again later, or for less",
              null);
      default ->
          new AccessProblem(
              endpoint + RemoteFailure.status(status) + reply.words(),
              status / 100 == 3 ? elsewhere(reply) : remedy,
              null);
    };
  }

  private static @Nullable String elsewhere(Reply reply) {
    return reply.header("Location").map(place -> "it names " + Address.shown(place)).orElse(null);
  }
}
