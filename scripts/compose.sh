#!/usr/bin/env bash
# Makes sure that there is a docker-compose, which the tests have read the Compose recipe.
set -euo pipefail

main() {
  command -v docker-compose >/dev/null && return
  command -v apt-get >/dev/null || give_up 'docker-compose is missing, and installing it needs apt-get. Install it, then try again.'
  echo "No docker-compose here: installing the distribution's"
  # A fresh machine has no package lists yet.
  apt install || { apt update && apt install; } || give_up 'Could not install docker-compose; see above.'
}

apt() {
  if [[ "$1" == update ]]; then quiet update; else quiet install -y --no-install-recommends docker-compose; fi
}

# Someone else's apt may hold the locks for a while.
quiet() {
  local output
  output="$(as_root apt-get -q -o DPkg::Lock::Timeout=300 "$@" 2>&1)" || {
    local code=$?
    tail -n 20 <<<"$output" >&2
    return "$code"
  }
}

as_root() {
  local noninteractive=DEBIAN_FRONTEND=noninteractive
  if ((EUID == 0)); then env "$noninteractive" "$@"; else sudo -n env "$noninteractive" "$@"; fi
}

give_up() {
  echo "compose.sh: $1" >&2
  exit 1
}

main
