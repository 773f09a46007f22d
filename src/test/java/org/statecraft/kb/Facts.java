package org.statecraft.kb;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Assumptions;
import org.statecraft.Knowledge;

/** The knowledge base of this checkout, and the researched tables it was encoded from. */
public final class Facts {
  public static final KnowledgeBase KB = KnowledgeBase.open(Sources.of(Knowledge.live()));
  private static final Path TABLES = Path.of("../shared/facts");
  private static final Path SECOND = Path.of("../shared/facts-2");

  private Facts() {}

  /** The rows of a table; the test is skipped where the tables are not at hand. */
  public static List<CSVRecord> table(String name) {
    return rows(TABLES.resolve(name + ".csv"));
  }

  /** The rows of a table of the second batch; the test is skipped where it is not at hand. */
  public static List<CSVRecord> second(String name) {
    return rows(SECOND.resolve(name + ".csv"));
  }

  private static List<CSVRecord> rows(Path file) {
    Assumptions.assumeTrue(Files.exists(file), "the researched tables are not beside the checkout");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** Solutions of a query over everything known; the prefixes are declared. */
  static List<Binding> select(String query) {
    org.apache.jena.query.Query parsed = new org.apache.jena.query.Query();
    KB.prefixes().declared().forEach(parsed::setPrefix);
    QueryFactory.parse(parsed, query, null, Syntax.syntaxSPARQL_12);
    try (QueryExec execution = QueryExec.dataset(KB.dataset()).query(parsed).build()) {
      return org.apache.jena.atlas.iterator.Iter.toList(execution.select());
    }
  }

  /**
   * The values of {@code ?x} in a query's solutions, as text: local names of IRIs, lexical forms.
   */
  public static List<String> values(String query) {
    return select(query).stream().map(row -> shown(row, "x")).toList();
  }

  /** How many solutions a query has. */
  static int count(String query) {
    return select(query).size();
  }

  static String shown(Binding row, String variable) {
    org.apache.jena.graph.Node node = row.get(variable);
    if (node == null) {
      return "";
    }
    return node.isURI()
        ? node.getURI().replaceFirst(".*/statecraft/(?:id/|ontology#)", "")
        : node.getLiteralLexicalForm();
  }

  /** A date as the tables write it: as much of it as is known. */
  static String day(Binding row, String date, String precision) {
    return switch (shown(row, precision)) {
      case "year-precision" -> shown(row, date).substring(0, 4);
      case "month-precision" -> shown(row, date).substring(0, 7);
      default -> shown(row, date);
    };
  }

  /** The local name of an actor by its identifier in the tables, or the code that it is. */
  static String actor(String id) {
    return id.matches("[A-Z]{3}")
        ? id
        : values("SELECT ?x { ?x dct:identifier \"" + id + "\" }").getFirst();
  }
}
