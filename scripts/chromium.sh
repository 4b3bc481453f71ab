#!/usr/bin/env bash
# Makes sure that there is a Chromium, in which the tests look at report.html, and prints where it is: the one that CHROMIUM
# names, else the distribution's, else Google Chrome, which GitHub's runners have.
set -euo pipefail

main() {
  found && return
  command -v apt-get >/dev/null || give_up 'Chromium is missing, and installing it needs apt-get. Install it, or name one in CHROMIUM, then try again.'
  echo "No Chromium here: installing the distribution's" >&2
  # A fresh machine has no package lists yet.
  apt install || { apt update && apt install; } || give_up 'Could not install chromium; see above.'
  found || give_up 'The installed chromium cannot be found.'
}

found() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [[ -n "$name" ]] && command -v "$name" && return
  done
  return 1
}

# Without fonts there is nothing to see.
apt() {
  if [[ "$1" == update ]]; then quiet update; else quiet install -y --no-install-recommends chromium fonts-dejavu-core; fi
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
  echo "chromium.sh: $1" >&2
  exit 1
}

main
