package org.statecraft.endpoint;

import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Fuseki in this process, on a port of its own that other machines do not see. */
public final class FusekiServer implements AutoCloseable {
  private final org.apache.jena.fuseki.main.FusekiServer server;

  private FusekiServer(DatasetGraph dataset) {
    server =
        org.apache.jena.fuseki.main.FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/kb", dataset)
            .build()
            .start();
  }

  /** A server that has read a file. */
  public static FusekiServer with(Path quads) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, quads.toString()));
    return new FusekiServer(dataset);
  }

  /** The same with a default graph that is the union of the others, kept in a folder. */
  public static FusekiServer union(Path quads, Path folder) {
    DatasetGraph dataset = org.apache.jena.tdb2.DatabaseMgr.connectDatasetGraph(folder.toString());
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, quads.toString()));
    dataset.getContext().set(org.apache.jena.tdb2.TDB2.symUnionDefaultGraph, true);
    return new FusekiServer(dataset);
  }

  /** Where it answers. */
  public String address() {
    return "http://localhost:" + server.getPort() + "/kb/sparql";
  }

  @Override
  public void close() {
    server.stop();
  }
}
