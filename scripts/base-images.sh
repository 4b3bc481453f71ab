#!/usr/bin/env bash
# Makes the images that fixtures and the demo start from, where they are missing, without needing
# an image registry:  base-images.sh [busybox] [debian] [node]
set -euo pipefail

# A change of what make_busybox puts into the image needs a new tag: an existing one is kept.
readonly BUSYBOX=zero-drift-fixture/busybox:1
readonly DEBIAN=debian:bookworm-slim
# What the project's own Dockerfile starts from in tests.
readonly NODE=zero-drift-fixture/node-base:1
# The whole demo has two minutes; a registry that is slower than this is no faster than debootstrap.
readonly PULL_SECONDS=45
# What the fixtures call.
readonly APPLETS=(sh httpd nc dd wget sleep timeout setsid)
export PATH="$PATH:/usr/sbin:/sbin"

main() {
  local name
  for name in "$@"; do
    [[ "$name" == busybox || "$name" == debian || "$name" == node ]] ||
      give_up "'$name' is no base image. Expected busybox, debian or node."
  done
  for name in "$@"; do
    "ensure_$name"
  done
}

ensure_busybox() {
  present "$BUSYBOX" && return
  one_at_a_time
  present "$BUSYBOX" || make_busybox
}

ensure_debian() {
  present "$DEBIAN" && return
  one_at_a_time
  present "$DEBIAN" || pull_debian || make_debian
}

ensure_node() {
  present "$NODE" && return
  one_at_a_time
  present "$NODE" || make_node
}

present() {
  docker image inspect --format . "$1" &>/dev/null
}

# Two test runs from one checkout would do the work twice. The script is its own lock file.
one_at_a_time() {
  command -v flock >/dev/null || return 0
  exec 9<"${BASH_SOURCE[0]}"
  flock 9
}

give_up() {
  echo "base-images.sh: $1" >&2
  exit 1
}

# From Debian's package, unpacked and not installed.
make_busybox() {
  local dir image
  dir="$(temporary_folder)"
  echo "Making $BUSYBOX from the package busybox-static"
  unpack_package busybox-static "$dir/package"
  lay_out_busybox "$dir/package" "$dir/root"
  # Owner, order and times are stated, so that the same package gives the same layer.
  image="$(tar -C "$dir/root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c . |
    docker import --change 'CMD ["/bin/sh"]' -)"
  # Named only once it is whole.
  docker tag "$image" "$BUSYBOX"
}

# As the published image of Node is made: on Debian, with Node's own build.
make_node() {
  local dir
  ensure_debian
  dir="$(temporary_folder)"
  cp "$(bash "$(dirname "${BASH_SOURCE[0]}")/node24.sh")" "$dir/node"
  echo "Making $NODE from Node 24 and $DEBIAN"
  printf 'FROM %s\nCOPY node /usr/local/bin/\n' "$DEBIAN" | docker build -q --tag "$NODE" --file - "$dir" >/dev/null
}

unpack_package() {
  local package="$1" target="$2" archives
  command -v apt-get >/dev/null || give_up "Making $BUSYBOX needs apt-get and dpkg. Run this on Debian or Ubuntu."
  mkdir "$target"
  # A fresh machine has no package lists yet.
  download "$package" "$target" || { apt -q update && download "$package" "$target"; } ||
    give_up "Could not download the package $package; see above."
  archives=("$target/$package"_*.deb)
  dpkg-deb --extract "${archives[0]}" "$target"
}

download() {
  # Run by root, apt would download as a user of its own who cannot write to our folder, and warn.
  (cd "$2" && apt-get -q -o APT::Sandbox::User=root download "$1" >/dev/null)
}

