#!/usr/bin/env bash
# Makes sure that there are kubectl and kustomize for the tests, and prints the folder that has them:
# Debian 13's, unpacked in .cache. Tests ask for exactly these, which need no cluster; programs of the
# machine stay as they are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/debian.sh

readonly FOLDER=$PWD/.cache/kubernetes
# Package of each program in the pool of a stable release, which keeps it, and its digest.
declare -rA PACKAGES=(
  [kubectl-amd64]='k/kubernetes/kubectl_1.32.3+ds-2_amd64.deb 9825aaf4c14913027aae04af8688e580459f781c829bd5de00cc4dc2cc5a867f'
  [kubectl-arm64]='k/kubernetes/kubectl_1.32.3+ds-2_arm64.deb b85800b5e2d2ecc958e2b9dfa7d4ce13b14e1175242de1f71acb4fa4b0b63212'
  [kustomize-amd64]='k/kustomize/kustomize_5.6.0+ds-1+b2_amd64.deb 552bbe5563b522685b10f75a9a226bfbee9778fc313b205d595fdbb7e9c70e33'
  [kustomize-arm64]='k/kustomize/kustomize_5.6.0+ds-1+b2_arm64.deb 32d0e1959b5fc257101c8d6139da72af38ff7ce777089666f9d1c916810f1800'
)

main() {
  local bin architecture
  takes_debian_packages || give_up 'kubectl and kustomize come from Debian packages: run this on Debian or Ubuntu.'
  architecture="$(dpkg --print-architecture)"
  bin="$FOLDER/$(versions "$architecture")"
  for program in kubectl kustomize; do
    [[ -x "$bin/$program" ]] || unpack "$program" "$architecture" "$bin"
  done
  echo "$bin"
}

# Name of the folder for exactly these packages.
versions() {
  [[ -n "${PACKAGES[kubectl-$1]:-}" ]] || give_up "there are packages for amd64 and arm64 alone, not for $1."
  sha256sum <<<"${PACKAGES[kubectl-$1]} ${PACKAGES[kustomize-$1]}" | head -c 12
}

# unpack PROGRAM ARCHITECTURE FOLDER
unpack() {
  local path digest package unpacked
  read -r path digest <<<"${PACKAGES[$1-$2]}"
  package="$(debian_package "$path" "$digest" "$FOLDER")" || give_up "$1 is missing."
  unpacked="$(mktemp -d)"
  dpkg-deb --extract "$package" "$unpacked"
  mkdir -p "$3"
  # Two calls at once: each renames a whole program of its own.
  install -m 0755 "$unpacked/usr/bin/$1" "$3/.$1.$$"
  mv "$3/.$1.$$" "$3/$1"
  rm -rf "$unpacked"
}

give_up() {
  echo "kubernetes.sh: $1" >&2
  exit 1
}

main
