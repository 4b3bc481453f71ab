#!/usr/bin/env bash
# Installs the node modules where they are missing or older than the lock file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# npm writes this file when it has installed everything.
readonly INSTALLED=node_modules/.package-lock.json

[[ -e "$INSTALLED" && ! package-lock.json -nt "$INSTALLED" ]] || npm ci --no-fund --no-audit
