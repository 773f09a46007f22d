import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times what somebody waits for at the shell, at a pseudo-terminal and from key to screen. */
final class Sessions implements AutoCloseable {
  private static final String PROMPT = "statecraft";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_U = "\u0015";

  private final PtyProcess process;
  private final StringBuffer screen = new StringBuffer();
  private final long begin = System.nanoTime();

  private Sessions(List<String> command) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    Path folder = Files.createTempDirectory("statecraft");
    environment.put("XDG_STATE_HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.toString());
    process =
        new PtyProcessBuilder(command.toArray(new String[0]))
            .setEnvironment(environment)
            .setInitialColumns(100)
            .setInitialRows(40)
            .start();
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      // The terminal is gone.
    }
  }

  private static long now() {
    return System.nanoTime();
  }

  private static double milliseconds(long from) {
    return (now() - from) / 1e6;
  }

  /** Types, and waits for a text in what is written after it. */
  private double typed(String keys, String awaited) throws Exception {
    int before = screen.length();
    long from = now();
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    await(awaited, before);
    return milliseconds(from);
  }

  private void await(String text, int after) throws Exception {
    long from = now();
    while (plain(screen.substring(after)).indexOf(text) < 0) {
      if (milliseconds(from) > 60_000) {
        throw new IllegalStateException("no " + text + " in " + screen.substring(after));
      }
      Thread.sleep(0, 200_000);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;?>=]*[A-Za-z]", "");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void row(String what, List<Double> figures) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %8.1f ms   worst %8.1f ms%n",
        what,
        median(figures),
        figures.stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** One query on the command line, from start to end. */
  private static double once(String program) throws Exception {
    try (Sessions session = new Sessions(List.of(program, "query", "ASK {}"))) {
      session.process.waitFor();
      return milliseconds(session.begin);
    }
  }

  /** The shell, from start to its first prompt. */
  private static double prompt(String program) throws Exception {
    try (Sessions session = new Sessions(List.of(program))) {
      session.await(PROMPT + "> ", 0);
      return milliseconds(session.begin);
    }
  }

  private static void start(String program, int rounds) throws Exception {
    once(program);
    prompt(program);
    List<Double> once = new ArrayList<>();
    List<Double> prompt = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      once.add(once(program));
      prompt.add(prompt(program));
      ratios.add(prompt.get(round) / once.get(round));
    }
    row("one query, start to end", once);
    row("the shell, start to first prompt", prompt);
    System.out.printf(Locale.ROOT, "%-44s %8.2f%n", "ratio, by pairs", median(ratios));
  }

  private static void interrupt(String program, int rounds) throws Exception {
    List<Double> figures = new ArrayList<>();
    try (Sessions session = new Sessions(List.of(program))) {
      session.await(PROMPT + "> ", 0);
      session.typed("ASK {};\r", "in 0.");
      for (int round = 0; round < rounds; round++) {
        session.typed("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i };\r", "i };");
        Thread.sleep(1000);
        figures.add(session.typed(CTRL_C, "interrupted\r\n"));
      }
    }
    row("Ctrl-C in a query that runs for hours", figures);
  }

  private static void completion(String program, Path data, int rounds) throws Exception {
    List<String> command =
        List.of(program, "repl", "--entail", "none", "--data", data.toString());
    try (Sessions session = new Sessions(command)) {
      session.await("> ", 0);
      session.typed("SELECT (COUNT(?x) AS ?n) { ?x a sc:Generated };\r", "1 row in");
      // The vocabulary is read in the background: it is there when a name is completed.
      while (true) {
        session.typed("ASK { kb:Zanz\t", "kb:Zanz");
        Thread.sleep(300);
        boolean read = plain(session.screen.toString()).contains("kb:Zanzibar");
        session.typed(CTRL_U + CTRL_C, "> ");
        if (read) {
          break;
        }
      }
      complete(session, rounds, "a name, one fits", "ASK { kb:Zanz", "ibar-Accord");
      complete(session, rounds, "a label, one fits", "ASK { kb:Tidal", "Zanzibar-Accord");
      complete(session, rounds, "names, a hundred of many shown", "ASK { kb:Ent", "possibilities");
      complete(session, rounds, "a class", "ASK { ?x a sc:Generat", "ed");
      complete(session, rounds, "a command", ".comple", "tion");
    }
  }

  private static void complete(
      Sessions session, int rounds, String what, String typed, String awaited) throws Exception {
    List<Double> figures = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      session.typed(typed, typed.substring(typed.length() - 3));
      Thread.sleep(50);
      figures.add(session.typed("\t", awaited));
      session.typed((awaited.equals("possibilities") ? "n" : "") + CTRL_C, "> ");
    }
    row("Tab: " + what, figures);
  }

  private static void data(Path file, int number) throws IOException {
    String id = "https://w3id.org/statecraft/id/";
    String type =
        " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <https://w3id.org/statecraft/ontology#Generated> .\n";
    String label = " <http://www.w3.org/2000/01/rdf-schema#label> \"";
    StringBuilder text = new StringBuilder();
    text.append("<https://w3id.org/statecraft/ontology#Generated>")
        .append(type.replace("ontology#Generated", "ontology#Class"))
        .append("<" + id + "Zanzibar-Accord>" + type)
        .append("<" + id + "Zanzibar-Accord>" + label + "Tidal accord\"@en .\n");
    for (int i = 0; i < number; i++) {
      String name = "<" + id + "Entity-" + i + ">";
      text.append(name).append(type);
      text.append(name).append(label).append("generated thing number ").append(i).append("\"@en .\n");
    }
    Files.writeString(
        file,
        text.toString()
            .replace(
                "#type> <https://w3id.org/statecraft/ontology#Class>",
                "#type> <http://www.w3.org/2002/07/owl#Class>"));
  }

  public static void main(String[] args) throws Exception {
    String program = args[0];
    int rounds = Integer.parseInt(args[1]);
    int entities = Integer.parseInt(args[2]);
    start(program, rounds);
    interrupt(program, Math.max(3, rounds / 2));
    Path data = Files.createTempFile("statecraft", ".nt");
    data(data, entities);
    System.out.println("with " + entities + " more entities:");
    completion(program, data, rounds);
    Files.delete(data);
    System.exit(0);
  }
}
