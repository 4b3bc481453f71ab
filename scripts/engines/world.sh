# shellcheck shell=bash
# The world of an engine: a root file system of Debian, and namespaces for it that a process which does
# nothing holds. All of the engine's processes go with that one. For engines.sh to read.

# docker.io, with what it only recommends, but cannot do without where AppArmor is on; podman, with what
# it only recommends, but needs to run a container, as root and as another user; and what sets up a network.
readonly PACKAGES=docker.io,apparmor,podman,crun,conmon,netavark,aardvark-dns,catatonit,uidmap,passt,slirp4netns,rootlesskit,fuse-overlayfs,jq,iptables,nftables,iproute2

ensure_root() {
  bash "$HERE/debian-root.sh" "$(suite "$1")" "$(root "$1")" "$PACKAGES" >&2 9>&-
  "settle_$(kind "$1")" "$1"
  ! is_rootless "$1" || make_user "$1"
}

# Engines of the same Debian share it.
root() {
  echo "$KEPT/debian-$(suite "$1")"
}

start_world() {
  local name="$1" run="$RUN/$1/run" data="$KEPT/$1" group=()
  mkdir -p "$run/socket" "$data"
  chown "$(owner "$name")" "$run/socket"
  "prepare_$(kind "$name")" "$name"
  ! is_rootless "$name" || make_folders_of_user "$name"
  if has_group "$name"; then
    make_group "$name"
    group=(--group "$(group "$name")")
  fi
  # slave: what the machine unmounts goes from here, too, and nothing comes back.
  start world "$name" unshare --mount --propagation slave --net --pid --fork --kill-child --mount-proc \
    bash "$HERE/engines/inside.sh" "$(root "$name")" "$run" "$data" "${group[@]}" catatonit -P
  wait_for world "$name" holds "$name"
  ! has_group "$name" || delegate "$(group "$name")"
  ! is_rootless "$name" || give_device_to_user "$name"
}

# It becomes what waits, and waits for all that others leave behind, once the world is there.
holds() {
  local pid
  pid="$(process world "$1")" && [[ "$(<"/proc/$pid/comm")" == catatonit ]]
}

# in_world NAME COMMAND...
in_world() {
  nsenter --target "$(process world "$1")" --mount --net --pid --cgroup -- "${@:2}"
}

# start_in_world PROGRAM NAME COMMAND...: as the engine's user.
start_in_world() {
  local program="$1" name="$2" enter as=()
  shift 2
  enter=(nsenter --target "$(process world "$name")" --mount --net --pid --cgroup --)
  if has_group "$name"; then
    # shellcheck disable=SC2016 # for that bash to fill in
    enter=(bash -c 'echo 0 >"$0" && exec "$@"' "$(group "$name")/service/cgroup.procs" "${enter[@]}")
  fi
  ! is_rootless "$name" || read -r -a as <<<"$(as_user "$name")"
  start "$program" "$name" "${enter[@]}" "${as[@]}" "$@"
}

# in_network_of NAME COMMAND...: only root may change the network; the command runs as the caller (or,
# for a rootless engine of root's, as its user), with the caller's environment.
in_network_of() {
  local name="$1" enter as=() words
  shift
  if of_machine "$name"; then
    "$@"
    return
  fi
  enter=(nsenter --target "$(process world "$name")" --net --)
  if ((EUID == 0)); then
    if is_rootless "$name"; then
      words="$(as_user_outside "$name")" || return
      read -r -a as <<<"$words"
    fi
    "${enter[@]}" "${as[@]}" "$@"
  else
    sudo -n --preserve-env "${enter[@]}" setpriv --reuid "$(id -u)" --regid "$(id -g)" --init-groups \
      env -u SUDO_USER -u SUDO_UID -u SUDO_GID -u SUDO_COMMAND \
      "PATH=$PATH" "HOME=$HOME" "USER=$(id -un)" "LOGNAME=$(id -un)" "$@"
  fi
}

# -- cgroups

# Whether it has one of version 2 for itself: crun works with no other, and only in its own may an
# ordinary user limit and pause.
has_group() {
  [[ "$(kind "$1")" == podman ]] || is_rootless "$1"
}

group() {
  local top
  top="$(groups_of_machine)"
  echo "$top/zero-drift-engines/$1"
}

# Where version 2 is mounted: the whole tree, or beside version 1.
groups_of_machine() {
  findmnt --noheadings --first-only --output TARGET --type cgroup2 ||
    give_up 'Podman and rootless engines need cgroups of version 2, and none are mounted here: mount -t cgroup2 cgroup2 FOLDER'
}

# make_group NAME: of the engine's user, with all controllers that the machine lets it have.
make_group() {
  local group owner
  remove_group "$1"
  group="$(group "$1")"
  owner="$(owner "$1")"
  mkdir -p "$group/service"
  delegate "$(groups_of_machine)"
  delegate "${group%/*}"
  chown "$owner:$owner" "$group"{,/service}{,/cgroup.procs,/cgroup.subtree_control,/cgroup.threads}
}

# To the children of a cgroup, which may then hold no process itself. One at a time: a refusal refuses
# all that are asked for at once.
delegate() {
  local controller
  for controller in $(<"$1/cgroup.controllers"); do
    { echo "+$controller" >"$1/cgroup.subtree_control"; } 2>/dev/null || true
  done
}

# Killed processes need a moment to be gone; until then their cgroup cannot be removed.
remove_group() {
  local group deadline=$((SECONDS + 10))
  has_group "$1" || return 0
  group="$(group "$1")"
  until find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || [[ ! -e "$group" ]]; do
    ((SECONDS < deadline)) || give_up "The cgroup $group cannot be removed."
    sleep 0.1
  done
}
