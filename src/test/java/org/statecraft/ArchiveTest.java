package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others receive: unpacked anywhere, it runs without a checkout and without Maven. */
@Tag("packaged")
class ArchiveTest extends Launched {
  private static final Path BUILT = Path.of(System.getProperty("statecraft.distribution"));

  private static Path archive(String ending) throws Exception {
    try (Stream<Path> files = Files.list(Objects.requireNonNull(BUILT.getParent()))) {
      return files
          .filter(file -> file.getFileName().toString().matches("statecraft-.*\\" + ending))
          .findFirst()
          .orElseThrow();
    }
  }

  @AfterEach
  void open() throws Exception {
    shell("chmod -R u+w .");
  }

  @Test
  void runsReadOnlyFromAFolderWithSpaces() throws Exception {
    shell("mkdir 'a folder' && tar -xzf '" + archive(".tar.gz") + "' -C 'a folder'");
    shell("mv 'a folder'/* 'a folder/the program' && chmod -R a-w 'a folder'");
    assertThat(shell("'a folder/the program/bin/statecraft' query 'ASK { kb:USA a sc:State }'"))
        .isEqualTo(new Ended(0, "true\n", ""));
    // What follows was worked out when it was packaged.
    assertThat(
            shell(
                    "'a folder/the program/bin/statecraft' explain --depth 1 kb:Inferred-strategic-vigilance-USA.CHN")
                .out())
        .startsWith("kb:Inferred-strategic-vigilance-USA.CHN sc:mechanism sc:strategic-vigilance");
  }

  /**
   * Each page whose examples are about files of their own: those files are there, and what it says.
   */
  @Test
  void pagesShowWhatHappensThere() throws Exception {
    shell("mkdir 'a folder' && tar -xzf '" + archive(".tar.gz") + "' -C 'a folder'");
    shell("mv 'a folder'/* 'a folder/the program' && chmod -R a-w 'a folder'");
    for (String page : List.of("rules.md", "own-data.md", "replication.md")) {
      MatchResult example =
          Pattern.compile(
                  "(?s)```console\\n\\$ ([^\\n]*docs/examples/[^\\n]*)\\n(.*?)(\\.\\.\\.\\n)?```")
              .matcher(Files.readString(folder.resolve("a folder/the program/docs").resolve(page)))
              .results()
              .findFirst()
              .orElseThrow();
      assertThat(example.group(1)).startsWith("bin/statecraft ");
      assertThat(shell("cd 'a folder/the program' && { " + example.group(1) + "; } 2>&1").out())
          .startsWith(example.group(2));
    }
    assertThat(shell("'a folder/the program/docs/dossier.sh' USA CHN dossier --as-of 2025"))
        .isEqualTo(new Ended(0, "dossier/dossier.md\n", ""));
    // What tells of the sources may name them; all else is about what is there.
    assertThat(
            shell(
                "cd 'a folder/the program' && grep -rlE 'src/test|(^|[^.])[.]/statecraft|PWD/statecraft'"
                    + " *.md docs man completions | sort"))
        .isEqualTo(new Ended(0, "CONTRIBUTING.md\ndocs/architecture.md\n", ""));
  }

  @Test
  void bothArchivesHoldTheSame() throws Exception {
    List<String> tar = files(shell("tar -tzf '" + archive(".tar.gz") + "'").out().lines());
    try (ZipFile zip = new ZipFile(archive(".zip").toFile())) {
      assertThat(files(zip.stream().map(ZipEntry::getName))).isEqualTo(tar);
    }
    String root = tar.getFirst().replaceFirst("/.*", "/");
    assertThat(tar)
        .contains(
            root + "bin/statecraft",
            root + "bin/statecraft.bat",
            root + "lib/statecraft.jar",
            root + "lib/statecraft.snapshot",
            root + "man/man1/statecraft.1",
            root + "man/man1/statecraft-rules-check.1",
            root + "completions/bash/statecraft",
            root + "completions/zsh/_statecraft",
            root + "completions/fish/statecraft.fish",
            root + "ontology/statecraft.ttl",
            root + "reports/absent.rq",
            root + "docs/codebook.md",
            root + "docs/dossier.sh",
            root + "docs/examples/atop.csv",
            root + "CHANGELOG.md",
            root + "CONTRIBUTING.md",
            root + "README.md",
            root + "SECURITY.md",
            root + "LICENSE",
            root + "sbom.cdx.json")
        .noneMatch(name -> name.endsWith(".aot") || name.contains("/src/"));
  }

