package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command has a manual page that says what its help says. */
class ManualPagesTest {
  private static final Set<String> MACROS = Set.of("TH", "nh", "SH", "PP", "TP", "nf", "fi");

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ManualPages.main(new String[] {folder.toString()});
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void everyCommandHasOne() {
    String help = CommandRun.of("help").out();
    Set<String> told = new TreeSet<>();
    help.lines()
        .dropWhile(line -> !line.equals("Commands:"))
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.matches(" {2}[a-z].*"))
        .forEach(line -> told.add("statecraft-" + line.strip().replaceFirst(" .*", "") + ".1"));
    assertThat(told).hasSizeGreaterThan(30);
    assertThat(pages().stream().map(page -> page.getFileName().toString()))
        .containsAll(told.stream().filter(name -> !name.contains("-help")).toList())
        .contains("statecraft.1", "statecraft-db-backup.1");
  }

  @Test
  void eachSaysWhatItsHelpSays() {
    for (Path page : pages()) {
      String[] words =
          page.getFileName().toString().replaceAll("^statecraft-?|\\.1$", "").split("-", -1);
      List<String> asked = new ArrayList<>(List.of(words));
      asked.removeIf(String::isEmpty);
      asked.add("--help");
      String help = CommandRun.of(asked.toArray(String[]::new)).out();
      String plain = text(page).replace("\\-", "-").replaceAll("\\\\f[BR]", "");
      for (String option : help.split("[\\s,=\\[]+", -1)) {
        if (option.matches("--[a-z-]+")) {
          assertThat(plain).as(page.toString()).contains(option);
        }
      }
      assertThat(plain).contains(".SH \"NAME\"", ".SH \"SYNOPSIS\"", ".SH \"SEE ALSO\"");
      assertThat(plain).doesNotContain("%n", "%%", "${", " - \n");
    }
  }

  /** A line of text that begins like a request would vanish, or do something. */
  @Test
  void noTextIsTakenForARequest() {
    for (Path page : pages()) {
      assertThat(text(page).lines().filter(line -> line.matches("[.'].*")))
          .allSatisfy(
              line -> assertThat(MACROS).contains(line.substring(1).replaceFirst(" .*", "")));
    }
    String hostile =
        new Roff().paragraph(".ig \\X").verbatim(List.of("'so /x", "-\"a\" ~^`")).toString();
    assertThat(hostile.lines()).contains("\\&.ig \\eX", "\\(aqso /x", "\\-\"a\" \\(ti\\(ha\\(ga");
  }

  @Test
  void groffHasNothingToSay() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
    List<String> command = new ArrayList<>(List.of("groff", "-k", "-man", "-Tutf8", "-ww", "-z"));
    pages().forEach(page -> command.add(page.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = process.inputReader().lines().collect(Collectors.joining("\n"));
    assumeTrue(!said.contains("cannot load"), "groff has no macros of man");
    assertThat(said).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
