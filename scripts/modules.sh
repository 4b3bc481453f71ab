#!/usr/bin/env bash
# Installs the node modules where they are missing or older than the lock file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# npm writes this file when it has installed everything.
readonly INSTALLED=node_modules/.package-lock.json

[[ -e "$INSTALLED" && ! package-lock.json -nt "$INSTALLED" ]] && exit
if [[ -L node_modules ]]; then
  echo 'modules.sh: node_modules is a symbolic link, and npm ci would empty the folder that it leads to. Remove the link, then try again.' >&2
  exit 1
fi
npm ci --no-fund --no-audit
