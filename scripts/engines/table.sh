# shellcheck shell=bash
# The engines: which there are, and what makes each of them that one. A new version of a kind is a word
# in each of these; a new kind is a file beside this one as well. For engines.sh to read.

readonly ENGINES=(
  docker-20.10-overlay2 docker-unstable-overlay2 docker-unstable-containerd docker-unstable-rootless
  docker-29-containerd
  podman-4.3 podman-unstable podman-unstable-rootless
)
# The machine's own may be it, where no other was started as that.
readonly FIRST="${ENGINES[0]}"
readonly MACHINE=unix:///var/run/docker.sock

# selected PATTERN: those whose names it fits, in one line.
selected() {
  local name found=()
  for name in "${ENGINES[@]}"; do
    # shellcheck disable=SC2053 # a pattern
    [[ "$name" != $1 ]] || found+=("$name")
  done
  echo "${found[*]}"
}

# The name of the file that starts it, and of the daemon's socket.
kind() {
  echo "${1%%-*}"
}

# Of Debian; of what the engine needs beside itself, where no Debian has it.
suite() {
  case "$1" in
    docker-20.10-* | podman-4.3) echo bookworm ;;
    *-unstable | *-unstable-* | docker-29-*) echo unstable ;;
  esac
}

# In the order of their start. The world is what all others live in.
programs() {
  case "$1" in
    docker-*-rootless) echo world docker ;;
    docker-*) echo world containerd docker ;;
    podman-*) echo world podman ;;
  esac
}

# What `describe` must say, as a pattern.
expected() {
  case "$1" in
    docker-20.10-overlay2) echo '20.10.* overlay2' ;;
    docker-unstable-overlay2) echo '* overlay2' ;;
    docker-unstable-containerd) echo '* overlayfs' ;;
    docker-unstable-rootless) echo '* overlay*' ;;
    docker-29-containerd) echo '29* overlayfs' ;;
    podman-4.3) echo '4.3.* overlay' ;;
    podman-unstable | podman-unstable-rootless) echo '[5-9].* overlay' ;;
  esac
}

is_rootless() {
  [[ "$1" == *-rootless ]]
}

of_machine() {
  [[ "$1" == "$FIRST" && ! -e "$RUN/$1" ]]
}

socket() {
  if of_machine "$1"; then
    echo "$MACHINE"
  else
    echo "unix://$RUN/$1/run/socket/$(kind "$1").sock"
  fi
}
