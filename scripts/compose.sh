#!/usr/bin/env bash
# Makes sure that `docker compose` answers with version 2.20 or newer, then exits 0. Where the client
# has no such plugin, Debian unstable's is installed, which runs wherever glibc is 2.34 or newer. The
# package is fetched once, and kept in .cache. A plugin that is there already is never replaced.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/debian.sh

readonly VERSION=2.40.3-3
declare -rA SHA256=(
  [amd64]=e7603d5e6df0f8404f7b03da478022b87d7b50644cffe68884b071e5cfc17fd3
  [arm64]=a7c33f38d80c4fad61d426fd47e0b7f1e81ad4a643e4e4cee3401e6f8638d359
)
# Where the client looks for plugins: for all users of the machine, or for one.
readonly OF_ALL=/usr/local/lib/docker/cli-plugins
readonly OF_USER="${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins"

main() {
  local found
  command -v docker >/dev/null || give_up "Docker's client is missing. Run scripts/engine.sh first."
  if found="$(version)"; then
    is_new_enough "$found" || give_up "Docker's Compose plugin is version $found. Expected 2.20 or newer: update it."
  else
    install_plugin
    found="$(version)" || give_up "Docker's Compose plugin was installed, but does not answer: docker compose version"
  fi
  echo "Compose: version $found"
}

# Fails where no plugin answers.
version() {
  docker compose version --short 2>/dev/null
}

is_new_enough() {
  [[ "$1" =~ ^v?([0-9]+)\.([0-9]+) ]] || return 1
  ((BASH_REMATCH[1] > 2 || (BASH_REMATCH[1] == 2 && BASH_REMATCH[2] >= 20)))
}

install_plugin() {
  local architecture package unpacked
  takes_debian_packages ||
    give_up "Docker's Compose plugin is missing, and installing it needs Debian or Ubuntu. Install it (https://docs.docker.com/compose/install/), then try again."
  architecture="$(dpkg --print-architecture)"
  [[ -n "${SHA256[$architecture]:-}" ]] ||
    give_up "Docker's Compose plugin is missing, and this can install it for ${!SHA256[*]} alone, not for $architecture. Install it, then try again."
  echo 'No Compose plugin here: installing that of Debian'
  package="$(debian_package "d/docker-compose/docker-compose_${VERSION}_$architecture.deb" "${SHA256[$architecture]}" "$PWD/.cache/compose")" ||
    give_up "Docker's Compose plugin is missing."
  unpacked="$(mktemp -d)"
  dpkg-deb --extract "$package" "$unpacked"
  put_in_place "$unpacked/usr/libexec/docker/cli-plugins/docker-compose"
  rm -rf "$unpacked"
}

# For all users where this may do so; else for the one who asks.
put_in_place() {
  if ((EUID == 0)); then
    place "$1" "$OF_ALL"
  elif sudo -n true 2>/dev/null; then
    sudo -n bash -c "$(declare -f place); place \"\$@\"" place "$1" "$OF_ALL"
  else
    place "$1" "$OF_USER"
  fi
}

# Two calls at once: each renames a whole program of its own.
place() {
  mkdir -p "$2"
  install -m 0755 "$1" "$2/.docker-compose.$$"
  mv "$2/.docker-compose.$$" "$2/docker-compose"
}

give_up() {
  echo "compose.sh: $1" >&2
  exit 1
}

main "$@"