lay_out_busybox() {
  local package="$1" root="$2" program applet missing=()
  # Debian has moved its programs to /usr/bin.
  program="$(find "$package" -type f -name busybox -path '*bin/busybox' | head -n 1)"
  mkdir -p "$root"/{bin,dev,etc,proc,root,run,sys,tmp,var/www}
  chmod 1777 "$root/tmp"
  chmod 0700 "$root/root"
  install -m 0755 "$program" "$root/bin/busybox"
  for applet in $("$program" --list); do
    [[ "$applet" == busybox ]] || ln -s busybox "$root/bin/$applet"
  done
  for applet in "${APPLETS[@]}"; do
    [[ -L "$root/bin/$applet" ]] || missing+=("$applet")
  done
  ((${#missing[@]} == 0)) || give_up "The package busybox-static lacks ${missing[*]}, which the fixtures need."
  write_busybox_files "$root"
}

write_busybox_files() {
  cat >"$1/etc/passwd" <<'PASSWD'
root:x:0:0:root:/root:/bin/sh
www-data:x:33:33:www-data:/var/www:/bin/false
nobody:x:65534:65534:nobody:/nonexistent:/bin/false
PASSWD
  cat >"$1/etc/group" <<'GROUP'
root:x:0:
www-data:x:33:
nogroup:x:65534:
GROUP
  echo '<!doctype html><title>zero-drift fixture</title><p>It works.' >"$1/var/www/index.html"
}

# Without a registry this fails within a second; a network that swallows packets is cut short.
pull_debian() {
  echo "Pulling $DEBIAN"
  timeout "$PULL_SECONDS" docker pull -q "$DEBIAN" >/dev/null 2>&1
}

make_debian() {
  local dir image
  command -v apt-get >/dev/null || give_up "$DEBIAN could not be pulled, and making it needs Debian or Ubuntu. Run: docker pull $DEBIAN"
  as_root true || give_up "$DEBIAN could not be pulled, and debootstrap needs root. Run: docker pull $DEBIAN"
  echo "No registry gives $DEBIAN: making it with debootstrap (half a minute)"
  install_debootstrap
  dir="$(temporary_folder)"
  # debootstrap says on its standard output why it failed.
  as_root debootstrap --variant=minbase bookworm "$dir/root" >"$dir/log" 2>&1 || {
    tail -n 20 "$dir/log" >&2
    give_up 'debootstrap failed; see above.'
  }
  slim_excludes | as_root tee "$dir/root/etc/dpkg/dpkg.cfg.d/docker" >/dev/null
  # --numeric-owner: Debian's users are not this machine's.
  image="$(as_root tar -C "$dir/root" --numeric-owner --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' \
    --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' \
    --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' \
    --exclude='./etc/resolv.conf' --exclude='./etc/hostname' -c . |
    docker import --change 'CMD ["bash"]' -)"
  docker tag "$image" "$DEBIAN"
}

# As in the published image: no documentation is unpacked, and packages start no services, sync nothing.
slim_excludes() {
  printf '%s\n' 'path-exclude /usr/share/doc/*' 'path-exclude /usr/share/man/*' \
    'path-exclude /usr/share/locale/*' 'force-unsafe-io'
}

install_debootstrap() {
  # Ubuntu's debootstrap comes without Debian's keys.
  command -v debootstrap >/dev/null && [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] && return
  echo 'Installing debootstrap'
  apt -q update || true
  apt -q install -y --no-install-recommends debootstrap debian-archive-keyring ||
    give_up 'Could not install debootstrap; see above.'
}

# Quiet unless it fails. Someone else's apt may hold the locks for a while.
apt() {
  local output
  output="$(DEBIAN_FRONTEND=noninteractive as_root apt-get -o DPkg::Lock::Timeout=300 "$@" 2>&1 9>&-)" || {
    tail -n 20 <<<"$output" >&2
    return 1
  }
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

# On disk: /tmp is often small, in memory, or mounted so that debootstrap refuses it.
temporary_folder() {
  mktemp -d "$scratch/XXXXXX"
}

# debootstrap leaves file systems mounted when it is interrupted; never delete across them.
clean_up() {
  local mounted
  for mounted in "$scratch"/*/root/{proc,sys}; do
    if mountpoint -q "$mounted"; then as_root umount -l "$mounted" || true; fi
  done
  as_root rm -rf --one-file-system "$scratch" || true
}

# What is made here goes into images, whatever mask the caller has.
umask 022
scratch="$(mktemp -d /var/tmp/zero-drift-base.XXXXXX)"
trap clean_up EXIT
trap 'exit 130' INT TERM
main "$@"
