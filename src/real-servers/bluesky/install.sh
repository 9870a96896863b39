#!/usr/bin/env bash
# install.sh DIR: Bluesky's servers from npm, pinned by the lock file beside this, in DIR; nothing to do when they are there.
set -euo pipefail
from="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$1"; cd "$1"
cp "$from"/package.json "$from"/package-lock.json "$from"/network.cjs .
[ -f node_modules/better-sqlite3/build/Release/better_sqlite3.node ] && exit
# no binary of it is on npm; what it is compiled with here takes a third of the time
export npm_config_build_from_source=true npm_config_nodedir=/usr CFLAGS='-O0 -w' CXXFLAGS='-O0 -w'
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npm rebuild better-sqlite3 --loglevel=error
