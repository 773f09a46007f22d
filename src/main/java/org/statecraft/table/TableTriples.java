package org.statecraft.table;

import java.util.List;
import java.util.function.IntConsumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.InputProblem;

/**
 * A table as RDF: each row a thing of class {@code csv:Row} with its number, and what its cells
 * hold. The file is read twice, since the type of a column is known from all its values.
 */
public final class TableTriples {
  private static final Logger LOG = LoggerFactory.getLogger("data");

  private final TableFile table;
  private final IntConsumer progress;
  private int odd;

  /**
   * The triples of a table.
   *
   * @param progress told of each byte of the file once, half of them in either reading
   */
  public TableTriples(TableFile table, IntConsumer progress) {
    this.table = table;
    this.progress = progress;
  }

  /**
   * Sends them to a sink.
   *
   * @throws InputProblem if the file is no table, with the place
   * @throws org.statecraft.problem.Problem if it cannot be read
   */
  public void send(StreamRDF sink) {
    ColumnTypes types = ColumnTypes.of(table, this::half);
    if (types.rows() == 0) {
      LOG.warn("{} has the names of columns and no rows", table.path());
    }
    sink.start();
    sink.prefix(Csv.PREFIX, Csv.NAMESPACE);
    table.readAhead(columns -> rows(columns, types, sink), this::half);
    sink.finish();
  }

  private void half(int bytes) {
    odd += bytes;
    progress.accept(odd / 2);
    odd %= 2;
  }

  private TableFile.Rows rows(List<String> columns, ColumnTypes types, StreamRDF sink) {
    if (!columns.equals(types.columns())) {
      throw new InputProblem(table.path() + " was changed while it was read", "read it again");
    }
    int size = columns.size();
    Node[] properties = new Node[size];
    CellTerms[] cells = new CellTerms[size];
    for (int column = 0; column < size; column++) {
      properties[column] = Csv.property(columns.get(column));
      cells[column] = new CellTerms(column, types.types().get(column));
      requireFree(properties[column]);
    }
    String rows = table.iri() + "#row=";
    return row -> {
      Node subject = NodeFactory.createURI(rows + row.number());
      sink.triple(Triple.create(subject, RDF.type.asNode(), Csv.ROW));
      sink.triple(
          Triple.create(
              subject,
              Csv.NUMBER,
              NodeFactory.createLiteralDT(Long.toString(row.number()), XSDDatatype.XSDinteger)));
      for (int column = 0; column < size; column++) {
        if (row.has(column)) {
          sink.triple(Triple.create(subject, properties[column], cells[column].of(row)));
        }
      }
    };
  }

  private void requireFree(Node property) {
    if (property.equals(Csv.NUMBER)) {
      throw table.at(
          1, 0, "a column is called row, as the number of each row is", "give it another name");
    }
  }
}
