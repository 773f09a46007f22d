package org.statecraft.kb;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.jspecify.annotations.Nullable;
import org.statecraft.input.CheckedInput;
import org.statecraft.input.CountedInput;
import org.statecraft.input.InputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.table.TableDialect;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableTriples;

/**
 * One file of RDF in any syntax that its name tells, or a table, which is read as RDF; compressed
 * with gzip or not. Reading it never reaches beyond the file: remote JSON-LD contexts and external
 * XML entities are refused.
 *
 * @param path the file
 * @param lang its syntax
 * @param dialect how it is written if it is a table
 */
public record RdfFile(Path path, Lang lang, TableDialect dialect) {
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv)(?:\\.gz)?");

  /** A file of RDF, or a table as most are written. */
  public RdfFile(Path path, Lang lang) {
    this(path, lang, TableDialect.USUAL);
  }

  /**
   * Tells the syntax of a file by its name. Pipes have no telling name and are read as TriG, which
   * covers Turtle and N-Triples too.
   *
   * @throws RequestProblem if the name does not tell
   */
  public static RdfFile of(Path path) {
    return of(path, TableDialect.USUAL);
  }

  /**
   * The same where tables are written so.
   *
   * @throws RequestProblem if the name does not tell
   */
  public static RdfFile of(Path path, TableDialect dialect) {
    Lang lang = syntax(path);
    if (lang == null && Files.exists(path) && !Files.isRegularFile(path)) {
      lang = Lang.TRIG;
    }
    if (lang == null) {
      throw new RequestProblem(
          "the name of " + path + " does not tell its RDF syntax",
          "name it .ttl, .trig, .nt, .nq, .rdf or .jsonld, or .csv or .tsv for a table, with .gz"
              + " after it if compressed");
    }
    return new RdfFile(path, lang, dialect);
  }

  /**
   * The file itself, or all in a folder whose names tell an RDF syntax, in the order of their
   * names.
   *
   * @throws RequestProblem if a folder holds none, or the name of a file does not tell
   * @throws AccessProblem if a folder cannot be read
   */
  public static List<RdfFile> within(Path path) {
    return within(path, TableDialect.USUAL);
  }

  /**
   * The same where tables are written so.
   *
   * @throws RequestProblem if a folder holds none, or the name of a file does not tell
   * @throws AccessProblem if a folder cannot be read
   */
  public static List<RdfFile> within(Path path, TableDialect dialect) {
    if (!Files.isDirectory(path)) {
      return List.of(of(path, dialect));
    }
    try (Stream<Path> paths = Files.walk(path.toRealPath())) {
      List<RdfFile> files =
          paths
              .filter(file -> recognises(file) && InputFile.isFile(file))
              .sorted()
              .map(file -> of(file, dialect))
              .toList();
      if (files.isEmpty()) {
        throw new RequestProblem(
            path + " holds neither RDF nor a table",
            "files are told by their endings: .ttl .trig .nt .nq .rdf .jsonld .csv .tsv, with .gz or"
                + " not");
      }
      return files;
    } catch (IOException | java.io.UncheckedIOException failure) {
      throw AccessProblem.of("cannot read the folder " + path, failure);
    }
  }

  /** Whether the file's name tells an RDF syntax, or that it is a table. */
  public static boolean recognises(Path path) {
    return syntax(path) != null;
  }

  private static @Nullable Lang syntax(Path path) {
    String name = String.valueOf(path.getFileName());
    // Jena knows tables by their names only after it has made ready for results of queries.
    Matcher table = TABLE.matcher(name);
    if (table.matches()) {
      return table.group(1).equalsIgnoreCase("csv") ? Lang.CSV : Lang.TSV;
    }
    Lang lang = RDFLanguages.filenameToLang(name);
    return lang != null && (RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang))
        ? lang
        : null;
  }

  /** Whether it is a table, whose rows are read as RDF. */
  public boolean isTable() {
    return lang.equals(Lang.CSV) || lang.equals(Lang.TSV);
  }

  /** The IRI against which relative IRIs in the file resolve. */
  public String iri() {
    return path.toAbsolutePath().normalize().toUri().toString();
  }

  /**
   * Sends the file's contents to a sink. What looks wrong but can be read is logged, or told to a
   * sink that takes places.
   *
   * @throws InputProblem if the contents are not RDF in the file's syntax, with the place
   * @throws LimitExceeded if they are nested too deeply
   * @throws AccessProblem if the file cannot be read
   */
  public void read(StreamRDF sink) {
    read(sink, count -> {});
  }

  /**
   * The same, and tells how many bytes of the file were read each time that some were.
   *
   * @throws org.statecraft.problem.Problem as {@link #read(StreamRDF)} does
   */
  public void read(StreamRDF sink, IntConsumer progress) {
    if (Files.isDirectory(path)) {
      throw new RequestProblem(path + " is a directory, not a file", null);
    }
    if (isTable()) {
      new TableTriples(new TableFile(path, dialect), progress).send(sink);
      return;
    }
    ParseReport report =
        sink instanceof PlacedSink placed
            ? new ParseReport(this, placed::doubted)
            : new ParseReport(this);
    try (CheckedInput in = new CheckedInput(open(progress), !lang.equals(Lang.RDFXML))) {
      try {
        parse(in, sink, report);
      } catch (RuntimeException failure) {
        if (in.failure() == null) {
          throw report.problem(failure);
        }
      }
      if (in.failure() != null) {
        throw broken(in, in.failure());
      }
    } catch (IOException failure) {
      throw unreadable(failure);
    } catch (StackOverflowError tooDeep) {
      throw LimitExceeded.ofMeans(
          path + " is nested too deeply to be read", "write it as N-Triples, which have no nests");
    } finally {
      report.finish();
    }
  }

  private void parse(CheckedInput in, StreamRDF sink, ParseReport report) throws IOException {
    if (lang.equals(Lang.RDFXML)) {
      BufferedInputStream all = new BufferedInputStream(in);
      RdfXmlEntities.bound();
      RdfXmlEntities.refuseExternal(this, all);
      send(parser(all, report), all, sink, report);
    } else if (lang.equals(Lang.JSONLD)) {
      parseJsonLd(in, sink, report);
    } else {
      send(parser(in, report), in, sink, report);
    }
  }

  /** By Jena's way of parsing, or the same with a profile that remembers places. */
  private void send(RDFParserBuilder parser, InputStream in, StreamRDF sink, ParseReport report) {
    if (sink instanceof PlacedSink placed) {
      PlacedProfile profile = new PlacedProfile(lang, iri(), report);
      placed.from(profile);
      RDFParserRegistry.getFactory(lang)
          .create(lang, profile)
          .read(in, iri(), lang.getContentType(), sink, RIOT.getContext().copy());
    } else {
      parser.parse(sink);
    }
  }

  private void parseJsonLd(InputStream in, StreamRDF sink, ParseReport report) {
    try (LocalJsonLd local = new LocalJsonLd(report)) {
      try {
        parser(in, report).set(TitaniumJsonLdOptions.JSONLD_OPTIONS, local.options()).parse(sink);
      } catch (RiotException | InputProblem failure) {
        throw local.refused().isPresent()
            ? report.problem(local.refused().get(), 0, 0, failure)
            : failure;
      }
    }
  }

  private RDFParserBuilder parser(InputStream in, ParseReport report) {
    return RDFParser.create().source(in).forceLang(lang).base(iri()).errorHandler(report);
  }

  private RuntimeException broken(CheckedInput in, IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return new InputProblem(
          "the file is not UTF-8",
          "convert it, for example with iconv",
          position(in.line(), in.column()),
          failure);
    }
    return unreadable(failure);
  }

  private RuntimeException unreadable(IOException failure) {
    if (failure instanceof EOFException || failure instanceof ZipException) {
      return new InputProblem(
          path + " is not a whole gzip file", "compress it again", null, failure);
    }
    return AccessProblem.of("cannot read " + path, failure);
  }

  /** The file's bytes, decompressed. */
  InputStream open() throws IOException {
    return open(count -> {});
  }

  private InputStream open(IntConsumer progress) throws IOException {
    InputStream in = new CountedInput(InputFile.open(path), progress);
    if (!path.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  /**
   * A place in this file, with the text of its line if the file can be read again. The end of the
   * file is shown at the end of its last line.
   */
  SourcePosition position(long line, long column) {
    String text = lineText(line);
    return text == null && line > 1 && lineText(line - 1) != null
        ? endOf(line - 1)
        : new SourcePosition(path.toString(), line, Math.max(0, column), text);
  }

  /** The place after the last character of a line. */
  SourcePosition endOf(long line) {
    String text = lineText(line);
    return new SourcePosition(path.toString(), line, text == null ? 0 : text.length() + 1, text);
  }

  /** The texts of some lines, as far as they can be read again. */
  public Map<Long, String> lines(Set<Long> numbers) {
    return LineTexts.of(this, numbers);
  }

  private @Nullable String lineText(long number) {
    return lines(Set.of(number)).get(number);
  }
}
