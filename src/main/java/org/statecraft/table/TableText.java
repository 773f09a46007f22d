package org.statecraft.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.statecraft.input.CheckedInput;
import org.statecraft.input.CountedInput;
import org.statecraft.input.InputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.problem.SourcePosition;

/** The text in the file of a table, compressed with gzip or not, which is read more than once. */
final class TableText {
  private static final int BUFFER = 1 << 16;
  private static final int LOOKED_AT = 4;

  private final Path path;
  private final Optional<Charset> encoding;

  /** What came out of a pipe, which cannot be read again. */
  private @Nullable Path copy;

  /** A text and the bytes that it is read from. */
  record Opened(CheckedInput bytes, Reader reader, Charset charset) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  TableText(Path path, Optional<Charset> encoding) {
    this.path = path;
    this.encoding = encoding;
  }

  /** Opens the text; the progress is told how many bytes of the file were read. */
  Opened open(IntConsumer progress) throws IOException {
    if (Files.isDirectory(path)) {
      throw new RequestProblem(path + " is a directory, not a file", null);
    }
    BufferedInputStream in = new BufferedInputStream(decompressed(progress), BUFFER);
    try {
      in.mark(LOOKED_AT);
      byte[] first = in.readNBytes(LOOKED_AT);
      in.reset();
      ByteOrder order = ByteOrder.of(first);
      in.skipNBytes(order.mark());
      Charset charset = encoding.orElse(order.charset());
      CheckedInput bytes = new CheckedInput(in, charset.equals(StandardCharsets.UTF_8));
      Reader reader =
          new InputStreamReader(
              bytes,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
      return new Opened(bytes, reader, charset);
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  private InputStream decompressed(IntConsumer progress) throws IOException {
    InputStream in = new CountedInput(InputFile.open(file()), progress);
    if (!path.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  /** The file, or what came out of the pipe. */
  private Path file() throws IOException {
    if (copy != null) {
      return copy;
    }
    if (!Files.exists(path) || Files.isRegularFile(path)) {
      return path;
    }
    Path kept = Files.createTempFile("statecraft-", ".table");
    kept.toFile().deleteOnExit();
    try (InputStream in = InputFile.open(path)) {
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
    }
    copy = kept;
    return kept;
  }

  /** A failure to read the text, as a problem for the user. */
  Problem problem(IOException failure, Opened opened) {
    if (failure instanceof CharacterCodingException) {
      boolean utf8 = opened.charset().equals(StandardCharsets.UTF_8);
      return new InputProblem(
          utf8 ? "the file is not UTF-8" : "the file is not in " + opened.charset().displayName(),
          utf8
              ? "name its encoding: --encoding CP1252 if it comes from an older Windows program"
              : "name another --encoding, or none",
          utf8 ? at(opened.bytes().line(), opened.bytes().column()) : null,
          failure);
    }
    return unreadable(failure);
  }

  /** A failure to open or read the file, as a problem for the user. */
  Problem unreadable(IOException failure) {
    if (failure instanceof EOFException || failure instanceof ZipException) {
      return new InputProblem(
          path + " is not a whole gzip file", "compress it again", null, failure);
    }
    return AccessProblem.of("cannot read " + path, failure);
  }

  /** A place in the text, with its line if it can be read again. */
  SourcePosition at(long line, long column) {
    return new SourcePosition(path.toString(), line, Math.max(0, column), line(line));
  }

  /** A line of the text; null if it cannot be read. */
  @Nullable String line(long number) {
    try (Opened opened = open(count -> {});
        BufferedReader reader =
            new BufferedReader(
                opened.charset().equals(StandardCharsets.UTF_8)
                    ? new InputStreamReader(decompressed(count -> {}), StandardCharsets.UTF_8)
                    : opened.reader())) {
      for (long line = 1; line < number; line++) {
        if (reader.readLine() == null) {
          return null;
        }
      }
      String text = reader.readLine();
      return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException unavailable) {
      return null;
    }
  }

  /** What the first bytes say of the encoding. */
  private record ByteOrder(Charset charset, int mark) {
    static ByteOrder of(byte[] first) {
      int one = first.length > 0 ? first[0] & 0xff : -1;
      int two = first.length > 1 ? first[1] & 0xff : -1;
      int three = first.length > 2 ? first[2] & 0xff : -1;
      if (one == 0xef && two == 0xbb && three == 0xbf) {
        return new ByteOrder(StandardCharsets.UTF_8, 3);
      }
      if (one == 0xff && two == 0xfe) {
        return new ByteOrder(StandardCharsets.UTF_16LE, 2);
      }
      if (one == 0xfe && two == 0xff) {
        return new ByteOrder(StandardCharsets.UTF_16BE, 2);
      }
      if (one > 0 && two == 0) {
        return new ByteOrder(StandardCharsets.UTF_16LE, 0);
      }
      return new ByteOrder(
          one == 0 && two > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8, 0);
    }
  }
}
