#!/usr/bin/env bash
# Runs a command in a root file system of Debian, made by debian-root.sh, with the machine's network and
# none of the caller's environment; needs root. All that it starts ends with it:
#   in-debian.sh ROOT COMMAND...
set -euo pipefail

root="$1"
shift
# How names are resolved and who is trusted is the machine's.
touch "$root/etc/resolv.conf"
mkdir -p "$root/etc/ssl/certs"
# shellcheck disable=SC2016 # for that shell to fill in
exec unshare --mount --pid --fork --kill-child bash -c '
  mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" &&
    mount --bind /etc/resolv.conf "$0/etc/resolv.conf" &&
    { [[ ! -d /etc/ssl/certs ]] || mount --bind /etc/ssl/certs "$0/etc/ssl/certs"; } &&
    exec chroot "$0" "$@"' \
  "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"
