#!/usr/bin/env bash
# Prints the path of a qemu that runs programs for arm64, which the probe's tests need: the machine's
# own, or one unpacked from its distribution's package into .cache, where nothing is installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly PROGRAM=qemu-aarch64-static
# Distributions later than Debian 12 and Ubuntu 24.04 name the package anew.
readonly PACKAGES=(qemu-user-static qemu-user)
readonly FOLDER=$PWD/.cache/qemu

main() {
  command -v "$PROGRAM" && return
  [[ -x "$FOLDER/$PROGRAM" ]] || unpack >&2
  echo "$FOLDER/$PROGRAM"
}

unpack() {
  local archives
  command -v apt-get >/dev/null || give_up "Getting $PROGRAM needs apt-get. Install it, then run this again."
  scratch="$(mktemp -d)"
  # A fresh machine has no package lists yet.
  download || { as_root apt-get -q -o DPkg::Lock::Timeout=300 update && download; } ||
    give_up "Could not download any of the packages ${PACKAGES[*]}; see above."
  archives=("$scratch"/*.deb)
  dpkg-deb --extract "${archives[0]}" "$scratch/package"
  mkdir -p "$FOLDER"
  keep_program
}

download() {
  local package
  for package in "${PACKAGES[@]}"; do
    # Run by root, apt would download as a user of its own who cannot write to our folder, and warn.
    (cd "$scratch" && apt-get -q -o APT::Sandbox::User=root download "$package") && return
  done
  return 1
}

# Moved into place once it is whole: two test runs may do this at once.
keep_program() {
  local program
  program="$(find "$scratch/package" -type f \( -path "*/bin/$PROGRAM" -o -path "*/bin/${PROGRAM%-static}" \) | head -n 1)"
  [[ -n "$program" ]] || give_up "The package holds no $PROGRAM."
  install -m 0755 "$program" "$FOLDER/$PROGRAM.$$"
  mv "$FOLDER/$PROGRAM.$$" "$FOLDER/$PROGRAM"
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

give_up() {
  echo "probe-qemu.sh: $1" >&2
  exit 1
}

scratch=''
trap '[[ -z "$scratch" ]] || rm -rf "$scratch"' EXIT
main
