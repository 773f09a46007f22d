#!/usr/bin/env bash
# What somebody waits for at the shell, from key to screen at a pseudo-terminal: its first prompt
# against one query on the command line, in turns within one run; Ctrl-C in a query that would run
# for hours; Tab with very many entities loaded. Prints medians and the worst, in milliseconds, and
# the ratio of the first prompt to the query (below 1: the prompt is there sooner).
#
#   bench/shell.sh [ROUNDS]
#
# ENTITIES=100000 chooses how many entities are loaded for Tab.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-9}
work=$root/target/bench/shell
mkdir -p "$work"

# shellcheck source=bench/tools.sh
. "$root/bench/tools.sh"
libraries
"${jdk}javac" -d "$work/classes" -cp "$lib/*" "$root/bench/shell/Sessions.java"
printf '%s rounds, Java %s\n' "$rounds" "$version"
"${jdk}java" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$lib/*" Sessions \
  "$root/statecraft" "$rounds" "${ENTITIES:-100000}"
