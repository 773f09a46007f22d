package org.statecraft.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * The server for agents: tools that read and change nothing, and what can be read. Calls may come
 * at the same time.
 */
public final class AgentServer {
  private static final List<Tool> TOOLS =
      List.of(
          new SearchTool(),
          new ShowTool(),
          new RelationsTool(),
          new ExplainTool(),
          new WhynotTool(),
          new WhatifTool(),
          new CompareTool(),
          new QueryTool(),
          new ReportTool(),
          new EvaluateTool(),
          new SourcesTool(),
          new CiteTool());

  private final Served served;
  private final McpJsonMapper mapper = McpJsonDefaults.getMapper();

  /** A server of what is known. */
  public AgentServer(Served served) {
    this.served = served;
  }

  /**
   * Answers what comes in, a message a line, until it ends and all is answered.
   *
   * @param out gets messages of the protocol and nothing else
   */
  public void onStreams(InputStream in, OutputStream out) {
    StreamTransport transport = new StreamTransport(mapper, in, out);
    McpStatelessSyncServer server = over(transport);
    try {
      transport.serve();
    } finally {
      server.close();
    }
  }

  /**
   * Answers at a port of this machine's loopback address, until the thread is interrupted.
   *
   * @param port the port; 0 for any that is free
   * @param told is told the address
   * @throws org.statecraft.problem.AccessProblem if the port is taken
   */
  public void onLoopback(int port, Consumer<String> told) {
    HttpTransport transport =
        new HttpTransport(mapper, port, served.budget().time().multipliedBy(2));
    McpStatelessSyncServer server = over(transport);
    try {
      transport.serve(told);
    } finally {
      server.close();
    }
  }

  private McpStatelessSyncServer over(McpStatelessServerTransport transport) {
    ToolCall calls = new ToolCall(served, mapper);
    return McpServer.sync(transport)
        .jsonMapper(mapper)
        .serverInfo("statecraft", served.version())
        .instructions(Texts.read("instructions.md"))
        .capabilities(
            McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
        .requestTimeout(served.budget().time().multipliedBy(2).plusSeconds(5))
        .validateToolInputs(true)
        .tools(TOOLS.stream().map(tool -> specified(tool, calls)).toList())
        .resources(new Shelf(served).pages().stream().map(AgentServer::specified).toList())
        .build();
  }

  private static SyncToolSpecification specified(Tool tool, ToolCall calls) {
    Tool.Signature signature = tool.signature();
    return SyncToolSpecification.builder()
        .tool(
            McpSchema.Tool.builder(signature.name(), signature.arguments().map())
                .title(signature.title())
                .description(signature.description())
                .outputSchema(Answer.schema())
                .annotations(
                    McpSchema.ToolAnnotations.builder()
                        .title(signature.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build())
        .callHandler(
            (context, request) ->
                calls.run(
                    tool, request.arguments() == null ? java.util.Map.of() : request.arguments()))
        .build();
  }

  private static SyncResourceSpecification specified(Shelf.Page page) {
    return new SyncResourceSpecification(
        McpSchema.Resource.builder(page.address(), page.name())
            .title(page.title())
            .description(page.description())
            .mimeType(page.type())
            .build(),
        (context, request) ->
            McpSchema.ReadResourceResult.builder(
                    List.of(
                        McpSchema.TextResourceContents.builder(page.address(), page.text().get())
                            .mimeType(page.type())
                            .build()))
                .build());
  }
}
