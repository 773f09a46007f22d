#!/usr/bin/env bash
# Inference: Statecraft's engine against Jena's GenericRuleReasoner in the mode FORWARD_RETE, with
# the same rules in both notations (bench/inference/rules and bench/inference/rules.jena) over the
# same generated facts. Each run is a Java of its own that reads the facts into a graph of its own kind
# and then computes what follows into another that can be asked; only the latter is timed. The
# contestants take turns. Prints medians: milliseconds, peak memory (maximum resident set, where GNU
# time is installed) and the heap in use at the end, after a collection, both in MiB, and ratios to
# Jena (below 1: Statecraft needs less). Fails if the two do not conclude the same set of triples.
#
#   bench/inference.sh [ROUNDS]
#
# SIZES="100000 1000000 2000000" chooses the numbers of facts; above a million Jena is left out, which
# would need many minutes. BENCH_JAVA_OPTIONS replaces Java's flags, for
# both: the default is the simple collector and 4 GiB of heap.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-3}
sizes=${SIZES:-100000 1000000 2000000}
flags=${BENCH_JAVA_OPTIONS:--XX:+UseSerialGC -Xmx4g}
work=$root/target/bench/inference
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
path="$work/classes:$root/target/statecraft/lib/*"
"${jdk}javac" -d "$work/classes" -cp "$root/target/statecraft/lib/*" "$root"/bench/inference/*.java

# Prints milliseconds, conclusions, hash, heap and peak in one line.
run() {
  local rules=$root/bench/inference/rules timed=()
  [ "$1" = statecraft ] || rules=$rules.jena
  [ ! -x /usr/bin/time ] || timed=(/usr/bin/time -o "$work/peak" -f %M)
  echo 0 >"$work/peak"
  # shellcheck disable=SC2086
  ${timed[@]+"${timed[@]}"} "${jdk}java" $flags -cp "$path" Contestant "$1" "$rules" "$2" |
    tr '\n' ' '
  awk '{print int($1 / 1024)}' "$work/peak"
}
column() { sort -n -k "$2,$2" "$1" | awk -v c="$2" '{a[NR] = $c} END {print a[int((NR + 1) / 2)]}'; }

printf '%s rounds, Java %s %s\n' "$rounds" "$version" "$flags"
printf '%9s  %-10s %8s %12s %9s %9s\n' facts engine ms conclusions 'peak MiB' 'heap MiB'
smallest=
for size in $sizes; do
  data=$work/$size.nt
  "${jdk}java" -cp "$work/classes" Generator "$size" "$data"
  engines="statecraft jena"
  [ "$size" -le 1000000 ] || engines=statecraft
  rm -f "$work"/*.runs
  for _ in $(seq "$rounds"); do
    for engine in $engines; do run "$engine" "$data" >>"$work/$engine.runs"; done
  done
  sets=$(cat "$work"/*.runs | awk '{print $2, $3}' | sort -u)
  if [ "$(printf '%s\n' "$sets" | wc -l)" -ne 1 ]; then
    printf 'not the same conclusions (number, hash):\n%s\n' "$sets" >&2
    exit 1
  fi
  for engine in $engines; do
    runs=$work/$engine.runs
    printf '%9s  %-10s %8s %12s %9s %9s\n' "$size" "$engine" "$(column "$runs" 1)" "${sets% *}" \
      "$(column "$runs" 5)" "$(column "$runs" 4)"
  done
  a=$work/statecraft.runs
  if [ "$engines" != statecraft ]; then
    b=$work/jena.runs
    row "closure of $size facts / Jena's RETE: time" "$(quotient "$(column "$a" 1)" "$(column "$b" 1)")" "≤ 0.16 of 1000000"
    row "the same: peak of memory" "$(quotient "$(column "$a" 5)" "$(column "$b" 5)")" ""
  fi
  if [ -z "$smallest" ]; then
    smallest=$size
    first=$(column "$a" 1)
  else
    row "closure of $size facts: time, in multiples of that of $smallest" \
      "$(quotient "$(column "$a" 1)" "$first") ($(column "$a" 1) ms)" "about $((size / smallest))"
  fi
done
