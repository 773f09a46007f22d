package org.statecraft.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;

/** Locks and bundles as they come from elsewhere: edited, broken, or made to do harm. */
class OpenedLockTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path folder;

  private static String json(Map<String, String> home) {
    Lock lock =
        new Lock(
            "2026-11-22T09:30:00Z",
            "0.1.0",
            "6.2.0",
            Map.of("version", "1.0.0"),
            List.of("query", "--data", "é.csv"),
            new Lock.Text("SELECT * { ?s ?p \"<&'\\n\" }", Optional.of("q.rq")),
            Map.of("entailment", "full"),
            ResultRecord.of(ResultRecord.Kind.ROWS, List.of("x"), List.of("\"b\"", "\"a\""), true),
            new LockedFiles(new TreeMap<>(home), new TreeMap<>()),
            List.of("the weather"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LockJson.write(lock, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.lock"), text);
  }

  private Path zip(Map<String, String> entries) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String refusal(Path file) {
    try (OpenedLock opened = OpenedLock.open(file)) {
      throw new AssertionError("it was opened: " + opened);
    } catch (Problem refused) {
      assertThat(refused.remedy()).isPresent();
      assertThat(refused).isInstanceOfAny(InputProblem.class, RequestProblem.class);
      return refused.sentence();
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    String json = json(Map.of("cases/a.ttl", EMPTY));
    try (OpenedLock opened = OpenedLock.open(file(json))) {
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      LockJson.write(opened.lock(), again);
      assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(json).isEqualTo(opened.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": 1           | "format": 2          | is a lock of format 2, and this program knows 1
          "format": 1           | "format": "1"        | is JSON but no lock
          "format": 1           | "format": -1         | is JSON but no lock
          "format": 1,          | "formal": 1,         | is JSON but no lock
          "format": 1,          | "format": 1          | is no lock: it is no JSON
          "made": "2026         | "made": 2026, "x": " | made is no text
          "rows": [             | "rows": [ 1,         | result.rows[0] is no text
          \\"b\\"               | \\"c\\"              | are not those that its hash is of
          SELECT                | SELECT DISTINCT      | is not the one that its hash is of
          "count": 2            | "count": 3           | are not those that its hash is of
          "count": 2            | "count": 2.5         | result.count is no number
          "kind": "rows"        | "kind": "table"      | result.kind is not rows, graph or boolean
          "unchecked": [        | "unhecked": [        | unchecked is missing
          "files": {            | "files": {"a": "b"   | files.a is no SHA-256
          "kb": {}              | "kb": []             | kb is no object
          """)
  void anEditedLockIsRefusedWithThePlace(String part, String other, String told)
      throws IOException {
    String json = json(Map.of());
    assertThat(json).contains(part);
    assertThat(refusal(file(json.replace(part, other)))).contains(told);
  }

  @Test
  void aSyntaxErrorHasItsLine() throws IOException {
    Path file = file("{\n  \"format\": 1,\n  oops\n}\n");
    assertThatThrownBy(() -> OpenedLock.open(file).close())
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem ->
                assertThat(problem.position().orElseThrow().place()).startsWith(file + ":3:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "[]", "null", "1", "{", "not JSON", "{\"a\":1}{}", "\0"})
  void whatIsNoLockIsNone(String text) throws IOException {
    assertThat(refusal(file(text))).containsAnyOf("no lock", "is empty");
  }

  @Test
  void endlessNestsAndForeignBytesAreNoLock() throws IOException {
    assertThat(refusal(file("[".repeat(200_000)))).contains("no lock");
    Path bytes = Files.write(folder.resolve("b.lock"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(refusal(bytes)).contains("not UTF-8");
    assertThat(refusal(folder)).contains("is a directory");
    Path huge = folder.resolve("huge.lock");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 33);
    }
    assertThat(refusal(huge)).contains("is too long for a lock");
  }

  @Test
  void ofAnArchiveNothingIsUnpackedButWhatItsLockNames() throws IOException {
    Path zip =
        zip(
            Map.of(
                "lock.json", json(Map.of("cases/a.ttl", EMPTY)),
                "kb/cases/a.ttl", "",
                "kb/cases/b.ttl", "more",
                "../outside.txt", "harm"));
    Path unpacked;
    try (OpenedLock opened = OpenedLock.open(zip)) {
      Path home = opened.bundle().orElseThrow().home();
      unpacked = home.resolve("..").normalize();
      assertThat(home.resolve("cases/a.ttl")).exists();
      assertThat(home.resolve("cases/b.ttl")).doesNotExist();
      assertThat(unpacked.resolve("../outside.txt")).doesNotExist();
    }
    assertThat(unpacked).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../outside.txt",
        "/outside.txt",
        "cases/../../../outside.txt",
        "..\\\\outside.txt",
        "C:/outside.txt",
        "cases//a.ttl",
        "./a.ttl"
      })
  void aPathThatLeadsOutIsRefused(String path) throws IOException {
    Path zip = zip(Map.of("lock.json", json(Map.of(path.replace("\\\\", "\\"), EMPTY))));
    assertThat(refusal(zip)).contains("leads out of the archive");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void aFileThatIsAnotherOrMissingIsTold() throws IOException {
    String lock = json(Map.of("cases/a.ttl", EMPTY));
    assertThat(refusal(zip(Map.of("lock.json", lock)))).contains("lacks kb/cases/a.ttl");
    assertThat(refusal(zip(Map.of("lock.json", lock, "kb/cases/a.ttl", "x"))))
        .contains("kb/cases/a.ttl is not the file that its lock names");
    assertThat(refusal(zip(Map.of("README.md", "x")))).contains("has no lock.json in it");
  }

  @Test
  void aTruncatedArchiveIsNoWholeOne() throws IOException {
    byte[] bytes =
        Files.readAllBytes(zip(Map.of("lock.json", json(Map.of("a.ttl", EMPTY)), "kb/a.ttl", "")));
    for (int length : List.of(2, 30, bytes.length / 2, bytes.length - 1)) {
      Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, length));
      assertThat(refusal(cut)).contains("is no whole zip archive");
    }
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsStopped() throws IOException {
    String much = "x".repeat(1_000_000);
    Path zip = zip(Map.of("lock.json", json(Map.of("a.ttl", Sha256.of(much))), "kb/a.ttl", much));
    assertThat(Files.size(zip)).isLessThan(10_000);
    OpenedBundle.open(zip, much.length()).close();
    assertThatThrownBy(() -> OpenedBundle.open(zip, much.length() - 1).close())
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("unpacks to more than a bundle may hold");
  }
}
