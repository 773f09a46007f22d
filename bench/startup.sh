#!/usr/bin/env bash
# Cold one-shot query over the built-in knowledge base: Statecraft against Jena's arq on the same
# files, the same query and the same Java, in turns within one run. Prints medians in milliseconds,
# peak memory in MiB where GNU time is installed, and the ratio (below 1: Statecraft is faster).
#
#   bench/startup.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench
mkdir -p "$work"

# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries
cat >"$work/query.rq" <<'SPARQL'
PREFIX kb: <https://w3id.org/statecraft/id/>
PREFIX sc: <https://w3id.org/statecraft/ontology#>
SELECT DISTINCT ?actor { kb:Bletchley-Declaration sc:participation [ sc:actor ?actor ] } ORDER BY ?actor
SPARQL

data=()
while IFS= read -r file; do data+=(--data "$file"); done < <(
  find "$root/ontology" "$root/cases" -name '*.ttl' ! -name shapes.ttl | sort)

ours() { "$root/statecraft" query -f "$work/query.rq" -o csv; }
arq() { "${jdk}java" -cp "$lib/*" arq.arq "${data[@]}" --query "$work/query.rq" --results csv; }
# The same flags for both, to see what is program and what is flags.
arq_flags() { "${jdk}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$lib/*" arq.arq "${data[@]}" \
  --query "$work/query.rq" --results csv; }

ours >"$work/ours.csv"
arq >"$work/arq.csv"
cmp "$work/ours.csv" "$work/arq.csv"

milliseconds() {
  local start=$EPOCHREALTIME
  "$1" >/dev/null
  local end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000))
}
median() { sort -n | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }

for name in ours arq arq_flags; do : >"$work/$name.ms"; done
for _ in $(seq "$rounds"); do
  for name in ours arq arq_flags; do milliseconds "$name" >>"$work/$name.ms"; done
done
a=$(median <"$work/ours.ms")
b=$(median <"$work/arq.ms")
c=$(median <"$work/arq_flags.ms")
printf 'same answer; %s rounds, Java %s, %s files\n' "$rounds" "$version" "$((${#data[@]} / 2))"
printf 'statecraft             %6s ms\n' "$a"
printf 'arq                    %6s ms   ratio %s\n' "$b" "$(awk "BEGIN {printf \"%.2f\", $a/$b}")"
printf 'arq, same Java flags   %6s ms   ratio %s\n' "$c" "$(awk "BEGIN {printf \"%.2f\", $a/$c}")"
if [ -x /usr/bin/time ]; then
  printf 'memory, MiB: statecraft %s, arq %s\n' \
    "$(/usr/bin/time -f %M "$root/statecraft" query -f "$work/query.rq" -o csv 2>&1 >/dev/null | awk '{print int($1/1024)}')" \
    "$(/usr/bin/time -f %M "${jdk}java" -cp "$lib/*" arq.arq "${data[@]}" --query "$work/query.rq" --results csv 2>&1 >/dev/null | tail -n 1 | awk '{print int($1/1024)}')"
fi
