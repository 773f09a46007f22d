#!/usr/bin/env bash
# Runs all benchmarks and writes docs/performance.md. Nothing else should be running meanwhile; it
# takes about half an hour.
#
#   bench/all.sh [ROUNDS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
export BENCH_ROWS=$root/target/bench/rows.md
mkdir -p "$root/target/bench"
: >"$BENCH_ROWS"
for bench in startup load growth explain; do
  "$root/bench/$bench.sh" "$rounds"
done
"$root/bench/inference.sh" $(((rounds + 2) / 3))
"$root/bench/database.sh" "$rounds"
"$root/bench/import.sh" $(((rounds + 1) / 2))
"$root/bench/shell.sh" "$rounds" | tee "$root/target/bench/shell.txt"

work=$root/target/bench
# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
{
  cat <<MARKDOWN
# Performance

Written by \`bench/all.sh $rounds\` on $(date -u +%Y-%m-%d), at commit $(git -C "$root" rev-parse --short HEAD).

Machine: $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(awk '/^MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB
of memory, $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release), Java $version.
Peers: Jena's own command line (Maven, \`org.apache.jena:jena-cmds\` $(sed -n '/jena-cmds/{n;s/.*<version>\(.*\)<.*/\1/p;}' "$root/bench/pom.xml")), its
forward reasoner GenericRuleReasoner, and oxigraph $(oxigraph_there || echo '(not there)') (npm, Node.js $(node --version 2>/dev/null)).

Method: whole commands as a user starts them, by the launcher, in turns with their peers within one
run, so that what disturbs one disturbs all. Each figure is the median of $rounds (of the closures:
$(((rounds + 2) / 3))). Times of peers hold for the same files and the same answers, which the
benchmarks compare first. A ratio below 1 means that Statecraft is faster. "Beyond a query" and
"beyond start" leave out what the shortest command takes.

| work | measured | reach |
| --- | --- | --- |
MARKDOWN
  cat "$BENCH_ROWS"
  printf '\nAt the shell (`bench/shell.sh`):\n\n```text\n'
  cat "$root/target/bench/shell.txt"
  printf '```\n'
  if [ -e "$root/bench/notes.md" ]; then
    echo
    cat "$root/bench/notes.md"
  fi
} >"$root/docs/performance.md"
