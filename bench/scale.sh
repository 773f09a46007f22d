#!/usr/bin/env bash
# How the same two queries run over 1, 10 and 30 million generated quads in memory, in a database and
# in Virtuoso: a report that groups a fifth of them, and one row. Whole commands; the
# answers have to be the same. Writes the table of docs/scale.md.
# Virtuoso is that of Debian's virtuoso-opensource-7-bin; without it its rows are left out.
#
#   bench/scale.sh [MILLIONS…]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- 1 10 30
work=$root/target/bench/scale
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"

table=$work/table.md
all='SELECT ?choice (COUNT(*) AS ?n) { GRAPH ?session { ?vote <http://example.org/choice> ?choice } } GROUP BY ?choice ORDER BY ?choice'
printf '| quads | where | load | report | one row | peak of memory |\n| --- | --- | --- | --- | --- | --- |\n' >"$table"

engine=
trap '[ -z "$engine" ] || kill "$engine" 2>/dev/null || true' EXIT

seconds() { awk -v ms="$1" 'BEGIN { printf ms < 9950 ? "%.1f s" : "%.0f s", ms / 1000 }'; }

# line QUADS WHERE LOAD COMMAND…: times a command with each query and writes a line. The first run of
# the report gives the answer and the peak, the second the time, unless it takes minutes.
line() {
  local quads=$1 where=$2 load=$3 report one most
  shift 3
  report=$(milliseconds /usr/bin/time -o "$work/peak" -f %M "$@" --output "$work/answer.csv" --force "$all")
  most=$(awk 'END { print int($1 / 1024) }' "$work/peak")
  if [ -s "$work/first.csv" ]; then cmp "$work/first.csv" "$work/answer.csv"; else cp "$work/answer.csv" "$work/first.csv"; fi
  [ "$report" -gt 60000 ] || report=$(milliseconds "$@" "$all")
  one=$(milliseconds "$@" "$row")
  printf '| %s million | %s | %s | %s | %s | %s MiB |\n' "$quads" "$where" "$load" "$(seconds "$report")" "$(seconds "$one")" "$most" | tee -a "$table"
}

virtuoso() {
  mkdir -p "$work/virtuoso"
  cat >"$work/virtuoso/virtuoso.ini" <<INI
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:21119
NumberOfBuffers = 340000
MaxDirtyBuffers = 250000
DirsAllowed = $work
[HTTPServer]
ServerPort = 127.0.0.1:28899
ServerRoot = $work/virtuoso
INI
  (cd "$work/virtuoso" && exec virtuoso-t +foreground +configfile virtuoso.ini) >"$work/virtuoso/out" 2>&1 &
  engine=$!
  until (exec 3<>/dev/tcp/127.0.0.1/28899) 2>/dev/null; do
    kill -0 "$engine"
    sleep 1
  done
}

isql() { isql-vt 127.0.0.1:21119 dba dba "exec=$1" >"$work/isql.out"; }

fill() {
  isql "log_enable(2); DB.DBA.TTLP_MT(file_open('$data'), '', 'http://example.org/', 512); checkpoint;"
}

load() { "$root/statecraft" load -q --db "$work/kb.db" "$data"; }

for millions; do
  rm -rf "$work/kb.db" "$work/virtuoso" "$work/first.csv"
  data=$work/votes.nq
  awk -v n="${millions}000000" 'BEGIN { e = "<http://example.org/"; split("yes no abstain", choice, " ")
    for (i = 0; i < n / 5; i++) { r = int(i / 200); s = i % 200; v = e "vote/" i "> "; g = " " e "session/" int(r / 600) "> ."
      print v e "rollcall> " e "rollcall/" 1000 + r ">" g
      print v e "state> " e "state/" s ">" g
      print v e "choice> " e choice[(r * 7 + s * 13) % 11 % 3 + 1] ">" g
      print v e "agreement> \"" ((r * 31 + s * 17) % 10007) / 10007 "\"^^<http://www.w3.org/2001/XMLSchema#decimal>" g
      print v e "year> \"" 1946 + int(r / 60) "\"^^<http://www.w3.org/2001/XMLSchema#gYear>" g } }' >"$data"
  row="SELECT ?year { GRAPH ?session { <http://example.org/vote/$((millions * 100000))> <http://example.org/year> ?year } }"
  line "$millions" "in memory" "each time" "$root/statecraft" query --no-kb --data "$data"
  line "$millions" "database" "$(seconds "$(milliseconds load)")" "$root/statecraft" query --db "$work/kb.db"
  rm -rf "$work/kb.db"
  if command -v virtuoso-t isql-vt >/dev/null; then
    virtuoso
    line "$millions" "Virtuoso" "$(seconds "$(milliseconds fill)")" "$root/statecraft" query --no-kb --endpoint http://127.0.0.1:28899/sparql --timeout 600s
    kill "$engine"
    wait "$engine" || true
    engine=
  fi
done
cat "$table"
