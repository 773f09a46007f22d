#!/usr/bin/env bash
# How the time of inference and explanation grows: each command at a size n and at 4n, as a whole
# process, in turns within one run. Prints medians of the user's processor time in milliseconds and,
# without the start of the program, what 4n takes in multiples of n. Beside it stands by how much the
# number of conclusions grows, which the time should not exceed: 4 for a proof n deep by two rules,
# 16 where every two terms of a chain are related.
#
#   bench/growth.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench/growth
rm -rf "$work"
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
mkdir -p "$work/rules"

prefixes='@prefix : <http://example/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .'
printf 'PREFIX : <http://example/>\nCONSTRUCT { ?y :b :x } WHERE { ?x :a :x . ?x :p ?y }\n' >"$work/rules/odd.rq"
printf 'PREFIX : <http://example/>\nCONSTRUCT { ?y :a :x } WHERE { ?x :b :x . ?x :p ?y }\n' >"$work/rules/even.rq"

# chain PROPERTY N: N links, and one that stands apart.
chain() {
  printf '%s\n:p a owl:TransitiveProperty .\n:n0 :a :x .\n:apart %s :end .\n' "$prefixes" "$1"
  seq 0 $(($2 - 1)) | awk -v p="$1" '{printf ":n%d %s :n%d .\n", $1, p, $1 + 1}'
}
for n in 75 100 150 300 400 600; do
  for property in :p owl:sameAs rdfs:subClassOf; do chain "$property" "$n" >"$work/${property#*:}-$n.ttl"; done
done

run() { "$root/statecraft" "$@" || [ $? -eq 1 ]; }
start() { run query --no-kb 'ASK {}'; }
sameAs() { run infer --no-kb --data "$work/sameAs-$1.ttl" --entail owl --stats; }
subClassOf() { run infer --no-kb --data "$work/subClassOf-$1.ttl" --entail owl --stats; }
transitive() { run infer --no-kb --data "$work/p-$1.ttl" --entail owl --stats; }
explain_transitive() {
  run explain --no-kb --data "$work/p-$1.ttl" --entail owl "<http://example/n0> <http://example/p> <http://example/n$1>"
}
explain_deep() {
  run explain --no-kb --data "$work/p-$1.ttl" --rules "$work/rules" "<http://example/n$1> ? <http://example/x>"
}
whynot_deep() {
  run whynot --no-kb --data "$work/p-$1.ttl" --rules "$work/rules" '<http://example/end> <http://example/a> <http://example/x>'
}
whynot_transitive() {
  run whynot --no-kb --data "$work/p-$1.ttl" --entail owl '<http://example/n0> <http://example/p> <http://example/end>'
}
cases='sameAs:100:16 subClassOf:150:16 transitive:75:16 explain_transitive:75:16 explain_deep:100:4
  whynot_deep:100:4 whynot_transitive:75:16'

# The processor time of a command in milliseconds: that of this shell's children before and after.
processor() {
  local before
  times >"$work/times"
  before=$(of_children)
  "$@" >/dev/null 2>&1
  times >"$work/times"
  echo $(($(of_children) - before))
}
of_children() {
  sed -n '2s/^\([0-9]*\)m\([0-9]*\)[.,]\([0-9]*\)s.*/\1 \2 \3/p' "$work/times" |
    awk '{print ($1 * 60 + $2) * 1000 + substr($3 "000", 1, 3)}'
}
start >/dev/null
for _ in $(seq "$rounds"); do
  processor start >>"$work/start.ms"
  for each in $cases; do
    IFS=: read -r command n _ <<<"$each"
    processor "$command" "$n" >>"$work/$command.n"
    processor "$command" "$((4 * n))" >>"$work/$command.4n"
  done
done
start=$(median start)
printf '%s rounds; the start takes %s ms\n%-20s %5s %6s %6s %7s %6s\n' \
  "$rounds" "$start" command n ms '4n, ms' growth facts
for each in $cases; do
  IFS=: read -r command n facts <<<"$each"
  small=$(median "$work/$command.n")
  large=$(median "$work/$command.4n")
  growth=$(awk -v a="$small" -v b="$large" -v s="$start" \
    'BEGIN { d = a - s; if (d < 1) d = 1; printf "%.1f", (b - s) / d }')
  printf '%-20s %5s %6s %6s %7s %6s\n' "$command" "$n" "$small" "$large" "$growth" "$facts"
  row "processor time of $command, $((4 * n)) steps: ms beyond start, and in multiples of $n steps" \
    "$((large - start)) ms, $growth times" "$facts times"
done
