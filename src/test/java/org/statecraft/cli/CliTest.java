package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
