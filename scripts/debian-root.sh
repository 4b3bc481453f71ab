#!/usr/bin/env bash
# Makes a root file system of Debian with these packages, unless the folder is there; needs root:
#   debian-root.sh SUITE FOLDER PACKAGE,...
set -euo pipefail

readonly INSTALL_SECONDS=1200
export PATH="$PATH:/usr/sbin:/sbin"
# What is made here becomes the root of other programs, whatever mask the caller has.
umask 022

main() {
  local suite="$1" root="$2" packages="$3"
  [[ -d "$root" ]] && return
  install_debootstrap
  say "Making a root of Debian $suite in $root (a minute or two)"
  mkdir -p "$(dirname "$root")"
  rm -rf --one-file-system "$root.part"
  make_root "$suite" "$root.part" "$packages" >"$root.log" 2>&1 || {
    tail -n 20 "$root.log" >&2
    give_up "debootstrap of $suite failed; its last words are above, and in $root.log. It needs a mirror of Debian that has $suite, keys that are new enough for it (package debian-archive-keyring), and a file system that is not mounted noexec or nodev."
  }
  # Named only once it is whole.
  mv "$root.part" "$root"
}

say() {
  echo "$1" >&2
}

give_up() {
  echo "debian-root.sh: $1" >&2
  exit 1
}

# In a mount namespace, so that nothing stays mounted when it is interrupted. debootstrap fetches all
# of it, as the mirror's index may be too old for apt; and it starts no services.
make_root() {
  local suite="$1" root="$2" packages="$3" mirror
  mirror="$(mirror_of_machine)"
  unshare --mount timeout "$INSTALL_SECONDS" debootstrap --force-check-gpg --variant=minbase \
    --include="$packages" "$suite" "$root" ${mirror:+"$mirror"} &&
    rm -f "$root"/var/cache/apt/archives/*.deb
}

# Empty where apt knows none of Debian, as on Ubuntu: debootstrap has one of its own.
mirror_of_machine() {
  # shellcheck disable=SC2016 # for apt to fill in
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' |
    sed -n -E '/^(https?|file):/{s,/*$,,;p}' | sed -n 1p
}

install_debootstrap() {
  # Ubuntu's debootstrap comes without Debian's keys.
  command -v debootstrap >/dev/null && [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] && return
  say 'Installing debootstrap'
  # One broken source must not stop what the others can give.
  apt -q update || true
  apt -q install -y --no-install-recommends debootstrap debian-archive-keyring ||
    give_up 'Could not install debootstrap and debian-archive-keyring; see above.'
}

# Quiet unless it fails. Someone else's apt may hold the locks for a while.
apt() {
  local output
  output="$(DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" 2>&1)" || {
    tail -n 20 <<<"$output" >&2
    return 1
  }
}

main "$@"
