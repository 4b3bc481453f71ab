#!/usr/bin/env bash
# Fails unless the committed dist is what the committed sources give: deletes it, all but the probe (probe/check.sh), builds it again,
# and asks git, which unlike a diff of two folders also sees files that are new, gone or of another mode.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find dist -mindepth 1 -maxdepth 1 ! -name probe -exec rm -rf {} +
npm run --silent build
stale="$(git --no-optional-locks status --porcelain -- dist)"
if [[ -n "$stale" ]]; then
  printf 'check-dist.sh: dist is not what the sources give. Commit what npm run build makes:\n%s\n' "$stale" >&2
  exit 1
fi
