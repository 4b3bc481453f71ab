#!/usr/bin/env bash
# npm run bench: how long this action takes beside shell gates written by hand, in one alternating
# run, with the Node on the PATH and with the one that action.yml names. Options as bench.mjs has them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash scripts/modules.sh
bash scripts/engine.sh
bash scripts/compose.sh
bash scripts/base-images.sh busybox
[[ -e dist/index.js ]] || npm run --silent build
nodes=("$(command -v node)")
node24="$(bash scripts/node24.sh)"
[[ "$node24" == "${nodes[0]}" ]] || nodes+=("$node24")
node scripts/bench/bench.mjs "$@" "${nodes[@]}"
