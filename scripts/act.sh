#!/usr/bin/env bash
# npm run test:act [-- JOB...]: the end-to-end workflow under act, a runner that was not written here, and before it what act
# and the harness of the tests make of the same action. Jobs run on this machine and not in images; two actions that need
# GitHub are replaced by those of .github/act.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly VERSION=v0.2.89
readonly PROGRAM="$PWD/.cache/act/bin/act"

main() {
  local node
  bash scripts/modules.sh
  bash scripts/engine.sh
  ensure_act
  # act starts the action with the first Node on the PATH, whatever action.yml says.
  node="$(bash scripts/node24.sh)"
  PATH="$(dirname "$node"):$PATH"
  ACT="$PROGRAM" node node_modules/jest/bin/jest.js --selectProjects act
  node scripts/act.mjs "$PROGRAM" "$@"
}

ensure_act() {
  [[ -x "$PROGRAM" && "$("$PROGRAM" --version)" == "act version ${VERSION#v}" ]] && return
  command -v go >/dev/null || {
    echo 'act.sh: act is built from its sources, and that needs Go. Install Go (https://go.dev/doc/install), then try again.' >&2
    exit 1
  }
  echo "Building act $VERSION (a minute)"
  GOBIN="$(dirname "$PROGRAM")" go install "github.com/nektos/act@$VERSION"
}

main "$@"
