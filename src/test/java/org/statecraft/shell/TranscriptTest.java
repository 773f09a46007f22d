package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The session in {@code docs/shell.md}, typed again line by line, is what the shell shows. All its
 * blocks are one session. Times may differ.
 *
 * <p>Run with {@code -Dgolden.update=true} to record it anew, then read the diff.
 */
@Tag("packaged")
class TranscriptTest {
  private static final Path DOCUMENT = Path.of("docs/shell.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```statecraft\\n(.*?)```");
  private static final Pattern TYPED =
      Pattern.compile("(?m)^(statecraft(?: \\[.*?\\])?> |\\Q" + PlainLines.GOES_ON + "\\E)(.*)$");

  @TempDir private Path folder;

  @Test
  void whatTheDocumentShowsIsWhatTheShellShows() throws Exception {
    String document = Files.readString(DOCUMENT);
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(document);
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).hasSizeGreaterThan(4);
    List<String> replayed = replay(blocks);
    if (Boolean.getBoolean("golden.update")) {
      int[] next = new int[1];
      Files.writeString(
          DOCUMENT,
          block
              .reset()
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          "```statecraft\n" + replayed.get(next[0]++) + "```")));
    } else {
      assertThat(replayed.stream().map(TranscriptTest::timeless).toList())
          .isEqualTo(blocks.stream().map(TranscriptTest::timeless).toList());
    }
  }

  /** Types what is typed in each block; what the screen shows from one block to the next. */
  private List<String> replay(List<String> blocks) throws Exception {
    List<String> replayed = new ArrayList<>();
    // A pseudoterminal gets its width when the program may already have asked for it.
    Map<String, String> plain = Map.of("TERM", "dumb", "COLUMNS", "100");
    try (PseudoTerminal terminal = PseudoTerminal.start(folder, plain)) {
      int begin = 0;
      String prompt = "statecraft> ";
      terminal.await(prompt, 1);
      for (String block : blocks) {
        Matcher typed = TYPED.matcher(block);
        while (typed.find()) {
          int before = prompts(terminal.shown());
          terminal.type(typed.group(2) + "\r");
          while (prompts(terminal.shown()) == before && !typed.group(2).equals(".exit")) {
            Thread.sleep(5);
          }
        }
        if (typed.reset().results().anyMatch(line -> line.group(2).equals(".exit"))) {
          assertThat(terminal.left()).isZero();
        }
        String shown = terminal.shown().replace("\r", "");
        int last = shown.lastIndexOf('\n') + 1;
        replayed.add(shown.substring(begin, last));
        begin = last;
      }
    }
    return replayed;
  }

  /** How often the shell has asked for something. */
  private static int prompts(String shown) {
    return (int) TYPED.matcher(shown.replace("\r", "")).results().count();
  }

  private static String timeless(String text) {
    return text.replaceAll("in \\d+\\.\\d\\d s", "in 0.00 s");
  }
}
