#!/usr/bin/env bash
# What reasons cost beyond a query: whole commands on the built-in knowledge base, in turns within
# one run. Prints medians in milliseconds and what each takes more than the plain query.
#
#   bench/explain.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench/explain
mkdir -p "$work"
rm -f "$work"/*.ms

query() { "$root/statecraft" query 'ASK { ?relation a sc:InferredRelation }'; }
explain_relation() {
  "$root/statecraft" explain kb:Inferred-strategic-vigilance-Perception-USA-CHN-Made-in-China-2025-USTR.USA.CHN
}
explain_actors() { "$root/statecraft" explain USA IRN; }
whynot() { "$root/statecraft" whynot joint-capacity-building USA CHN; }
whatif() { "$root/statecraft" whatif --remove 'kb:AUKUS-Pillar-II sc:aim ?'; }
evaluate() { "$root/statecraft" evaluate -o csv; }
infer() { "$root/statecraft" infer --stats; }
commands='query explain_relation explain_actors whynot whatif evaluate infer'

milliseconds() {
  local start=$EPOCHREALTIME
  "$1" >/dev/null 2>&1
  local end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000))
}
median() { sort -n | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }

query >/dev/null
for _ in $(seq "$rounds"); do
  for command in $commands; do milliseconds "$command" >>"$work/$command.ms"; done
done
plain=$(median <"$work/query.ms")
printf '%s rounds\n%-18s %6s %8s\n' "$rounds" command ms beyond
for command in $commands; do
  time=$(median <"$work/$command.ms")
  printf '%-18s %6s %8s\n' "$command" "$time" "$((time - plain))"
done
