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

[ -d "$work/lib" ] || mvn -B -q -f "$root/bench/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$work/lib" >/dev/null

# The Java that the launcher would choose; asking for it also builds the program.
version=$("$root/statecraft" --version | sed -n 's/^Java \([^ ]*\).*/\1/p')
folder=
for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/*; do
  if [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -qF "${version%%+*}"; then
    folder=$home/bin/
  fi
done
"${folder}javac" -d "$work/classes" -cp "$work/lib/*" "$root/bench/shell/Sessions.java"
printf '%s rounds, Java %s\n' "$rounds" "$version"
"${folder}java" --enable-native-access=ALL-UNNAMED -cp "$work/classes:$work/lib/*" Sessions \
  "$root/statecraft" "$rounds" "${ENTITIES:-100000}"
