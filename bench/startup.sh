#!/usr/bin/env bash
# Cold one-shot commands: a query over the built-in knowledge base with all that is inferred, against
# Jena's arq and, where npm is installed, oxigraph on the asserted files alone; and what needs no
# knowledge, the list of commands and the versions. In turns within one run, the same answers.
#
#   bench/startup.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench/startup
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries
cat >"$work/query.rq" <<'SPARQL'
PREFIX kb: <https://w3id.org/statecraft/id/>
PREFIX sc: <https://w3id.org/statecraft/ontology#>
SELECT DISTINCT ?actor { kb:Bletchley-Declaration sc:participation [ sc:actor ?actor ] } ORDER BY ?actor
SPARQL
mapfile -t files < <(find "$root/ontology" "$root/cases" -name '*.ttl' ! -name shapes.ttl | sort)
data=()
for file in "${files[@]}"; do data+=(--data "$file"); done

ours() { "$root/statecraft" query -f "$work/query.rq" -o csv; }
help() { "$root/statecraft" --help; }
versions() { "$root/statecraft" --version; }
arq() { "${jdk}java" -cp "$lib/*" arq.arq "${data[@]}" --query "$work/query.rq" --results csv; }
# The flags of our launcher, to see what is program and what is flags.
arq_flags() { "${jdk}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$lib/*" arq.arq "${data[@]}" \
  --query "$work/query.rq" --results csv; }
oxigraph() { node "$node/query.mjs" "$work/query.rq" "${files[@]}"; }

contestants="ours help versions arq arq_flags"
if oxigraph_there >/dev/null; then contestants="$contestants oxigraph"; fi
for each in ours $contestants; do "$each" | tr -d '\r' >"$work/$each.csv"; done
for each in $contestants; do
  case $each in help | versions) ;; *) cmp "$work/ours.csv" "$work/$each.csv" ;; esac
done

# shellcheck disable=SC2086
turns "$rounds" $contestants
printf 'the same answers; %s rounds, Java %s, %s files\n' "$rounds" "$version" "${#files[@]}"
for each in $contestants; do printf '  %-10s %6s ms\n' "$each" "$(median "$each")"; done
printf '  memory, MiB: ours %s, arq %s\n' "$(peak "$root/statecraft" query -f "$work/query.rq" -o csv)" \
  "$(peak "${jdk}java" -cp "$lib/*" arq.arq "${data[@]}" --query "$work/query.rq" --results csv)"
row "cold query with inference / arq on the asserted files" "$(quotient "$(median ours)" "$(median arq)")" "≤ 0.25"
[ ! -e "$work/oxigraph.ms" ] ||
  row "the same / oxigraph (npm) on the same files" "$(quotient "$(median ours)" "$(median oxigraph)")" "≤ 1.0"
row "\`--help\` / arq's cold query" "$(quotient "$(median help)" "$(median arq)")" "≤ 0.15"
row "\`--version\` / arq's cold query" "$(quotient "$(median versions)" "$(median arq)")" "≤ 0.15"
