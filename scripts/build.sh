#!/usr/bin/env bash
# npm run build: src -> lib by tsc, then lib -> dist by ncc: one CommonJS file for each entry, and those that
# it reads later.
# The same sources and packages give the same bytes in any folder, on Node 20 and 24.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Every file that may be in dist. Anything else that ncc emits came in through a package, unseen.
# N stands for the bundler's number of what is read later, which moves with the sources.
readonly EXPECTED=(
  dist/N.index.js
  dist/cli/N.index.js
  dist/cli/index.js
  dist/index.js
  dist/licenses.txt
  dist/merge/index.js
  dist/post/N.index.js
  dist/post/index.js
  dist/probe/linux-amd64
  dist/probe/linux-arm64
  dist/probe/musl-copyright.txt
)
# dockerode's descriptions of services that only its gRPC client reads, and that one is a stub here.
readonly NEEDLESS=(auth.proto buildkit_status.proto)
# A shell starts Node, with `--` before the script: otherwise Node takes the command's own `--env-file` for its own, and a
# container's NODE_OPTIONS for the tool's. `env -S` would do as well, but BusyBox, and so Alpine, does not know it. To
# JavaScript the second line is a string and a comment.
# shellcheck disable=SC2016 # the launcher's variables, not ours
readonly LAUNCHER='#!/bin/sh
":" /* ; exec node -- "$0" "$@" # */;'

main() {
  # Modes are part of what is committed, whatever mask the caller has.
  umask 022
  rm -rf lib
  node_modules/.bin/tsc -p tsconfig.json
  # Only now: a type error leaves the last dist in place.
  empty_dist
  bundle index dist
  bundle post dist/post
  bundle cli dist/cli
  bundle merge dist/merge
  make_executable dist/cli/index.js
  keep_one_licence_file dist/post dist/cli dist/merge
  refuse_surprises
}

# The probe is built by probe/build.sh, with a compiler of its own.
empty_dist() {
  mkdir -p dist
  find dist -mindepth 1 -maxdepth 1 ! -name probe -exec rm -rf {} +
}

# Target es5 is about what ncc itself writes around each module: functions that Node 20 compiles while it
# reads them, where it would read arrow functions twice. ncc names licences for each file of the bundle.
bundle() {
  node_modules/.bin/ncc build "lib/$1.js" --out "$2" --license '[id].licenses.txt' --target es5 --no-cache --quiet
  (
    cd "$2"
    rm -f "${NEEDLESS[@]}"
    cat ./*.licenses.txt >licenses.txt
    rm -f ./*.licenses.txt
  )
}

make_executable() {
  prepend "$LAUNCHER" "$1"
  chmod 755 "$1"
}

prepend() {
  local rest
  rest="$(mktemp)"
  mv "$2" "$rest"
  { echo "$1" && cat "$rest"; } >"$2"
  rm "$rest"
}

# One file for all bundles: what another one holds that the action's own does not is added as a whole.
keep_one_licence_file() {
  local folder
  for folder in "$@"; do
    if grep -Fxvq -f dist/licenses.txt "$folder/licenses.txt"; then
      { printf '\n\nPackages of %s:\n\n' "$folder" && cat "$folder/licenses.txt"; } >>dist/licenses.txt
    fi
    rm "$folder/licenses.txt"
  done
}

refuse_surprises() {
  local found
  found="$(find dist -type f | sed -E 's,/[0-9]+\.index\.js$,/N.index.js,' | LC_ALL=C sort -u)"
  [[ "$found" == "$(printf '%s\n' "${EXPECTED[@]}")" ]] && return
  echo 'build.sh: dist holds other files than expected. Expected <, got >:' >&2
  diff <(printf '%s\n' "${EXPECTED[@]}") <(echo "$found") >&2 || true
  exit 1
}

main
