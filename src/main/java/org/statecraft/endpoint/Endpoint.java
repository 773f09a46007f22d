package org.statecraft.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
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

  /** So much of an answer that is none is looked at for a reason, in bytes. */
  private static final int LOOKED_AT = 4096;

  private static final int SHOWN = 160;
  private static final int OK = 200;

  private static final String ANSWERED_HERE =
      "what its engine cannot answer --entail none answers here, from a copy";

  private static final Map<String, Lang> FORMATS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "application/xml", ResultSetLang.RS_XML,
          "text/tab-separated-values", ResultSetLang.RS_TSV);

  private final URI address;
  private final HttpClient client;
  private final AtomicLong requests = new AtomicLong();
  private volatile String server = "";

  private Endpoint(URI address) {
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
    URI uri = checked(address);
    Login.at(uri, logins, System.getenv())
        .ifPresent(
            login -> AuthEnv.get().registerUsernamePassword(uri, login.user(), login.password()));
    return new Endpoint(uri);
  }

  /**
   * The address, if it is one of an endpoint.
   *
   * @throws RequestProblem if it is not, or holds a user or password
   */
  public static URI checked(String address) {
    try {
      URI uri = new URI(address);
      if (!List.of("http", "https")
              .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
          || uri.getHost() == null
          || uri.getFragment() != null) {
        throw noAddress(address);
      }
      if (uri.getUserInfo() != null) {
        throw new RequestProblem(
            "a user or password in the address of an endpoint is seen by others",
            "write them to ~/.netrc, or to a file for --netrc-file, or set "
                + Login.USER
                + " and "
                + Login.PASSWORD);
      }
      return uri;
    } catch (URISyntaxException odd) {
      throw noAddress(address);
    }
  }

  private static RequestProblem noAddress(String address) {
    return new RequestProblem(
        RemoteFailure.withoutCredentials(address) + " is no address of a SPARQL endpoint",
        "write one that begins with http:// or https://, such as http://localhost:3030/ds/sparql");
  }

  /** The address as messages name it. */
  String name() {
    return RemoteFailure.withoutCredentials(address.toString());
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
    HttpResponse<InputStream> response = answer(query.serialize());
    try (InputStream body = response.body()) {
      QueryExecResult answer =
          RowSetReader.createReader(format(response)).readAny(body, labelsAsTheyAre());
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
    HttpResponse<InputStream> response = answer(query.serialize());
    Lang format = format(response);
    try {
      return new Solutions(
          RowSetReader.createReader(format).read(response.body(), labelsAsTheyAre()),
          response.body(),
          this,
          most(response));
    } catch (RuntimeException failure) {
      throw unreadable(failure, 0);
    }
  }

  /** The format of an answer, if it is one of solutions. */
  private Lang format(HttpResponse<InputStream> response) {
    String type =
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    Lang format = FORMATS.get(type);
    if (format == null) {
      throw new AccessProblem(
          "the endpoint "
              + name()
              + " answered with "
              + (type.isEmpty() ? "something" : type)
              + " and not with solutions"
              + said(response),
          "check that it is the address of a SPARQL endpoint, and not of its page",
          null);
    }
    return format;
  }

  /** Virtuoso says how many solutions it sends at a time. */
  private static OptionalLong most(HttpResponse<InputStream> response) {
    return response
        .headers()
        .firstValue("X-SPARQL-MaxRows")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElseGet(OptionalLong::empty);
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
    HttpResponse<InputStream> response = send(posted("update", update));
    if (response.statusCode() / 100 != 2) {
      throw refused(response, null);
    }
    try (InputStream done = response.body()) {
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
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(what, text)));
  }

  private HttpResponse<InputStream> answer(String query) {
    String target = address + (address.getRawQuery() == null ? "?" : "&") + form("query", query);
    HttpRequest.Builder request =
        target.length() <= LONGEST
            ? HttpRequest.newBuilder(URI.create(target))
            : posted("query", query);
    HttpResponse<InputStream> response = send(request.header("Accept", accepted()));
    if (response.statusCode() != OK) {
      throw refused(response, ANSWERED_HERE);
    }
    return response;
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
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
    return response;
  }

  /** JSON can hold every text, and XML comes many times sooner from Virtuoso. */
  private String accepted() {
    return virtuoso()
        ? "application/sparql-results+xml, application/sparql-results+json;q=0.8"
        : "application/sparql-results+json, application/sparql-results+xml;q=0.8";
  }

  private Problem refused(HttpResponse<InputStream> response, @Nullable String remedy) {
    int status = response.statusCode();
    String endpoint = "the endpoint " + name() + " ";
    return switch (status) {
      case 400 ->
          new InputProblem(endpoint + "does not accept what it was asked" + said(response), remedy);
      case 401 ->
          new AccessProblem(
              endpoint + "wants to know who asks, and knows nobody by what it was told",
              "write user and password to ~/.netrc, or to a file for --netrc-file, or set "
                  + Login.USER
                  + " and "
                  + Login.PASSWORD,
              null);
      case 403 -> new AccessProblem(endpoint + "does not allow this" + said(response), null, null);
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
                  + response
                      .headers()
                      .firstValue("Retry-After")
                      .map(time -> "; it asks to wait: " + time)
                      .orElse("")
                  + said(response),
              "ask again later, or for less",
              null);
      default ->
          new AccessProblem(
              endpoint + RemoteFailure.status(status) + said(response),
              status / 100 == 3
                  ? response
                      .headers()
                      .firstValue("Location")
                      .map(place -> "it names " + RemoteFailure.withoutCredentials(place))
                      .orElse(null)
                  : remedy,
              null);
    };
  }

  /** What an answer says that is none: its first words, with a colon before them. */
  private static String said(HttpResponse<InputStream> response) {
    String text;
    try (InputStream body = response.body()) {
      text = new String(body.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    } catch (IOException unread) {
      return "";
    }
    boolean page =
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("html");
    String words =
        (page
                ? text.replaceAll("(?is)<(style|script|head)\\b.*?(</\\1>|$)", " ")
                    .replaceAll("<[^>]*>", " ")
                : text)
            .replaceAll("\\s+", " ")
            .strip();
    if (words.isEmpty()) {
      return "";
    }
    return ": "
        + (words.codePointCount(0, words.length()) <= SHOWN
            ? words
            : words.substring(0, words.offsetByCodePoints(0, SHOWN - 1)).strip() + "…");
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
