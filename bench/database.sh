#!/usr/bin/env bash
# Databases, as whole processes: loading generated triples against Jena's tdb2.tdbloader with its
# parallel loader, and the first row of a selective query and a report over all against tdb2.tdbquery, each
# on its own database of the same file, in turns within one run. The answers have to be the same. Prints medians in
# milliseconds, ratios (below 1: Statecraft is faster), and the peak of memory of a report over all.
#
#   bench/database.sh [ROUNDS [TRIPLES]]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
triples=${2:-10000000}
work=$root/target/bench/database
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries

data=$work/votes-$triples.nt
[ -s "$data" ] || awk -v n="$triples" 'BEGIN { e = "<http://example.org/"; split("yes no abstain", choice, " ")
  for (i = 0; i < n / 5; i++) { r = int(i / 200); s = i % 200; v = e "vote/" i "> "
    print v e "rollcall> " e "rollcall/" 1000 + r "> ."
    print v e "state> " e "state/" s "> ."
    print v e "choice> " e choice[(r * 7 + s * 13) % 11 % 3 + 1] "> ."
    print v e "agreement> \"" ((r * 31 + s * 17) % 10007) / 10007 "\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."
    print v e "year> \"" 1946 + int(r / 60) "\"^^<http://www.w3.org/2001/XMLSchema#gYear> ." } }' >"$data"

one="SELECT ?year { <http://example.org/vote/$((triples / 7))> <http://example.org/year> ?year }"
all='SELECT ?choice (COUNT(*) AS ?n) { ?vote <http://example.org/choice> ?choice } GROUP BY ?choice ORDER BY ?choice'

load() { rm -rf "$work/ours.db" && "$root/statecraft" load -q --db "$work/ours.db" "$data"; }
tdbloader() { rm -rf "$work/tdb" && "${jdk}java" -cp "$lib/*" tdb2.tdbloader --loader=parallel --loc "$work/tdb" "$data" 2>&1; }
first() { "$root/statecraft" query --db "$work/ours.db" "$one"; }
tdbquery() { "${jdk}java" -cp "$lib/*" tdb2.tdbquery --loc "$work/tdb" --results csv "$one"; }
report() { "$root/statecraft" query --db "$work/ours.db" "$all"; }
peer() { "${jdk}java" -cp "$lib/*" tdb2.tdbquery --loc "$work/tdb" --results csv "$all"; }

# Loading is long enough for few rounds.
turns $(((rounds + 4) / 5)) load tdbloader
for pair in "first tdbquery" "report peer"; do
  # shellcheck disable=SC2086
  set -- $pair
  "$1" | tr -d '\r' | sort >"$work/ours.csv"
  "$2" | tr -d '\r' | sort >"$work/peer.csv"
  cmp "$work/ours.csv" "$work/peer.csv"
done
turns "$rounds" first tdbquery
turns $(((rounds + 4) / 5)) report peer
for each in load tdbloader first tdbquery report peer; do
  printf '  %-9s %6d ms\n' "$each" "$(median "$each")"
done
row "load of $triples generated triples / tdb2.tdbloader --loader=parallel" \
  "$(quotient "$(median load)" "$(median tdbloader)")" "≤ 1.1"
row "first row of a selective query of these / tdb2.tdbquery" \
  "$(quotient "$(median first)" "$(median tdbquery)")" "≤ 1.0"
row "a report that groups a fifth of them / tdb2.tdbquery" \
  "$(quotient "$(median report)" "$(median peer)")" "≤ 2.0"
row "the same report: peak of memory, with a heap of 256 MiB" \
  "$(STATECRAFT_JAVA_OPTIONS=-Xmx256m peak "$root/statecraft" query --db "$work/ours.db" "$all") MiB" "what is mapped of the files beside it"
