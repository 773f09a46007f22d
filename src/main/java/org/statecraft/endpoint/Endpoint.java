package org.statecraft.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.task.Task;

/**
 * An address at which SPARQL 1.1 queries are answered over HTTP. What it sends is read as it comes,
 * and what is no answer is told as such. Many may ask at once.
 */
public final class Endpoint {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** How long an answer may keep waiting whoever has set no limit of their own. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So long an address may be; a longer query is posted. */
  private static final int LONGEST = 1500;

  private static final int OK = 200;

  private static final String ANSWERED_HERE =
      "what its engine cannot answer --entail none answers here, from a copy";

  private final Address address;
  private final HttpClient client;
  private final AtomicLong requests = new AtomicLong();
  private volatile String server = "";

  private Endpoint(Address address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The endpoint at an address. Nothing is asked yet.
   *
   * @param logins a file that says who asks, in the form of {@code .netrc}; if none is named, the
   *     environment and the user's own file are looked at
   * @throws RequestProblem if it is no address of an endpoint, or holds a user or password
   * @throws AccessProblem if the file cannot be read
   */
  public static Endpoint at(String address, Optional<Path> logins) {
    Address there = Address.of(address);
    URI uri = there.uri();
    Login.at(uri, logins, System.getenv())
        .ifPresent(
            login -> AuthEnv.get().registerUsernamePassword(uri, login.user(), login.password()));
    return new Endpoint(there);
  }

  /** The address as messages name it. */
  String name() {
    return address.shown();
  }

  /** How many requests were sent. */
  public long requests() {
    return requests.get();
  }

  /** Whether the server that answered last calls itself Virtuoso. */
  boolean virtuoso() {
    return server.startsWith("Virtuoso");
  }

  /**
   * All solutions of a query, which are read as they are asked for; to be closed, or read to their
   * end. They throw problems as this does.
   *
   * @throws AccessProblem if there is no answer, or one that is none
   * @throws InputProblem if the endpoint does not accept the query
   * @throws LimitExceeded at their end, if the server sends so many and no more
   */
  RowSet select(Query query) {
    return new WholeAnswer(part(query), query, this);
  }

  /**
   * The answer to a question for yes or no.
   *
   * @throws AccessProblem if there is none
   * @throws InputProblem if the endpoint does not accept the query
   */
  boolean ask(Query query) {
    Reply reply = answer(query.serialize());
    try (InputStream body = reply.body()) {
      QueryExecResult answer =
          RowSetReader.createReader(reply.format()).readAny(body, labelsAsTheyAre());
      return answer.isBoolean() ? answer.booleanResult() : yes(answer.rowSet());
    } catch (IOException | RuntimeException failure) {
      throw failure instanceof Problem problem ? problem : unreadable(failure, 0);
    }
  }

  /** Virtuoso may answer with one solution, whose one value is 1, for yes and none for no. */
  private boolean yes(RowSet rows) {
    if (rows.getResultVars().size() != 1) {
      throw unreadable(null, 0);
    }
    if (!rows.hasNext()) {
      return false;
    }
    Node value = rows.next().get(rows.getResultVars().getFirst());
    return value != null && value.isLiteral() && value.getLiteralLexicalForm().equals("1");
  }

  /** As many solutions of a query as the server sends at a time. */
  Solutions part(Query query) {
    Reply reply = answer(query.serialize());
    Lang format = reply.format();
    try {
      return new Solutions(
          RowSetReader.createReader(format).read(reply.body(), labelsAsTheyAre()),
          reply.body(),
          this,
          reply.most());
    } catch (RuntimeException failure) {
      throw unreadable(failure, 0);
    }
  }

  /** What one solution says of one variable, as a number. */
  long number(Query query, Var variable) {
    RowSet rows = select(query);
    try {
      Node value = rows.hasNext() ? rows.next().get(variable) : null;
      if (value != null && value.isLiteral() && value.getLiteralValue() instanceof Number number) {
        return number.longValue();
      }
      throw unreadable(null, 0);
    } finally {
      rows.close();
    }
  }

  /** A blank node is the same one in all answers of a server that says so. */
  private static Context labelsAsTheyAre() {
    return ARQ.getContext().copy().set(ARQ.inputGraphBNodeLabels, true);
  }

  /**
   * Changes what the endpoint holds.
   *
   * @throws AccessProblem if it does not answer, or does not allow it
   * @throws InputProblem if it does not accept the update
   */
  void update(String update) {
    Reply reply = send(posted("update", update));
    if (!reply.succeeded()) {
      throw Refusal.of(reply, null);
    }
    try (InputStream done = reply.body()) {
      done.skip(Long.MAX_VALUE);
    } catch (IOException cut) {
      throw new AccessProblem(
          "the endpoint " + name() + " did not say that it was done", "try it again", cut);
    }
  }

  private static String form(String what, String text) {
    return what + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder posted(String what, String text) {
    return HttpRequest.newBuilder(address.uri())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(what, text)));
  }

  private Reply answer(String query) {
    URI uri = address.uri();
    String target = uri + (uri.getRawQuery() == null ? "?" : "&") + form("query", query);
    HttpRequest.Builder request =
        target.length() <= LONGEST
            ? HttpRequest.newBuilder(URI.create(target))
            : posted("query", query);
    Reply reply = send(request.header("Accept", accepted()));
    if (reply.status() != OK) {
      throw Refusal.of(reply, ANSWERED_HERE);
    }
    return reply;
  }

  private Reply send(HttpRequest.Builder request) {
    request.header("User-Agent", "statecraft");
    if (!Task.limited()) {
      request.timeout(PATIENCE);
    }
    requests.incrementAndGet();
    HttpResponse<InputStream> response;
    try {
      response =
          AuthLib.authExecute(client, request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (RuntimeException failure) {
      if (Task.stopping()) {
        throw Task.stopped("the query", "");
      }
      throw new AccessProblem(
          "the endpoint " + name() + " " + RemoteFailure.reason(failure, PATIENCE), null, failure);
    }
    server = response.headers().firstValue("Server").orElse("");
    return new Reply(address, response);
  }

  /** JSON can hold every text, and XML comes many times sooner from Virtuoso. */
  private String accepted() {
    return virtuoso()
        ? "application/sparql-results+xml, application/sparql-results+json;q=0.8"
        : "application/sparql-results+json, application/sparql-results+xml;q=0.8";
  }

  /** What is to be said of an answer that ends or turns where none should. */
  Problem unreadable(@Nullable Exception failure, long rows) {
    return new AccessProblem(
        "the endpoint "
            + name()
            + " gave an answer that "
            + (rows == 0 ? "cannot be read" : "cannot be read on after " + rows + " solutions"),
        rows == 0 ? null : "what was written is not all; ask again, or for less",
        failure);
  }
}
