package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.FileOps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.cli.Cli;
import org.statecraft.cli.CommandRun;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.endpoint.FusekiServer;

/** What the documentation shows is what the program prints. */
@ExtendWith(LiveKnowledge.class)
class DocumentationTest {
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\\n\\$ (.*?)\\n(.*?)```");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern HEAD = Pattern.compile(" \\| head -n (\\d+)$");

  /** The endpoint of the pages. */
  private static final String ENDPOINT = "http://localhost:3030/kb/";

  @TempDir private static Path folder;
  private static FusekiServer server;

  @BeforeAll
  static void start() throws IOException {
    // The pages make this database, which an earlier run may have left.
    Path left = Path.of("target/kb.db");
    if (Files.exists(left)) {
      FileOps.clearAll(left.toString());
      Files.delete(left);
    }
    Path database = folder.resolve("kb.db");
    Path quads = folder.resolve("kb.nq");
    assertThat(CommandRun.of("load", "--db", database.toString(), "ontology", "cases").status())
        .isZero();
    assertThat(
            CommandRun.of("dump", "--db", database.toString(), "--output", quads.toString())
                .status())
        .isZero();
    server = FusekiServer.with(quads);
    // The help of what takes a lock names this one.
    assertThat(
            CommandRun.of(
                    "report",
                    "run",
                    "participants",
                    "--in",
                    "AUKUS",
                    "--lock",
                    "target/aukus.lock",
                    "--force")
                .status())
        .isZero();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Example(String command, String output) {}

  @TestFactory
  Stream<DynamicTest> everyExampleOfThePages() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      Matcher matcher = CONSOLE.matcher(Files.readString(page));
      while (matcher.find()) {
        examples.add(new Example(matcher.group(1), matcher.group(2)));
      }
    }
    assertThat(examples).hasSizeGreaterThan(60);
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> check(example)));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static void check(Example example) {
    Matcher head = HEAD.matcher(example.command());
    boolean cut = head.find();
    String command = cut ? example.command().substring(0, head.start()) : example.command();
    CommandRun run =
        CommandRun.of(
            arguments(command.replace(ENDPOINT, server.address().replaceFirst("sparql$", ""))));
    Stream<String> lines = (run.out() + run.err()).lines();
    List<String> printed =
        cut ? lines.limit(Long.parseLong(head.group(1))).toList() : lines.toList();
    List<String> shown = example.output().lines().toList();
    if (!shown.isEmpty() && shown.getLast().equals("...")) {
      shown = shown.subList(0, shown.size() - 1);
      printed = printed.subList(0, shown.size());
    }
    assertThat(printed).isEqualTo(shown);
  }

  /** The arguments after the program's name, as a shell would hand them over. */
  private static String[] arguments(String command) {
    List<String> arguments = new ArrayList<>();
    Matcher matcher = ARGUMENT.matcher(command);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          arguments.add(matcher.group(group));
        }
      }
    }
    assertThat(arguments.removeFirst()).isIn("./statecraft", "statecraft");
    return arguments.toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleInTheHelp() {
    return Stream.of(
            "query",
            "show",
            "search",
            "infer",
            "explain",
            "whynot",
            "whatif",
            "evaluate",
            "sweep",
            "check",
            "validate",
            "new",
            "new case",
            "new rule",
            "new report",
            "rules",
            "rules list",
            "rules show",
            "rules check",
            "rules graph",
            "rules convert",
            "relations",
            "compare",
            "sources",
            "critical",
            "cite",
            "about",
            "columns",
            "match",
            "import",
            "new",
            "new mapping",
            "load",
            "update",
            "dump",
            "db",
            "db stats",
            "db compact",
            "db backup",
            "db check",
            "votes",
            "panel",
            "graph",
            "matrix",
            "timeline",
            "repl",
            "report",
            "report list",
            "report show",
            "report run",
            "replicate",
            "bundle")
        .flatMap(command -> examples(command).stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example,
                    () -> {
                      CommandRun run = CommandRun.of(arguments(example));
                      assertThat(run.status()).as(run.err()).isZero();
                      // What changes a database has no result but tells what it did.
                      assertThat(run.out() + run.err()).isNotEmpty();
                    }));
  }

  @Test
  void theExamplesOfTheServerForAgentsEndWithTheirInput() {
    assertThat(examples("mcp"))
        .allSatisfy(
            example ->
                assertThat(CommandRun.of(arguments(example))).isEqualTo(new CommandRun(0, "", "")));
  }

  /** Each serves until it is stopped: what is looked at is that it takes these options. */
  @Test
  void theExamplesOfTheServerForBrowsersServe() throws InterruptedException {
    for (String example : examples("serve")) {
      List<String> command = new ArrayList<>(List.of(arguments(example)));
      if (!command.contains("--port")) {
        command.addAll(List.of("--port", "0"));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(
              InputStream.nullInputStream(),
              out,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Screen.NONE);
      Thread server = new Thread(() -> Cli.run(console, command.toArray(String[]::new)));
      server.start();
      for (int i = 0; i < 600 && server.isAlive() && out.size() == 0; i++) {
        Thread.sleep(100);
      }
      server.interrupt();
      server.join();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(err.toString(StandardCharsets.UTF_8))
          .matches("http://127\\.0\\.0\\.1:[0-9]+/\n");
    }
  }

  private static List<String> examples(String command) {
    String help = CommandRun.of((command + " --help").split(" ", -1)).out();
    List<String> examples =
        help.substring(help.indexOf("Examples:")).lines().skip(1).map(String::strip).toList();
    assertThat(examples).as(command).hasSize(2);
    return examples;
  }

  /** Each line of the five minutes works; a table of one's own is one, and files go elsewhere. */
  @TestFactory
  Stream<DynamicTest> theFiveMinutesOfTheReadme() throws IOException {
    Path table = Files.writeString(folder.resolve("mine.csv"), "country\nFrance\n");
    String readme = Files.readString(Path.of("README.md"));
    String lines = readme.substring(readme.indexOf("```sh\nstatecraft") + 6);
    return lines
        .substring(0, lines.indexOf("```"))
        .lines()
        .map(line -> line.replaceFirst(" +# .*", ""))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      String command =
                          line.replace("mine.csv", table.toString())
                              .replace("--output ", "--output " + folder + "/");
                      CommandRun run = CommandRun.of(arguments(command));
                      assertThat(run.status()).as(run.err()).isZero();
                      assertThat(run.err()).doesNotContain("error");
                    }));
  }

  @Test
  void theReadmeLeadsToEveryCommandAndEveryPage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
    String help = CommandRun.of("--help").out();
    help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split(" +", 2)[0])
        .forEach(command -> assertThat(readme).contains("`" + command + "`"));
    for (Path page : pages()) {
      if (page.startsWith("docs")) {
        assertThat(readme).contains("(" + page + ")");
      }
    }
  }

  /** Links between the pages lead somewhere. */
  @Test
  void noLinkOfAPageIsDead() throws IOException {
    Pattern link = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    for (Path page : pages()) {
      Matcher links = link.matcher(Files.readString(page));
      while (links.find()) {
        assertThat(page.resolveSibling(links.group(1))).as(page.toString()).exists();
      }
    }
  }

  @Test
  void theExitCodesOfTheDocumentationAreThoseOfTheHelp() throws IOException {
    String readme = Files.readString(Path.of("docs/formats.md"));
    String help = CommandRun.of("--help").out();
    String codes = help.substring(help.indexOf("Exit codes:"), help.indexOf("Examples:"));
    // A long meaning goes on in the next line of the help, set in below the one before.
    List<String> lines =
        codes.replaceAll("\\n {7,}", " ").lines().skip(1).filter(line -> !line.isBlank()).toList();
    assertThat(lines).hasSize(8);
    for (String line : lines) {
      String[] parts = line.strip().split(" +", 2);
      assertThat(readme).contains("| " + parts[0] + " | " + parts[1] + " |");
    }
  }

  @Test
  void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("```sh\nmvn verify\n```");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("exec mvn -B verify\n");
  }

  /** Tests that are said to show something are there. */
  @Test
  void theTestsThatPagesNameAreThere() throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      files.forEach(file -> there.add(file.getFileName().toString().replaceFirst("\\.java$", "")));
    }
    for (String page : List.of("SECURITY.md", "docs/assurance.md")) {
      Matcher named =
          Pattern.compile("\\b[A-Z]\\w+Test\\b").matcher(Files.readString(Path.of(page)));
      int found = 0;
      while (named.find()) {
        assertThat(there).as(page).contains(named.group());
        found++;
      }
      assertThat(found).isGreaterThan(10);
    }
  }

  /** Paths and classes in {@code docs/architecture.md} are there. */
  @Test
  void theMapNamesWhatIsThere() throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files.forEach(file -> there.add(file.getFileName().toString().replaceFirst("\\.java$", "")));
    }
    Matcher named =
        Pattern.compile("`([A-Za-z][\\w./-]*)`")
            .matcher(Files.readString(Path.of("docs/architecture.md")));
    List<String> missing = new ArrayList<>();
    int found = 0;
    while (named.find()) {
      String name = named.group(1);
      boolean path = name.contains("/");
      boolean type = name.matches("[A-Z][a-z]\\w*");
      if ((path && !Files.exists(Path.of(name))) || (type && !there.contains(name))) {
        missing.add(name);
      }
      found += path || type ? 1 : 0;
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(30);
  }
}
