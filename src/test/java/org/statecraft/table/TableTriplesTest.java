package org.statecraft.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

class TableTriplesTest {
  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String text) throws IOException {
    return file("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a table says beside the class of its rows, one triple a line: row, column and value. */
  private static List<String> read(Path file, TableDialect dialect) {
    List<String> lines = new ArrayList<>();
    TableFile table = new TableFile(file, dialect);
    new TableTriples(table, bytes -> {})
        .send(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                if (triple.getPredicate().equals(RDF.type.asNode())) {
                  assertThat(triple.getObject()).isEqualTo(Csv.ROW);
                  return;
                }
                assertThat(triple.getSubject().getURI()).startsWith(table.iri() + "#row=");
                lines.add(
                    triple.getSubject().getURI().replaceFirst(".*#row=", "")
                        + " "
                        + triple.getPredicate().getURI().substring(Csv.NAMESPACE.length())
                        + " "
                        + NodeFmtLib.strTTL(triple.getObject())
                            .replace("http://www.w3.org/2001/XMLSchema#", ""));
              }
            });
    return lines;
  }

  private static List<String> read(Path file) {
    return read(file, TableDialect.USUAL);
  }

  @Test
  void aRowIsAThingWithItsNumberAndItsCells() throws IOException {
    assertThat(read(file("state,year\n2,1816\n20,\n")))
        .containsExactly("2 row 2", "2 state 2", "2 year 1816", "3 row 3", "3 state 20");
  }

  /** The value in the first row, once the second row is there too. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1,2,1",
        "-1,0,-1",
        "007,2,\"007\"",
        "1,007,\"1\"",
        "+49,2,\"+49\"",
        "1,2.5,1^decimal",
        "1.5,.5,1.5",
        "1.,2,\"1.\"",
        "1,1e3,1^double",
        "1e,2,\"1e\"",
        "NaN,1,\"NaN\"",
        "1,NA,\"1\"",
        "TRUE,false,true",
        "true,1,\"true\"",
        "truely,true,\"truely\"",
        "2024-02-29,1900-01-01,\"2024-02-29\"^date",
        "1900-02-29,1900-01-01,\"1900-02-29\"",
        "2024-13-01,2024-01-01,\"2024-13-01\"",
        "2024-01-01,2024,\"2024-01-01\"",
        "2024-01-01T10:00:00Z,2024-01-01T10:00:00.5+02:00,\"2024-01-01T10:00:00Z\"^dateTime",
        "2024-01-01T24:00:00,2024-01-01T10:00:00,\"2024-01-01T24:00:00\"",
        "2024-01-01,2024-01-01T10:00:00,\"2024-01-01\"",
        "12345678901234567890,1,12345678901234567890",
        " 1,2,\" 1\"",
        "-,1,\"-\"",
        ".,1,\".\"",
      })
  void theTypeOfAColumnIsThatOfAllItsValues(String one, String other, String term)
      throws IOException {
    String first = read(file("a\n" + one + "\n" + other + "\n")).get(1).substring(4);
    assertThat(first)
        .isEqualTo(
            term.contains("^")
                ? (term.startsWith("\"") ? term : '"' + term.replace("^", "\"^"))
                        .replace("\"^", "\"^^<")
                    + ">"
                : term);
  }

  @Test
  void emptyCellsAndWhatStandsForNoValueGiveNothing() throws IOException {
    Path file = file("a,b\nNA,-9\n1,\"\"\n");
    assertThat(read(file)).contains("2 a \"NA\"", "3 a \"1\"");
    assertThat(
            read(
                file,
                new TableDialect(List.of("NA", "-9"), Optional.empty(), Optional.empty(), false)))
        .containsExactly("2 row 2", "3 row 3", "3 a 1");
  }

  @Test
  void everyValueIsATextIfThatIsWanted() throws IOException {
    assertThat(
            read(
                file("a\n1\n"),
                new TableDialect(List.of(), Optional.empty(), Optional.empty(), true)))
        .contains("2 a \"1\"");
  }

  @Test
  void columnsAreCalledSoThatQueriesCanNameThem() throws IOException {
    assertThat(read(file("\"Max OP/s (log)\",größe,end.,-x,a-b.c\n1,2,3,4,5\n")))
        .containsExactly(
            "2 row 2",
            "2 Max%20OP%2Fs%20%28log%29 1",
            "2 größe 2",
            "2 end%2E 3",
            "2 %2Dx 4",
            "2 a-b.c 5");
  }

  @Test
  void quotedBreaksStayAndBlankLinesCount() throws IOException {
    assertThat(read(file("a,b\r\n\"x\r\ny\",\"say \"\"no\"\"\"\r\n\r\n1,2")))
        .containsExactly(
            "2 row 2",
            "2 a \"x\\r\\ny\"",
            "2 b \"say \\\"no\\\"\"",
            "4 row 4",
            "4 a \"1\"",
            "4 b \"2\"");
  }

  @Test
  void encodingsAreRecognisedOrNamed() throws IOException {
    String text = "name\nZürich\n";
    byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(mark);
    marked.write(text.getBytes(StandardCharsets.UTF_8));
    List<String> wanted = List.of("2 row 2", "2 name \"Zürich\"");
    assertThat(read(file("bom.csv", marked.toByteArray()))).isEqualTo(wanted);
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      assertThat(read(file("wide.csv", text.getBytes(Charset.forName(charset)))))
          .as(charset)
          .isEqualTo(wanted);
    }
    Path windows = file("windows.csv", text.getBytes(Charset.forName("windows-1252")));
    assertThatThrownBy(() -> read(windows))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem -> {
              assertThat(problem.position().map(SourcePosition::place)).hasValue(windows + ":2:2");
              assertThat(problem.remedy().orElse("")).contains("--encoding CP1252");
            });
    assertThat(
            read(
                windows,
                new TableDialect(
                    List.of(), Optional.empty(), Optional.of(Charset.forName("CP1252")), false)))
        .isEqualTo(wanted);
  }

  @Test
  void compressedTabsAreReadByTheirName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a\tb\n1\tx,y\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file("a.tsv.gz", bytes.toByteArray())))
        .containsExactly("2 row 2", "2 a 1", "2 b \"x,y\"");
  }

  @Test
  void anotherDelimiterIsNamed() throws IOException {
    assertThat(
            read(
                file("a;b\n1;2,5\n"),
                new TableDialect(List.of(), Optional.of(';'), Optional.empty(), false)))
        .containsExactly("2 row 2", "2 a 1", "2 b \"2,5\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b\\n1\\n|2:0|1 cell, and there are 2 columns",
        "a,b\\n\"x\\ny\",1\\n1,2,3\\n|4:0|3 cells, and there are 2 columns",
        "a\\n\"x\\ny|2:0|never closed",
        "a\\n\"x\"\"|2:0|never closed",
        "a\\n\"x\"y\\n|2:0|follows a closing quotation mark",
        "a,b,\"a\"\\n|1:5|columns 1 and 3 are both called a",
        "\"x,y\",,b\\n|1:7|column 2 has no name",
        "a,\" \"\\n|1:3|column 2 has no name",
        "b,row\\n1,2\\n|1:0|called row",
      })
  void whatIsWrongIsToldWithItsPlace(String text, String place, String sentence)
      throws IOException {
    Path file = file(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem -> {
              assertThat(problem.sentence()).contains(sentence);
              assertThat(problem.remedy()).isPresent();
              assertThat(problem.position().map(at -> at.line() + ":" + at.column()))
                  .hasValue(place);
            });
  }

  @Test
  void anEmptyFileIsNoTable() throws IOException {
    Path file = file("");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("is empty");
  }

  @Test
  void aCellHasAnEnd() throws IOException {
    Path file = file("a\n\"" + "x".repeat(1 << 24) + "\"\n");
    assertThatThrownBy(() -> read(file)).hasMessageContaining("longer than 16 million");
  }

  /** Terms that come again are made once, and none is taken for another. */
  @Test
  void manyValuesKeepApart() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 50_000; i++) {
      text.append(i * 7919 % 20_011).append(',').append("v").append(i % 9_001).append('\n');
    }
    List<String> lines = read(file(text.toString()));
    assertThat(lines).hasSize(150_000);
    for (int i = 0; i < 50_000; i++) {
      assertThat(lines.get(3 * i + 1)).endsWith(" a " + i * 7919 % 20_011);
      assertThat(lines.get(3 * i + 2)).endsWith(" b \"v" + i % 9_001 + "\"");
    }
  }

  @Test
  void progressCountsEachByteOnce() throws IOException {
    Path file = file("a\n" + "1\n".repeat(10_001));
    AtomicLong bytes = new AtomicLong();
    new TableTriples(new TableFile(file, TableDialect.USUAL), bytes::addAndGet)
        .send(new StreamRDFBase());
    assertThat(bytes.get()).isEqualTo(Files.size(file));
  }
}
