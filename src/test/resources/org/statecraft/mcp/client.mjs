// Asks the server by the protocol's own client for JavaScript: client.mjs LAUNCHER, or client.mjs URL.
// Prints what it was told as one JSON object. The client checks answers by the schemas of the tools.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const where = process.argv[2];
const transport = where.startsWith("http:")
  ? new StreamableHTTPClientTransport(new URL(where))
  : new StdioClientTransport({ command: where, args: ["mcp"], stderr: "inherit" });
const client = new Client({ name: "foreign", version: "1" });
await client.connect(transport);
const { tools } = await client.listTools();
const { resources } = await client.listResources();
const codebook = await client.readResource({ uri: "statecraft://reports" });
const [relations, wrong, unknown] = await Promise.all([
  client.callTool({ name: "relations", arguments: { actors: ["USA", "IRN"] } }),
  client.callTool({ name: "show", arguments: { entity: "Atlantis" } }),
  client.callTool({ name: "cite", arguments: { what: "kb:SWE sc:participatesIn kb:AUKUS" } }),
]);
await client.close();
console.log(
  JSON.stringify({
    server: client.getServerVersion().name,
    tools: tools.map((tool) => tool.name).sort(),
    resources: resources.length,
    text: codebook.contents[0].text,
    rows: relations.structuredContent.answer.results.bindings.length,
    citations: relations.structuredContent.citations,
    same: JSON.stringify(JSON.parse(relations.content[0].text).citations) ===
      JSON.stringify(relations.structuredContent.citations),
    wrong: wrong.isError,
    message: wrong.content[0].text,
    unknown: unknown.structuredContent.unknown,
  }),
);
