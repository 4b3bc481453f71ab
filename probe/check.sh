#!/usr/bin/env bash
# Fails unless the probe's committed binaries are, byte for byte, what its committed sources give.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

main() {
  local binary stale=()
  bash probe/build.sh "$fresh"
  for binary in linux-amd64 linux-arm64; do
    cmp "$fresh/$binary" "dist/probe/$binary" && [[ -x "dist/probe/$binary" ]] ||
      stale+=("dist/probe/$binary")
  done
  ((${#stale[@]} == 0)) && return
  echo "check.sh: not what the sources give, or not executable: ${stale[*]}." >&2
  echo 'Run bash probe/build.sh and commit what it makes.' >&2
  return 1
}

fresh="$(mktemp -d)"
trap 'rm -rf "$fresh"' EXIT
trap 'exit 130' INT TERM
main
