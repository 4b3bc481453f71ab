#!/usr/bin/env bash
# npm run test:engines [-- PATTERN]: the tests of what must hold on every engine, on each of those of
# engines.sh whose names the pattern fits. All run, whatever became of those before; the last lines say
# where they failed. The engines stay: `bash scripts/engines.sh down` ends them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What is seen, explained, refused, recovered from and kept is the same on all of them.
readonly EVERYWHERE=(conformance/ e2e/explain e2e/attacks e2e/recover e2e/evidence)
# Compose and pods are for Docker run by root.
readonly DOCKER=(e2e/compose e2e/adopt e2e/manifest e2e/pod)
failed=()

main() {
  local engines line
  engines="$(bash scripts/engines.sh up --only "${1:-*}")"
  bash scripts/compose.sh
  while read -r -u 3 line; do
    test_on "${line%% *}"
  done 3<<<"$engines"
  ((${#failed[@]} == 0)) || {
    printf 'Failed: %s\n' "${failed[@]}" >&2
    exit 1
  }
}

test_on() {
  local name="$1" tests=("${EVERYWHERE[@]}")
  [[ "$name" != docker-* || "$name" == *-rootless ]] || tests+=("${DOCKER[@]}")
  on "$name" --selectProjects e2e --testPathPatterns e2e/cli --testNamePattern 'zero-drift self-test'
  on "$name" --selectProjects conformance e2e --testPathPatterns "${tests[@]}"
}

# on NAME WORD...: jest, with these words.
on() {
  bash scripts/engines.sh run --only "$1" node_modules/.bin/jest "${@:2}" 3<&- || failed+=("$1: jest ${*:2}")
}

main "$@"
