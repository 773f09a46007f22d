# To be sourced by the benchmarks, with root and work set. Sets version and jdk to the Java that the
# launcher would choose; jdk ends with a slash, or is empty for the Java of the path. Asking for the
# version also builds the program.
# shellcheck shell=bash
mkdir -p "$work"
version=$("$root/statecraft" --version | sed -n 's/^Java \([^ ]*\).*/\1/p')
jdk=
for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/*; do
  if [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -qF "${version%%+*}"; then
    jdk=$home/bin/
  fi
done

# What is measured against or by, of bench/pom.xml; fetched again when that has changed.
lib=$root/target/bench/lib
libraries() {
  [ "$lib" -nt "$root/bench/pom.xml" ] && return
  rm -rf "$lib"
  mvn -B -q -f "$root/bench/pom.xml" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
    -DoutputDirectory="$lib" >/dev/null
  touch "$lib"
}

# Whether oxigraph can be run: by Node.js, from npm, fetched once. Prints its version.
node=$root/target/bench/node
oxigraph_there() {
  command -v npm >/dev/null || return 1
  [ -d "$node/node_modules/oxigraph" ] ||
    { mkdir -p "$node" && (cd "$node" && npm install --silent oxigraph >/dev/null 2>&1); } || return 1
  cp "$root"/bench/*.mjs "$node/"
  sed -n 's/.*"version": "\([^"]*\)".*/\1/p' "$node/node_modules/oxigraph/package.json"
}

# How long a command takes, in milliseconds; its output is thrown away.
milliseconds() {
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}) / 1000))
}

# turns ROUNDS COMMAND…: times commands in turns, so that what disturbs one disturbs all.
turns() {
  local round each
  for each in "${@:2}"; do : >"$work/$each.ms"; done
  for ((round = 0; round < $1; round++)); do
    for each in "${@:2}"; do milliseconds "$each" >>"$work/$each.ms"; done
  done
}

# The median of what turns measured of a command, or of the first column of a file.
median() {
  local file=$1
  [ -e "$file" ] || file=$work/$1.ms
  sort -n "$file" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# quotient A B: A / B with two digits.
quotient() { awk -v a="$1" -v b="$2" 'BEGIN { if (b == 0) print "-"; else printf "%.2f", a / b }'; }

# The peak of a command's memory in MiB; nothing where GNU time is missing.
peak() {
  [ -x /usr/bin/time ] || return 0
  /usr/bin/time -o "$work/peak" -f %M "$@" >/dev/null 2>&1
  awk 'END { print int($1 / 1024) }' "$work/peak"
}

# row WORK FIGURE REACH: a line of the table in docs/performance.md, where one is being written.
row() {
  printf '%-72s %20s   reach %s\n' "$1" "$2" "$3"
  [ -z "${BENCH_ROWS:-}" ] || printf '| %s | %s | %s |\n' "$1" "$2" "$3" >>"$BENCH_ROWS"
}
