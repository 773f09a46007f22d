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
oxigraph() { node "$node/query.mjs" "$query" "$data"; }
peers=arq
if oxigraph_there >/dev/null; then peers="arq oxigraph"; fi

answers() { "$1" | tr -d '\r' | sort; }
answers ours >"$work/ours.csv"
for peer in $peers; do
  answers "$peer" >"$work/$peer.csv"
  cmp "$work/ours.csv" "$work/$peer.csv"
done

n() { data=$work/four-$triples.nt query=$work/four.rq ours; }
n4() { data=$work/four-$((4 * triples)).nt query=$work/four.rq ours; }

# shellcheck disable=SC2086
turns "$rounds" ours $peers n n4
for each in ours $peers; do
  printf '  %-9s %6d ms\n' "$each" "$(median "$each")"
done
for peer in $peers; do
  case $peer in arq) reach="≤ 0.8" ;; *) reach="≤ 1.0" ;; esac
  row "load and group-by of $triples N-Triples whose IRIs count up / $peer" \
    "$(quotient "$(median ours)" "$(median "$peer")")" "$reach"
done
row "$triples and $((4 * triples)) triples (votes as four each): time of the second, in multiples of the first" \
  "$(quotient "$(median n4)" "$(median n)") ($(median n) and $(median n4) ms)" "about 4"
row "the larger of these: peak of memory" \
  "$(peak "$root/statecraft" query --no-kb --data "$work/four-$((4 * triples)).nt" -f "$work/four.rq") MiB" "≤ 1536 MiB"
