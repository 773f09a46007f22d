#!/usr/bin/env bash
# Writes a dossier on two actors: three pages of Markdown, and pictures beside them.
#
#   docs/dossier.sh USA CHN FOLDER [OPTION…]
#
# The options are those of every reading command, such as --as-of 2024-01-01. All that the dossier says
# comes from reports and pictures; the script adds headings alone.
set -eu

if [ $# -lt 3 ]; then
  echo "usage: docs/dossier.sh ACTOR ACTOR FOLDER [OPTION…]" >&2
  exit 2
fi
a=$1
b=$2
folder=$3
shift 3
# The program stands one folder up in a checkout, and in bin there in an archive; STATECRAFT may name another.
statecraft=$(dirname "$0")/../statecraft
[ -f "$statecraft" ] || statecraft=$(dirname "$0")/../bin/statecraft
statecraft=${STATECRAFT:-$statecraft}

# Exit code 1 means that there is nothing to tell or draw. That is a finding, not a failure.
run() {
  "$statecraft" "$@" || {
    status=$?
    [ "$status" -eq 1 ] || exit "$status"
  }
}

options=("$@")
report() {
  local columns=$1
  shift
  run report run "$@" ${options[@]+"${options[@]}"} -o markdown --labels-only --columns "$columns" -q
}

picture() {
  local file=$1
  shift
  run "$@" ${options[@]+"${options[@]}"} -o svg -q --output "$folder/$file.svg" --force
}

page() {
  printf '\n<div style="page-break-after: always"></div>\n\n'
}

mkdir -p "$folder"
picture graph graph "$a" "$b" --shared
picture timeline timeline "$a" "$b"
picture mechanisms matrix "$a" "$b" --by mechanisms
dossier=$folder/dossier.md
{
  printf '# %s and %s\n\n## Power relations\n\n' "$a" "$b"
  printf '![What ties them](graph.svg)\n\n'
  report mode,mechanism,basis,from,until,origin dyad --a "$a" --b "$b"
  page

  printf '## In time\n\n'
  printf '![What they have in common, in time](timeline.svg)\n\n'
  printf '### What both are in\n\n'
  report initiative,from_a,from_b,participants,mechanisms common --a "$a" --b "$b"
  page

  printf '## Capabilities\n\n'
  report indicator,value_a,year_a,value_b,year_b,unit,second_hand gaps --a "$a" --b "$b"
  printf '\n![In how many relations of each mechanism each stands](mechanisms.svg)\n'
} >"$dossier.part"
mv "$dossier.part" "$dossier"
echo "$dossier"
