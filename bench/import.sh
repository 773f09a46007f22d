#!/usr/bin/env bash
# Tables, as whole processes. What is made of a table of votes by a mapping: rows a second, and the time
# against that of Jena's riot for reading what was made, in turns within one run; and ten times the rows
# in a small heap. Then a query over a table of alliances as it is, against Jena's arq on the same rows as
# N-Triples; the answers have to be the same. Where the data sets are for which the mappings were written
# (../shared/datasets), they are taken; else tables of their form are generated.
#
#   bench/import.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-5}
work=$root/target/bench/import
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries

sets=$root/../shared/datasets
votes=$work/votes.csv
if [ -r "$sets/unga-votes/un_votes.csv.gz" ]; then
  gunzip -c "$sets/unga-votes/un_votes.csv.gz" >"$votes"
else
  awk 'BEGIN { print "\"rcid\",\"country\",\"country_code\",\"vote\""
    n = split("US CA GB FR DE CN RU IN BR ZA AU NZ JP KR ID MX AR EG NG KE", code, " ")
    split("yes no abstain", choice, " ")
    for (i = 0; i < 870000; i++)
      print 3 + int(i / 140) ",\"a state\",\"" code[i % n + 1] "\",\"" choice[(i * 7) % 11 % 3 + 1] "\"" }' >"$votes"
fi
rows=$(($(wc -l <"$votes") - 1))
[ -s "$work/tenfold.csv" ] ||
  { head -n 1 "$votes" && for _ in 1 2 3 4 5 6 7 8 9 10; do tail -n +2 "$votes"; done; } >"$work/tenfold.csv"

import() {
  "$root/statecraft" import -q --mapping unga-votes "$1" -o "$2" --rejects "$work/rejects.csv" --force 2>/dev/null
}
ours() { import "$votes" "$work/votes.nt"; }
turtle() { import "$votes" "$work/votes.ttl"; }
riot() { "${jdk}java" -cp "$lib/*" riotcmd.riot --count "$work/votes.nt" 2>&1; }

ours
turns "$rounds" ours riot turtle
for each in ours turtle riot; do
  printf '  %-9s %6d ms\n' "$each" "$(median "$each")"
done
row "import of $rows votes into N-Triples: rows a second" \
  "$((rows * 1000 / $(median ours)))" "≥ 200000"
row "the same into Turtle: rows a second" "$((rows * 1000 / $(median turtle)))" "≥ 200000"
row "the same into N-Triples / reading these by riot" \
  "$(quotient "$(median ours)" "$(median riot)")" ""
row "import of ten times as many: peak of memory, with a heap of 256 MiB" \
  "$(STATECRAFT_JAVA_OPTIONS=-Xmx256m peak "$root/statecraft" import -q --mapping unga-votes "$work/tenfold.csv" \
    -o "$work/tenfold.ttl" --rejects "$work/rejects.csv" --force) MiB" "≤ 512 MiB"
rm -f "$work/tenfold.ttl" "$work/votes.ttl"

atop=$work/atop.csv
if [ -r "$sets/atop-alliances/atop_alliance.csv.gz" ]; then
  gunzip -c "$sets/atop-alliances/atop_alliance.csv.gz" >"$atop"
else
  awk 'BEGIN { print "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul"
    n = split("2 20 200 220 255 365 710 740 900 920", code, " ")
    for (year = 1816; year <= 2018; year++) for (i = 1; i < n; i++) for (j = i + 1; j <= n; j++)
      for (k = 0; k < 30; k++) print code[i] "," code[j] "," year "," (i * j + k) % 2 ",0,0,1,1" }' >"$atop"
fi
# The names of rows are those of the file, so that both read the same triples.
"$root/statecraft" query --no-kb --data "$atop" -o ntriples 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }' >"$work/atop.nt"
cat >"$work/allies.rq" <<'SPARQL'
PREFIX sc: <https://w3id.org/statecraft/ontology#>
PREFIX kb: <https://w3id.org/statecraft/id/>
PREFIX csv: <https://w3id.org/statecraft/csv#>
SELECT ?a ?b {
  ?row csv:ccode1 ?c1 ; csv:ccode2 ?c2 ; csv:atop_defense 1 . ?a sc:cowCode ?c1 . ?b sc:cowCode ?c2 .
  kb:AUKUS sc:participation/sc:actor ?a
}
SPARQL
mapfile -t files < <(find "$root/ontology" "$root/cases" -name '*.ttl' ! -name shapes.ttl | sort)
known=()
for file in "${files[@]}"; do known+=(--data "$file"); done
allies() { "$root/statecraft" query --data "$atop" -f "$work/allies.rq" -o csv; }
arq() { "${jdk}java" -cp "$lib/*" arq.arq "${known[@]}" --data "$work/atop.nt" --query "$work/allies.rq" --results csv; }
answers() { "$1" | tr -d '\r' | sort; }
answers allies >"$work/ours.csv"
answers arq >"$work/arq.csv"
cmp "$work/ours.csv" "$work/arq.csv"
turns "$rounds" allies arq
for each in allies arq; do
  printf '  %-9s %6d ms   %d rows\n' "$each" "$(median "$each")" "$(($(wc -l <"$work/ours.csv") - 1))"
done
row "query over a table of $(($(wc -l <"$atop") - 1)) rows / arq on these as N-Triples" \
  "$(quotient "$(median allies)" "$(median arq)")" "≤ 2.0"
