#!/usr/bin/env bash
# snac.sh DIR: unpacks snac2 of Debian's backports below DIR once, without touching the system, and prints where the program is.
set -euo pipefail
mkdir -p "$1"; cd "$1"
if [ ! -x x/usr/bin/snac ]; then
  [ -f /etc/apt/sources.list.d/debian.sources ] && command -v apt-get >/dev/null || { echo "snac2 comes from Debian: no apt sources here" >&2; exit 1; }
  mkdir -p lists/partial cache/archives/partial parts
  awk -v RS= 'NR==1' /etc/apt/sources.list.d/debian.sources | sed 's/^Suites:.*/Suites: bookworm-backports/' > parts/backports.sources
  apt=(apt-get -o "Dir::State::lists=$PWD/lists" -o "Dir::Cache=$PWD/cache" -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$PWD/parts")
  "${apt[@]}" update -qq >&2
  "${apt[@]}" download -qq snac2 >&2
  dpkg -x snac2_*.deb x
fi
echo "$PWD/x/usr/bin/snac"
