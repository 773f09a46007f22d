package org.statecraft.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.loopback.LoopbackServer;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Places;
import org.statecraft.task.Task;

/**
 * What is known, at an address of this machine. A few requests work at a time, each within its
 * limits; one that finds no place soon is told so.
 */
public final class KnowledgeServer implements LoopbackServer.Door {
  private static final Logger LOG = LoggerFactory.getLogger("serve");

  /** How long a request waits for a place. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Knowledge knowledge;
  private final Budget budget;
  private final Set<String> welcome;
  private final Places places;
  private final Calls calls;
  private final LoopbackServer server;

  /**
   * Where is listened, and to whom.
   *
   * @param port the port; 0 for any that is free
   * @param welcome origins of pages that may ask, beside the server's own
   */
  public record Listening(int port, List<String> welcome) {
    /** Copies the list. */
    public Listening {
      welcome = List.copyOf(welcome);
    }
  }

  /**
   * A server that does not answer yet.
   *
   * @throws org.statecraft.problem.AccessProblem if the port is taken
   */
  public KnowledgeServer(
      Workspace workspace,
      Selection chosen,
      Budget budget,
      Listening listening,
      Completion completion) {
    this.knowledge = new Knowledge(workspace, chosen);
    this.budget = budget;
    this.welcome = Set.copyOf(listening.welcome());
    this.places = new Places(budget.atOnce(), budget.time(), PATIENCE);
    this.calls = new Calls(knowledge, budget, completion);
    this.server =
        new LoopbackServer(
            listening.port(),
            listening.welcome(),
            budget.time().plus(PATIENCE),
            budget.time().plus(PATIENCE),
            this);
  }

  /**
   * Reads what is served, and answers until the thread is interrupted or the process is to end.
   *
   * @param told is told the address
   */
  public void serve(Consumer<String> told) {
    knowledge.base();
    server.serve(told);
  }

  @Override
  public void answer(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    Reply reply = reply(exchange);
    send(exchange, reply);
    LOG.debug(
        "{} {} {} {} ms",
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        reply.status(),
        (System.nanoTime() - start) / 1_000_000);
  }

  @Override
  public void refuse(HttpExchange exchange, int status, String why) throws IOException {
    send(exchange, Reply.text(status, why));
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      Request request = new Request(exchange);
      Call call = calls.at(request.path());
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        return allowed(call, Reply.empty(204));
      }
      if (!call.methods().contains(exchange.getRequestMethod())) {
        return allowed(
            call,
            Reply.text(Reply.NO_SUCH_METHOD, "ask by " + String.join(" or ", call.methods())));
      }
      Call.Work work = call.read(request);
      return work instanceof Calls.Ready ready
          ? ready.answer()
          : places.run("request", () -> result(work));
    } catch (Places.Taken taken) {
      return Reply.text(
              Reply.UNAVAILABLE,
              "other requests are at work, and no more than "
                  + budget.atOnce()
                  + " may be at a time\nask again")
          .with("Retry-After", "1");
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Reply.text(Reply.UNAVAILABLE, "the server is ending");
    } catch (Task.LeftBehind | RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      return Reason.of(failure);
    }
  }

  /** What work comes to; a failure after its time is over is that its time is over. */
  private static Reply result(Call.Work work) {
    try {
      return work.answer();
    } catch (RuntimeException failure) {
      boolean stopped = Task.stopping() && !(failure instanceof LimitExceeded);
      return Reason.of(stopped ? Task.stopped("the request", "") : failure);
    }
  }

  private static Reply allowed(Call call, Reply reply) {
    List<String> methods = new ArrayList<>(call.methods());
    methods.add("OPTIONS");
    return reply.with("Allow", String.join(", ", methods));
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.set("Cache-Control", "no-cache");
    reply.headers().forEach(headers::set);
    share(exchange, headers);
    if (!reply.type().isEmpty()) {
      headers.set("Content-Type", reply.type());
    }
    boolean told = !exchange.getRequestMethod().equals("HEAD") && reply.length() > 0;
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(reply.length()));
    }
    exchange.sendResponseHeaders(reply.status(), told ? reply.length() : -1);
    if (told) {
      reply.writeTo(exchange.getResponseBody());
    }
  }

  /** Lets a page of an origin that was named read the answer. */
  private void share(HttpExchange exchange, Headers headers) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && welcome.contains(origin)) {
      headers.set("Access-Control-Allow-Origin", origin);
      headers.add("Vary", "Origin");
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST");
        headers.set("Access-Control-Allow-Headers", "Accept, Content-Type");
      }
    }
  }
}
