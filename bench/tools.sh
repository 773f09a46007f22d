# To be sourced by the benchmarks, with root set. Sets version and jdk to the Java that the launcher
# would choose; jdk ends with a slash, or is empty for the Java of the path. Asking for the version
# also builds the program.
# shellcheck shell=bash
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
