#!/usr/bin/env bash
# Loading data whose names count up, and a query that groups them, as a whole process: Statecraft
# against Jena's arq and, where npm is installed, oxigraph, on the same file, in turns within one run.
# The answers have to be the same. Prints medians in milliseconds, peak memory in MiB where GNU time is
# installed, ratios (below 1: Statecraft is faster), and what four times the data take in multiples.
#
#   bench/load.sh [ROUNDS [TRIPLES]]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
triples=${2:-880000}
work=$root/target/bench/load
mkdir -p "$work"

# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries

# Votes as roll call, choice and state; and as four triples each, as many triples and four times as many.
votes() {
  awk -v n="$1" 'BEGIN { e = "<http://example.org/"; split("yes no abstain", choice, " ")
    for (i = 0; i < n; i++) { r = int(i / 200); s = i % 200
      print e "rollcall/" 1000 + r "> " e "vote/" choice[(r * 7 + s * 13) % 11 % 3 + 1] "> " e "state/" s "> ." } }'
}
four() {
  awk -v n="$1" 'BEGIN { e = "<http://example.org/"; split("yes no abstain", choice, " ")
    for (i = 0; i < n / 4; i++) { r = int(i / 200); s = i % 200; v = e "vote/" i "> "
      print v e "rollcall> " e "rollcall/" 1000 + r "> ."
      print v e "state> " e "state/" s "> ."
      print v e "choice> " e choice[(r * 7 + s * 13) % 11 % 3 + 1] "> ."
      print v e "year> \"" 1946 + int(r / 60) "\"^^<http://www.w3.org/2001/XMLSchema#gYear> ." } }'
}
[ -s "$work/votes-$triples.nt" ] || votes "$triples" >"$work/votes-$triples.nt"
[ -s "$work/four-$triples.nt" ] || four "$triples" >"$work/four-$triples.nt"
[ -s "$work/four-$((4 * triples)).nt" ] || four $((4 * triples)) >"$work/four-$((4 * triples)).nt"
cat >"$work/votes.rq" <<'SPARQL'
SELECT ?state (COUNT(*) AS ?n) { ?rollcall <http://example.org/vote/yes> ?state } GROUP BY ?state
SPARQL
cat >"$work/four.rq" <<'SPARQL'
SELECT ?state (COUNT(*) AS ?n) { ?vote <http://example.org/choice> <http://example.org/yes> ; <http://example.org/state> ?state } GROUP BY ?state
SPARQL

data=$work/votes-$triples.nt
query=$work/votes.rq
ours() { "$root/statecraft" query --no-kb --data "$data" -f "$query" -o csv; }
arq() { "${jdk}java" -cp "$lib/*" arq.arq --data "$data" --query "$query" --results csv; }
oxigraph() { node "$work/oxigraph.mjs" "$data" "$query"; }
peers=arq
if command -v npm >/dev/null; then
  [ -d "$work/node_modules/oxigraph" ] || (cd "$work" && npm install --silent oxigraph >/dev/null)
  cat >"$work/oxigraph.mjs" <<'JS'
import { readFileSync } from "node:fs";
import oxigraph from "oxigraph";
const [data, query] = process.argv.slice(2);
const store = new oxigraph.Store();
store.load(readFileSync(data, "utf8"), { format: "application/n-triples" });
console.log("state,n");
for (const row of store.query(readFileSync(query, "utf8"))) {
  console.log(`${row.get("state").value},${row.get("n").value}`);
}
JS
  peers="arq oxigraph"
fi

answers() { "$1" | tr -d '\r' | sort; }
answers ours >"$work/ours.csv"
for peer in $peers; do
  answers "$peer" >"$work/$peer.csv"
  cmp "$work/ours.csv" "$work/$peer.csv"
done

milliseconds() {
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000))
}
grown() { data=$work/four-$1.nt query=$work/four.rq ours; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

rm -f "$work"/*.times
for ((round = 0; round < rounds; round++)); do
  for each in ours $peers; do milliseconds "$each" >>"$work/$each.times"; done
  milliseconds grown "$triples" >>"$work/n.times"
  milliseconds grown $((4 * triples)) >>"$work/4n.times"
done
printf 'votes, %d triples\n' "$triples"
for each in ours $peers; do
  printf '  %-9s %6d ms\n' "$each" "$(median "$work/$each.times")"
done
for peer in $peers; do
  awk -v a="$(median "$work/ours.times")" -v b="$(median "$work/$peer.times")" -v p="$peer" \
    'BEGIN { printf "  ratio to %s: %.2f\n", p, a / b }'
done
printf 'votes as four triples\n'
awk -v a="$(median "$work/n.times")" -v b="$(median "$work/4n.times")" -v n="$triples" \
  'BEGIN { printf "  %d triples %d ms, %d triples %d ms: %.1f times\n", n, a, 4 * n, b, b / a }'
if [ -x /usr/bin/time ]; then
  data=$work/four-$((4 * triples)).nt query=$work/four.rq
  /usr/bin/time -f '%M' "$root/statecraft" query --no-kb --data "$data" -f "$query" -o csv 2>"$work/memory" >/dev/null
  awk 'END { printf "  peak memory %d MiB\n", $1 / 1024 }' "$work/memory"
fi
