// Answers a query with oxigraph: query.mjs QUERY FILE…; as CSV with plain values, without quotes.
import { readFileSync } from "node:fs";
import oxigraph from "oxigraph";

const [query, ...files] = process.argv.slice(2);
const store = new oxigraph.Store();
for (const file of files) {
  const format = file.endsWith(".nt") ? "application/n-triples" : "text/turtle";
  store.load(readFileSync(file, "utf8"), { format, base_iri: "file:///base" });
}
const rows = store.query(readFileSync(query, "utf8"));
if (rows.length > 0) {
  console.log([...rows[0].keys()].join(","));
}
for (const row of rows) {
  console.log([...row.values()].map((term) => term.value).join(","));
}
