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

  /** Where it answers. */
  public String address() {
    return "http://localhost:" + server.getPort() + "/kb/sparql";
  }

  @Override
  public void close() {
    server.stop();
  }
}
