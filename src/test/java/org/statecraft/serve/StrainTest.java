package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.cli.CommandRun;

/**
 * Many callers at once, slow ones, and queries without end. {@code -Dserve.strain=60} has the
 * callers ask for so many seconds.
 */
@Timeout(300)
class StrainTest {
  private static final int CALLERS = 16;
  private static final int SECONDS = Integer.getInteger("serve.strain", 3);

  private static final List<String> QUERIES =
      List.of(
          "SELECT ?who { ?who sc:participatesIn kb:NATO } ORDER BY ?who",
          "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
          "SELECT ?a ?b { ?r a sc:InferredRelation ; sc:party ?a , ?b } ORDER BY ?r ?a ?b LIMIT 50",
          "ASK { kb:SWE sc:participatesIn kb:AUKUS-Pillar-II }",
          "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g");

  private static final String ASKED =
      """
      GET /sparql?query=ASK%7B%7D HTTP/1.1
      Host: {HOST}
      Connection: close

      """;

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(name))
        .count();
  }

  @Test
  void manyAtOnceGetWhatOneAloneGets() throws Exception {
    try (ServedHere server = new ServedHere("--at-once", "2")) {
      requireSame(server);
    }
  }

  @Test
  void manyAtOnceAskADatabase(@TempDir Path folder) throws Exception {
    String database = folder.resolve("kb.db").toString();
    String home = System.getProperty("statecraft.home");
    CommandRun loaded =
        CommandRun.of("load", "--db", database, home + "/ontology", home + "/cases");
    assertThat(loaded.status()).as(loaded.err()).isZero();
    try (ServedHere server = new ServedHere("--db", database, "--at-once", "4")) {
      requireSame(server);
    }
    // Nothing that was read is still held: another may write.
    assertThat(CommandRun.of("db", "compact", "--db", database).status()).isZero();
  }

  private static void requireSame(ServedHere server) throws Exception {
    Map<String, String> alone = new HashMap<>();
    for (String query : QUERIES) {
      HttpResponse<String> response = server.get("/sparql", "text/csv", "query", query);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      alone.put(query, response.body());
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    AtomicInteger answered = new AtomicInteger();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      Callable<Boolean> asking =
          () -> {
            for (int turn = caller; System.nanoTime() < end; turn++) {
              String query = QUERIES.get(turn % QUERIES.size());
              HttpResponse<String> response = server.get("/sparql", "text/csv", "query", query);
              if (response.statusCode() == 503) {
                if (!response.body().contains("requests are at work")
                    || response.headers().firstValue("Retry-After").isEmpty()) {
                  wrong.add(response.body());
                }
              } else if (response.statusCode() != 200
                  || !response.body().equals(alone.get(query))) {
                wrong.add(response.statusCode() + " " + response.body());
              } else {
                answered.incrementAndGet();
              }
            }
            return true;
          };
      all.add(callers.submit(asking));
    }
    for (Future<?> each : all) {
      each.get();
    }
    callers.shutdown();
    assertThat(wrong).isEmpty();
    assertThat(answered.get()).isGreaterThan(CALLERS);
    waitUntilNone("request");
  }

  private static void waitUntilNone(String name) throws InterruptedException {
    for (int i = 0; i < 200 && threads(name) > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(threads(name)).isZero();
  }

  @Test
  void aQueryWithoutEndEndsAndOthersAreToldToAskAgain() throws Exception {
    try (ServedHere server = new ServedHere("--at-once", "1", "--timeout", "4s");
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<HttpResponse<String>> slow =
          beside.submit(() -> server.get("/sparql", "*/*", "query", ServedHere.SLOW));
      while (threads("request") == 0) {
        Thread.sleep(10);
      }
      HttpResponse<String> other = server.get("/sparql", "*/*", "query", "ASK {}");
      assertThat(other.statusCode()).isEqualTo(503);
      assertThat(other.body()).contains("no more than 1 may be at a time");
      assertThat(other.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(slow.get().statusCode()).isEqualTo(503);
      assertThat(slow.get().body()).contains("stopped after 4 s", "--timeout");
      waitUntilNone("request");
      assertThat(server.get("/sparql", "*/*", "query", "ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsAskedIsAnsweredThoughTheServerEnds() throws Exception {
    ServedHere server = new ServedHere("--timeout", "3s");
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<HttpResponse<String>> slow =
          beside.submit(() -> server.get("/sparql", "*/*", "query", ServedHere.SLOW));
      while (threads("request") == 0) {
        Thread.sleep(10);
      }
      server.end();
      Thread.sleep(300);
      assertThat(slow.isDone()).isFalse();
      HttpResponse<String> late = server.get("/", "*/*");
      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(late.body()).contains("the server is ending");
      assertThat(slow.get().body()).contains("stopped after 3 s");
    } finally {
      server.close();
    }
  }

  @Test
  void callersWhoSayNothingKeepNobodyWaiting() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (ServedHere server = new ServedHere()) {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = socket.getOutputStream();
        out.write(
            (i % 2 == 0 ? "GET /sparql?query=" : "POST /sparql HTTP/1.1\r\nContent-Length: 9\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        sockets.add(socket);
      }
      HttpResponse<String> response =
          server.sent(
              server
                  .request("/sparql?" + ServedHere.form("query", "ASK {}"))
                  .timeout(Duration.ofSeconds(20)));
      assertThat(response.statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void aThousandAtOnceAreAnsweredOrTurnedAway() throws Exception {
    try (ServedHere server = new ServedHere();
        ExecutorService callers = Executors.newCachedThreadPool()) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        all.add(
            callers.submit(
                () -> {
                  try {
                    String answer = server.raw(ASKED);
                    return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
                  } catch (java.io.IOException turnedAway) {
                    return 0;
                  }
                }));
      }
      Map<Integer, Integer> statuses = new HashMap<>();
      for (Future<Integer> each : all) {
        statuses.merge(each.get(), 1, Integer::sum);
      }
      assertThat(statuses.keySet()).isSubsetOf(0, 200, 503).contains(200);
      assertThat(server.get("/sparql", "*/*", "query", "ASK {}").statusCode()).isEqualTo(200);
    }
  }
}
