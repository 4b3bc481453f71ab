#!/usr/bin/env bash
# npm test [-- PART...]: every check there is, or those of the parts named, from a bare clone; needs
# bash, Node and npm, and does the rest of its set-up itself. All steps run, whatever became of those
# before. The last line is the sum: each test counts as one, and so does each step that is not made of
# tests. Parts:
#   code         format, lint, types, unit tests, the report page in a browser
#   bundle       dist, and the tests of it on this Node and on Node 24
#   engine       the tests on a container engine, with Node 24: e2e, conformance and cases side by side,
#                each of which is a part by itself, too; SHARD=1/3 runs a third of a part
# FUZZ=full has the property tests draw five times as many examples.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly RESULTS=.cache/tests
# What dist is made of.
readonly SOURCES=(src stubs package.json package-lock.json tsconfig.json scripts/build.sh)
passed=0
failed=0
overview=()

main() {
  local part parts=("$@")
  (($# > 0)) || parts=(code bundle engine)
  for part in "${parts[@]}"; do known "$part"; done
  set_up
  mkdir -p "$RESULTS"
  contents_of_engine >"$RESULTS/before"
  for part in "${parts[@]}"; do "part_$part"; done
  check 'nothing left behind' nothing_left_behind
  sum_up
  ((failed == 0))
}

known() {
  [[ "$(type -t "part_$1")" == function ]] && return
  echo "test.sh: '$1' is no part of the tests. Expected code, bundle, engine, e2e, conformance or cases." >&2
  exit 2
}

part_code() {
  check format npm run --silent format:check
  check lint npm run --silent lint
  check types npm run --silent types
  tests unit unit
  tests browser browser
}

part_bundle() {
  check dist make_dist
  tests bundle bundle
  # action.yml names Node 24; locally the command also runs on older ones.
  [[ "$(node --version)" == v24.* ]] || on_node_24 'bundle on Node 24' bundle
}

part_engine() {
  check 'images of the cases' bash fixtures/build.sh cases
  check 'images of real servers' bash fixtures/build.sh nginx node
  on_node_24 engine e2e conformance cases
}

part_e2e() {
  check 'images of real servers' bash fixtures/build.sh nginx node
  on_node_24 e2e e2e
}

part_conformance() { on_node_24 conformance conformance; }

part_cases() {
  check 'images of the cases' bash fixtures/build.sh cases
  on_node_24 cases cases
}

# Nothing can be said without these, so the first one that fails ends it.
set_up() {
  local step
  for step in scripts/modules.sh scripts/engine.sh 'scripts/base-images.sh busybox' scripts/compose.sh scripts/kubernetes.sh scripts/chromium.sh; do
    # shellcheck disable=SC2086 # a command and its words
    bash $step && continue
    count "set-up: $step" 0 1
    sum_up
    exit 1
  done
}

check() {
  local name="$1"
  shift
  heading "$name"
  if "$@"; then count "$name" 1 0; else count "$name" 0 1; fi
}

# tests NAME PROJECT...
tests() {
  local numbers
  heading "$1"
  read -r -a numbers < <(node scripts/tests.mjs "$RESULTS/${1// /-}.json" "${@:2}") || numbers=(0 1)
  count "$1" "${numbers[@]}"
}

# The bundle that was just built is what the bundle tests run; where the sources are committed, it
# also has to be the one that is committed with them.
make_dist() {
  if sources_are_committed; then bash scripts/check-dist.sh; else npm run --silent build; fi
}

sources_are_committed() {
  local changed
  changed="$(git --no-optional-locks status --porcelain -- "${SOURCES[@]}" 2>/dev/null)" && [[ -z "$changed" ]]
}

# on_node_24 NAME PROJECT...: the product as its action runs.
on_node_24() {
  local node
  if node="$(bash scripts/node24.sh)"; then
    ZERO_DRIFT_NODE="$node" tests "$@"
  else
    count "$1" 0 1
  fi
}

nothing_left_behind() {
  contents_of_engine >"$RESULTS/after" && diff "$RESULTS/before" "$RESULTS/after" && return
  echo 'Left behind (>) or removed (<) by this run, or by someone else who used the engine meanwhile.' >&2
  docker ps --all --no-trunc --format '{{.ID}} {{.Image}} {{.Status}}, created {{.CreatedAt}}, {{.Labels}}' >&2
  return 1
}

# Without what changes by itself, such as the age of a container.
contents_of_engine() {
  {
    docker ps --all --no-trunc --format 'container {{.ID}} {{.Names}} {{.Command}}' &&
      docker volume ls --format 'volume {{.Name}}' &&
      docker network ls --no-trunc --format 'network {{.ID}} {{.Name}}'
  } | LC_ALL=C sort
}

heading() {
  printf '\n== %s\n' "$1"
}

count() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  overview+=("$(printf '%-6s %-20s %s passed, %s failed' "$( (($3 == 0)) && echo ok || echo FAILED)" "$1" "$2" "$3")")
}

sum_up() {
  heading 'All steps'
  printf '%s\n' "${overview[@]}"
  echo "$passed passed, $failed failed"
}

main "$@"
