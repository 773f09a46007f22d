package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFailure;
import org.statecraft.console.Screen;

/** What holds of every command line, whatever it asks for. */
class CliTest {
  /** Standard output that takes nothing, each time it is tried. */
  private static final class Broken extends FilterOutputStream {
    private final String reason;

    Broken(String reason) {
      super(OutputStream.nullOutputStream());
      this.reason = reason;
    }

    @Override
    public void flush() {
      throw new OutputFailure(new IOException(reason));
    }
  }

  private static CommandRun onto(String reason, String command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new Broken(reason),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Screen.NONE);
    int status = Cli.run(console, command.split(" ", -1));
    return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private static final String HELP = "--help";

  @ParameterizedTest
  @ValueSource(strings = {HELP, "--version", "query --help", "rules list", "report list"})
  void whatCannotBeWrittenIsToldOnceAndShortly(String command) {
    CommandRun run = onto("No space left on device", command);
    assertThat(run.err()).isEqualTo("error: cannot write the result: No space left on device\n");
    assertThat(run.status()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {HELP, "--version", "query --help", "query --no-kb ASK{}"})
  void aReaderThatLeftIsNoError(String command) {
    assertThat(onto("Broken pipe", command)).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aTraceIsShownToThoseAloneWhoAskForIt() {
    assertThat(CommandRun.of("show", "--no-kb", "--debug", "nobody").err()).contains("\tat ");
    CommandRun named = CommandRun.of("show", "--no-kb", "--", "--debug");
    assertThat(named.status()).isEqualTo(2);
    assertThat(named.err()).startsWith("error: ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "serve --prt 8711, --port",
    "relations USA --mod competition, --mode",
    "query --limt=3 ASK{}, --limit",
    "qurey ASK{}, query"
  })
  void aMisspeltOptionOrCommandSuggestsTheRightOne(String command, String meant) {
    CommandRun run = CommandRun.of(command.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("  did you mean " + meant + "?\n");
  }

  @Test
  void theNameOfAFileIsNoQuery(@TempDir Path folder) throws IOException {
    String file = Files.writeString(folder.resolve("q.rq"), "ASK {}").toString();
    CommandRun run = CommandRun.of("query", "--no-kb", file);
    assertThat(run.err())
        .isEqualTo(
            "error: \"" + file + "\" is no query but a file\n  did you mean -f " + file + "?\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(CommandRun.of("query", "--no-kb", folder.toString()).err()).doesNotContain("-f");
    assertThat(CommandRun.of("query", "--no-kb", "-f", file).out()).contains("true");
  }

  @Test
  void anErrorIsWrappedOnATerminalAndThePlaceInATextIsNot() {
    String query = "SELECT * { ?somebody ?does ?something . ?another ?does ?something_else ";
    CommandRun run = CommandRun.on(CommandRun.terminal(40), "", "query", "--no-kb", query);
    assertThat(run.err()).contains("  " + query.strip()).contains("\n" + " ".repeat(60));
    CommandRun usage =
        CommandRun.on(CommandRun.terminal(40), "", "show", "USA", "--nothing-like-it-is-known");
    assertThat(usage.err())
        .isEqualTo(
            "error: there is no option\n  --nothing-like-it-is-known\n  see statecraft show --help\n");
  }
}
