#!/usr/bin/env bash
# What reasons and perspectives cost beyond a query: whole commands on the built-in knowledge base, in turns within
# one run. Prints medians in milliseconds and what each takes more than the plain query.
#
#   bench/explain.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench/explain
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
mkdir -p "$work/rules"
printf 'PREFIX sc: <https://w3id.org/statecraft/ontology#>\nCONSTRUCT { ?a sc:near ?b } WHERE { %s }\n' \
  '?a sc:participatesIn ?x . ?b sc:participatesIn ?x FILTER(?a != ?b)' >"$work/rules/near.rq"

query() { "$root/statecraft" query 'ASK { ?relation a sc:InferredRelation }'; }
explain_relation() {
  "$root/statecraft" explain kb:Inferred-strategic-vigilance-USA.CHN
}
explain_actors() { "$root/statecraft" explain USA IRN; }
whynot() { "$root/statecraft" whynot joint-capacity-building USA CHN; }
whatif() { "$root/statecraft" whatif --remove 'kb:AUKUS-Pillar-II sc:aim ?'; }
evaluate() { "$root/statecraft" evaluate -o csv; }
infer() { "$root/statecraft" infer --stats; }
as_of() { "$root/statecraft" query --as-of 2024-01-01 'ASK {}'; }
one_source() { "$root/statecraft" query --source www.gov.uk 'ASK {}'; }
rules() { "$root/statecraft" query --rules "$work/rules" 'ASK {}'; }
panel() { "$root/statecraft" panel --unit dyad-year --from 2016 --to 2025; }
compare() { "$root/statecraft" compare 2023-01-01 2025-01-01; }
critical() { "$root/statecraft" critical USA GBR; }
sources() { "$root/statecraft" sources; }
commands='query explain_relation explain_actors whynot whatif evaluate infer as_of one_source rules panel
  compare critical sources'
reach() {
  case $1 in
    critical) echo "≤ 2000" ;;
    as_of | one_source | rules | panel | compare) echo "≤ 1500" ;;
  esac
}

query >/dev/null
# shellcheck disable=SC2086
turns "$rounds" $commands
plain=$(median query)
printf '%s rounds\n%-18s %6s %8s\n' "$rounds" command ms beyond
for command in $commands; do
  beyond=$(($(median "$command") - plain))
  printf '%-18s %6s %8s\n' "$command" "$(median "$command")" "$beyond"
  case $command in
    query | infer) ;;
    *) row "$command: ms beyond a query" "$beyond" "$(reach "$command")" ;;
  esac
done