  @Test
  void whatIsMadeByRunningTheProgramIsTheSameMadeAnew() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String program =
        "'%s' -Dstatecraft.home='%s' -Dstatecraft.snapshot=anew -cp '%s/*' org.statecraft."
            .formatted(java, Path.of("").toAbsolutePath(), BUILT.resolve("lib"));
    assertThat(shell(program + "Main query 'ASK { ?relation a sc:InferredRelation }'"))
        .isEqualTo(new Ended(0, "true\n", ""));
    assertThat(shell("cmp anew '" + BUILT.resolve("lib/statecraft.snapshot") + "'"))
        .isEqualTo(new Ended(0, "", ""));
    assertThat(shell(program + "cli.ManualPages man").status()).isZero();
    assertThat(shell("diff -r man '" + BUILT.resolve("man/man1") + "'"))
        .isEqualTo(new Ended(0, "", ""));
    assertThat(shell(program + "Main completion zsh >zsh").status()).isZero();
    assertThat(shell("cmp zsh '" + BUILT.resolve("completions/zsh/_statecraft") + "'"))
        .isEqualTo(new Ended(0, "", ""));
  }

  /** Of names those that are no folder's. */
  private static List<String> files(Stream<String> names) {
    return names.filter(name -> !name.endsWith("/")).sorted().toList();
  }

  /** For Windows, where these tests cannot run: it starts Java as the other launcher does. */
  @Test
  void bothLaunchersStartTheSame() throws Exception {
    String bat = Files.readString(Path.of("statecraft.bat"));
    String script = Files.readString(Path.of("statecraft"));
    List<String> shared =
        Pattern.compile(
                "-XX:[+\\w=-]+|-Xlog:[\\w=:]+|--enable-[\\w=-]+|-Dstatecraft[.]\\w+|org[.]statecraft[.]Main")
            .matcher(bat)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(shared).hasSizeGreaterThan(10).allSatisfy(word -> assertThat(script).contains(word));
    Ended packed =
        shell("tar -xzOf '" + archive(".tar.gz") + "' --wildcards '*/bin/statecraft.bat'");
    assertThat(packed.out()).isEqualTo(bat.replace("\n", "\r\n"));
  }

  @Test
  void checksumsAreThoseOfTheArchives() throws Exception {
    Path folder = Objects.requireNonNull(archive(".zip").getParent());
    Ended ended = shell("cd '" + folder + "' && sha256sum -c statecraft-*.sha256");
    assertThat(ended.out().lines()).hasSize(2).allMatch(line -> line.endsWith(": OK"));
    assertThat(ended.status()).isZero();
  }

  @Test
  void theBillOfMaterialsNamesEveryLibrary() throws Exception {
    List<String> named =
        JsonParser.parseString(Files.readString(BUILT.resolve("sbom.cdx.json")))
            .getAsJsonObject()
            .getAsJsonArray("components")
            .asList()
            .stream()
            .map(
                component ->
                    component.getAsJsonObject().get("name").getAsString()
                        + "-"
                        + component.getAsJsonObject().get("version").getAsString()
                        + ".jar")
            .toList();
    try (Stream<Path> files = Files.walk(BUILT.resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace("-java21.jar", ".jar")))
          .filteredOn(name -> name.matches(".*-\\d.*\\.jar"))
          .hasSizeGreaterThan(20)
          .allSatisfy(name -> assertThat(named).contains(name));
    }
  }
}
