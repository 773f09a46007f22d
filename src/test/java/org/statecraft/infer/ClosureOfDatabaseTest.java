package org.statecraft.infer;

import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.close;
import static org.statecraft.infer.RandomCases.credits;
import static org.statecraft.infer.RandomCases.holds;
import static org.statecraft.infer.RandomCases.same;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** The closure of data that a database holds. */
class ClosureOfDatabaseTest {
  @Test
  void dataInTdb2GiveTheSame() {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    holds(
        CASES / 4,
        known -> {
          Graph graph = database.getDefaultGraph();
          Txn.executeWrite(
              database,
              () -> {
                graph.clear();
                GraphUtil.add(graph, known.data());
              });
          return same(
              "TDB2",
              credits(Txn.calculateRead(database, () -> close(known.rules(), graph))),
              known.credits());
        });
    database.close();
  }
}
