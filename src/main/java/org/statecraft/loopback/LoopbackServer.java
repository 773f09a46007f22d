package org.statecraft.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.statecraft.problem.AccessProblem;

/**
 * HTTP on this machine alone. A caller who sends slowly, or reads slowly, is left after a while,
 * and callers beyond a thousand are turned away, so that none keeps the others waiting.
 */
public final class LoopbackServer {
  private static final int CONNECTIONS = 1_000;
  private static final Duration ASKING = Duration.ofSeconds(20);

  private final HttpServer server;
  private final Door door;
  private final Callers callers;
  private final Duration parting;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            Thread worker = new Thread(work, "http");
            worker.setDaemon(true);
            return worker;
          });

  /** Counts the requests that are being answered, and this server. */
  private final Phaser open = new Phaser(1);

  private final AtomicBoolean ending = new AtomicBoolean();

  /** What answers requests. */
  public interface Door {
    /**
     * Answers a request.
     *
     * @throws IOException if the caller has left
     */
    void answer(HttpExchange exchange) throws IOException;

    /**
     * Refuses a request.
     *
     * @param status the status code, which is 403 or 503 where the server itself refuses
     * @param why in a sentence
     * @throws IOException if the caller has left
     */
    void refuse(HttpExchange exchange, int status, String why) throws IOException;
  }

  /**
   * A server that does not answer yet.
   *
   * @param port the port; 0 for any that is free
   * @param origins origins that may ask beside this machine's own
   * @param answering the longest time that an answer takes
   * @param parting so long requests may go on that are being answered when the server is to end
   * @throws AccessProblem if the port is taken
   */
  public LoopbackServer(
      int port, List<String> origins, Duration answering, Duration parting, Door door) {
    limit(answering);
    try {
      InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), CONNECTIONS);
    } catch (IOException failure) {
      throw new AccessProblem(
          "cannot listen at port " + port + " of 127.0.0.1: " + failure.getMessage(),
          "choose another port; 0 takes one that is free",
          failure);
    }
    this.door = door;
    this.parting = parting;
    this.callers = new Callers(server.getAddress().getPort(), origins);
    server.createContext("/", this::handle);
    server.setExecutor(workers);
  }

  /** The JDK's server takes its limits from properties, which it reads when it is first used. */
  private static void limit(Duration answering) {
    limit("sun.net.httpserver.maxReqTime", ASKING.toSeconds());
    limit("sun.net.httpserver.maxRspTime", answering.plus(ASKING.multipliedBy(3)).toSeconds());
    limit("jdk.httpserver.maxConnections", CONNECTIONS);
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private static void limit(String property, long most) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Long.toString(most));
    }
  }

  /** Where it answers, such as {@code http://127.0.0.1:8710}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Answers until the thread is interrupted or the process is to end; then what is being answered
   * is finished.
   *
   * @param told is told the address once requests are answered
   */
  public void serve(Consumer<String> told) {
    Thread farewell = new Thread(this::end, "farewell");
    Runtime.getRuntime().addShutdownHook(farewell);
    server.start();
    told.accept(address());
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      end();
      Thread.currentThread().interrupt();
    } finally {
      server.stop(0);
      workers.shutdownNow();
      withdraw(farewell);
    }
  }

  private static void withdraw(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException already) {
      // The process is ending, and the hook at work.
    }
  }

  /** Waits for the answers that are under way, while nobody else gets one. */
  private void end() {
    if (ending.getAndSet(true)) {
      return;
    }
    int phase = open.arriveAndDeregister();
    try {
      open.awaitAdvanceInterruptibly(phase, parting.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException enough) {
      // What is not answered by now will not be.
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    boolean counted = !ending.get() && open.register() >= 0;
    try (exchange) {
      Optional<String> refusal = callers.refusal(exchange.getRequestHeaders());
      if (refusal.isPresent()) {
        door.refuse(exchange, 403, refusal.get());
      } else if (!counted) {
        door.refuse(exchange, 503, "the server is ending");
      } else {
        door.answer(exchange);
      }
    } finally {
      if (counted) {
        open.arriveAndDeregister();
      }
    }
  }
}
