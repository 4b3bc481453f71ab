#!/usr/bin/env bash
# Three container engines side by side on one machine, from Debian's packages, for tests that must
# hold on each of them:
#   engines.sh up              brings up what is missing; a line for each: NAME VERSION DRIVER SOCKET
#   engines.sh run COMMAND...  the same, then COMMAND once for each, with DOCKER_HOST, ZERO_DRIFT_ENGINE
#   engines.sh down            ends what up has started; what was installed and loaded stays
# The machine's own engine serves as docker-20.10-overlay2 where it is one, and is never ended. Every
# other one gets a root file system in ZERO_DRIFT_ENGINES (delete that after `down` to have them anew),
# and namespaces of its own: two daemons in one network would remove each other's docker0. A command
# that runs there reaches the containers and no other network.
set -euo pipefail
# Also in $(...), where all of `up` is when it is called for `run`.
shopt -s inherit_errexit
# What is made here becomes the root of other programs, whatever mask the caller has.
umask 022

readonly ENGINES=(docker-20.10-overlay2 docker-unstable-overlay2 docker-unstable-containerd)
readonly FIRST="${ENGINES[0]}"
readonly IMAGE=zero-drift-fixture/busybox:1
readonly MACHINE=unix:///var/run/docker.sock
# Where roots, images and logs are kept, and where sockets and process numbers are while it runs.
readonly KEPT="${ZERO_DRIFT_ENGINES:-/var/lib/zero-drift-engines}"
readonly RUN=/run/zero-drift-engines
# What docker.io only recommends, but cannot do without where AppArmor is on; and what sets up a network.
readonly PACKAGES=docker.io,iptables,iproute2,apparmor
readonly START_SECONDS=90
# A daemon first ends its containers, each of which has ten seconds to end by itself.
readonly END_SECONDS=40
readonly SYSTEM_PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly HERE
# Programs of the system administrator are not on every user's path.
export PATH="$PATH:/usr/sbin:/sbin"
# Whatever engine the caller uses, these are others.
unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION

main() {
  local verb="${1:-}"
  case "$verb" in
    up | down) (($# == 1)) || give_up "'$verb' takes no more words. Expected: engines.sh $verb" ;;
    run) (($# > 1)) || give_up "'run' needs a command. Expected: engines.sh run COMMAND..." ;;
    *) give_up "'$verb' is nothing this can do. Expected up, down, or run COMMAND..." ;;
  esac
  refuse_foreign_system
  if [[ "$verb" == run ]]; then
    run_on_each "${@:2}"
  else
    as_root "$verb"
  fi
}

refuse_foreign_system() {
  [[ "$(uname -s)" == Linux ]] || give_up "These engines need Linux. This is $(uname -s)."
  command -v apt-get >/dev/null || give_up 'These engines come from Debian packages: run this on Debian or Ubuntu. apt-get is missing here.'
  [[ "$KEPT" == /* ]] || give_up "ZERO_DRIFT_ENGINES is '$KEPT'. Expected an absolute path."
}

# as_root up|down
as_root() {
  if ((EUID == 0)); then
    "$1" root
  elif sudo -n true 2>/dev/null; then
    sudo -n env "ZERO_DRIFT_ENGINES=$KEPT" bash "$HERE/engines.sh" as-root "$1" "$(id -un)"
  else
    give_up 'Starting and ending engines needs root. Run this as root, or where sudo asks for no password.'
  fi
}

give_up() {
  echo "engines.sh: $1" >&2
  exit 1
}

say() {
  echo "$1" >&2
}

# -- run

run_on_each() {
  local lines line failed=()
  lines="$(as_root up)"
  while read -r -u 3 line; do
    # shellcheck disable=SC2086 # its words
    run_on $line "$@" || failed+=("${line%% *}")
  done 3<<<"$lines"
  ((${#failed[@]} == 0)) || give_up "Failed on ${failed[*]}: $*"
}

# run_on NAME VERSION DRIVER SOCKET COMMAND...
run_on() {
  local name="$1" version="$2" driver="$3" socket="$4"
  shift 4
  printf '\n== %s (%s, %s)\n' "$name" "$version" "$driver" >&2
  export DOCKER_HOST="$socket" ZERO_DRIFT_ENGINE="$name"
  if of_machine "$name"; then
    "$@" 3<&-
  else
    in_network_of "$(process dockerd "$name")" "$@" 3<&-
  fi
}

# Only root may change the network; the command runs as the caller, with the caller's environment.
in_network_of() {
  local enter=(nsenter --target "$1" --net --)
  shift
  if ((EUID == 0)); then
    "${enter[@]}" "$@"
  else
    sudo -n --preserve-env "${enter[@]}" setpriv --reuid "$(id -u)" --regid "$(id -g)" --init-groups \
      env -u SUDO_USER -u SUDO_UID -u SUDO_GID -u SUDO_COMMAND \
      "PATH=$PATH" "HOME=$HOME" "USER=$(id -un)" "LOGNAME=$(id -un)" "$@"
  fi
}

# -- up

up() {
  local user="$1" name missing=()
  one_at_a_time
  ensure_first
  for name in "${ENGINES[@]}"; do
    is_up "$name" || missing+=("$name")
  done
  for name in "${missing[@]}"; do
    ensure_root "$(suite "$name")"
  done
  at_once bring_up "${missing[@]}"
  for name in "${ENGINES[@]}"; do
    ensure_image "$name"
    let_use "$user" "$name"
    tell "$name"
  done
}

# Two calls at once would do everything twice: the second waits, then finds it done.
one_at_a_time() {
  mkdir -p "$RUN"
  exec 9>"$RUN/lock"
  flock 9
}

# at_once FUNCTION NAME...: fails when it failed for one of them, once it has ended for all.
at_once() {
  local step="$1" name job jobs=() code=0
  shift
  for name in "$@"; do
    "$step" "$name" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do
    wait "$job" || code=1
  done
  return "$code"
}

# Where no other was started as the first, the machine's own may be it. engine.sh brings that up where
# none is there, and the client that talks to all of them.
ensure_first() {
  is_up "$FIRST" && return
  end "$FIRST"
  DOCKER_HOST="$MACHINE" bash "$HERE/engine.sh" >&2 9>&-
}

is_up() {
  if ! of_machine "$1"; then
    runs containerd "$1" && runs dockerd "$1" || return 1
  fi
  is_expected "$1"
}

of_machine() {
  [[ "$1" == "$FIRST" && ! -e "$RUN/$1" ]]
}

bring_up() {
  local name="$1"
  # A half of it may be left.
  end "$name"
  say "Starting $name"
  start_containerd "$name"
  wait_for "$name" containerd test -S "$RUN/$name/run/containerd/containerd.sock"
  readlink "/proc/$(process containerd "$name")/ns/mnt" >"$RUN/$name/namespace"
  start_dockerd "$name"
  wait_for "$name" dockerd describe "$name"
  is_expected "$name" || give_up "$name turned out as '$(describe "$name")'. Expected '$(expected "$name")'."
}

suite() {
  case "$1" in
    docker-20.10-*) echo bookworm ;;
    docker-unstable-*) echo unstable ;;
  esac
}

# The defaults of newer versions differ, so each store is asked for by name.
options() {
  case "$1" in
    docker-20.10-overlay2) echo --storage-driver overlay2 ;;
    docker-unstable-overlay2) echo --storage-driver overlay2 --feature containerd-snapshotter=false ;;
    docker-unstable-containerd) echo --feature containerd-snapshotter=true ;;
  esac
}

# -- what they answer

is_expected() {
  # shellcheck disable=SC2053 # a pattern
  [[ "$(describe "$1")" == $(expected "$1") ]]
}

expected() {
  case "$1" in
    docker-20.10-overlay2) echo '20.10.* overlay2' ;;
    docker-unstable-overlay2) echo '* overlay2' ;;
    docker-unstable-containerd) echo '* overlayfs' ;;
  esac
}

# VERSION DRIVER; fails where nothing answers.
describe() {
  at "$1" info --format '{{.ServerVersion}} {{.Driver}}' 2>/dev/null
}

tell() {
  echo "$1 $(describe "$1") $(socket "$1")"
}

# at NAME WORD...: an engine that accepts and never answers must not hang the caller.
at() {
  timeout 15 docker --host "$(socket "$1")" "${@:2}"
}

socket() {
  if of_machine "$1"; then
    echo "$MACHINE"
  else
    echo "unix://$RUN/$1/run/docker.sock"
  fi
}

# The first one's is made from a package, and carried to the others: one image, whatever holds it.
ensure_image() {
  local name="$1"
  at "$name" image inspect --format . "$IMAGE" &>/dev/null && return
  if [[ "$name" == "$FIRST" ]]; then
    DOCKER_HOST="$(socket "$name")" bash "$HERE/base-images.sh" busybox >&2 9>&-
  else
    say "Carrying $IMAGE to $name"
    at "$FIRST" save "$IMAGE" | at "$name" load --quiet >&2
  fi
}

# Only someone who could become root gets here, so this gives nothing away.
let_use() {
  local socket
  socket="$(socket "$2")"
  [[ "$1" == root ]] || chown "$1" "${socket#unix://}"
}

# -- their roots

ensure_root() {
  bash "$HERE/debian-root.sh" "$1" "$KEPT/$1" "$PACKAGES" >&2 9>&-
}

# -- their processes

# containerd holds the namespaces, and dockerd joins them. The one that dockerd would start by itself
# lacks services there.
start_containerd() {
  local name="$1" run="$RUN/$1/run" data="$KEPT/$1" root
  root="$KEPT/$(suite "$name")"
  mkdir -p "$run" "$data"/{docker,containerd}
  ln -s "$root" "$RUN/$name/root"
  # No Kubernetes here; looking for its network would only fill the log.
  printf '%s\n' 'version = 2' 'disabled_plugins = ["io.containerd.grpc.v1.cri"]' >"$run/containerd.toml"
  # slave: what the machine unmounts goes from here, too, and nothing comes back.
  start containerd "$name" unshare --mount --propagation slave --net \
    bash "$HERE/engines-inside.sh" "$root" "$run" "$data" containerd --config /run/containerd.toml
}

start_dockerd() {
  local name="$1" options
  read -r -a options <<<"$(options "$name")"
  # Not the group docker: in this root it has a number that is some other group's on the machine.
  start dockerd "$name" nsenter --target "$(process containerd "$name")" --mount --net -- \
    dockerd --containerd /run/containerd/containerd.sock --host unix:///run/docker.sock --group root "${options[@]}"
}

# start PROGRAM NAME COMMAND...: in a session of its own, without our files and the caller's
# environment, so it outlives this script. Each command is replaced by the next one, down to PROGRAM,
# which is why the number stays.
start() {
  local program="$1" name="$2"
  shift 2
  env -i PATH="$SYSTEM_PATH" setsid "$@" </dev/null >"$(log "$program" "$name")" 2>&1 9>&- &
  echo "$! $(start_time $!)" >"$RUN/$name/$program"
}

# wait_for NAME PROGRAM CHECK...
wait_for() {
  local name="$1" program="$2" deadline=$((SECONDS + START_SECONDS))
  shift 2
  until "$@" >/dev/null; do
    runs "$program" "$name" || fail_start "$name" "$program" 'ended before it answered'
    ((SECONDS < deadline)) || fail_start "$name" "$program" "did not answer within $START_SECONDS seconds"
    sleep 0.1
  done
}

fail_start() {
  local name="$1" program="$2" what="$3"
  tail -n 20 "$(log "$program" "$name")" >&2
  end "$name"
  give_up "$program of $name $what; its last words are above, and in $(log "$program" "$name"). It needs root with full capabilities, cgroups, iptables in the kernel, and overlayfs on what is not an overlay itself: run this on a machine that has them, or set ZERO_DRIFT_ENGINES to a folder on a disk."
}

log() {
  echo "$KEPT/$2/$1.log"
}

# A number outlives a crash or a restored machine, and then may be another program's: when that one
# began tells them apart.
runs() {
  local pid began
  [[ -s "$RUN/$2/$1" ]] || return 1
  read -r pid began <"$RUN/$2/$1"
  [[ -n "$began" && "$(start_time "$pid")" == "$began" ]]
}

process() {
  local pid
  read -r pid _ <"$RUN/$2/$1"
  echo "$pid"
}

# In ticks since the machine's start (proc(5)); empty for one that has ended, waited for or not.
start_time() {
  local line fields
  { line="$(<"/proc/$1/stat")"; } 2>/dev/null || return 0
  # Before the last parenthesis is the program's name, which may hold anything.
  read -r -a fields <<<"${line##*) }"
  [[ "${fields[0]}" == [ZX] ]] || echo "${fields[19]}"
}

# -- down

down() {
  one_at_a_time
  at_once end "${ENGINES[@]}"
}

# dockerd ends its containers, and needs containerd for that. With the last process go the namespaces,
# and all mounts in them.
end() {
  local name="$1"
  [[ -e "$RUN/$name" ]] || return 0
  say "Ending $name"
  end_process dockerd "$name" "$END_SECONDS"
  end_process containerd "$name" 10
  end_rest "$name"
  rm -rf --one-file-system "${RUN:?}/$name"
}

# end_process PROGRAM NAME SECONDS
end_process() {
  local program="$1" name="$2" deadline=$((SECONDS + $3)) pid
  runs "$program" "$name" || return 0
  pid="$(process "$program" "$name")"
  kill -TERM "$pid" 2>/dev/null || true
  while runs "$program" "$name"; do
    ((SECONDS < deadline)) || kill -KILL "$pid" 2>/dev/null || true
    ((SECONDS < deadline + 10)) || give_up "Process $pid ($program of $name) does not end, even when killed."
    sleep 0.1
  done
}

# A daemon that was killed leaves its containers running, each as the child of a process of containerd
# that is still in the engine's world.
end_rest() {
  local pid
  for pid in $(inhabitants "$1"); do
    say "Killing process $pid, which $1 has left behind, and its children"
    # shellcheck disable=SC2046 # numbers
    kill -KILL $(cat "/proc/$pid/task"/*/children 2>/dev/null) "$pid" 2>/dev/null || true
  done
}

# The number of a namespace may be used again, and two engines may share a root: both have to be its.
inhabitants() {
  local namespace pid found
  [[ -s "$RUN/$1/namespace" ]] || return 0
  namespace="$(<"$RUN/$1/namespace")"
  while read -r pid found; do
    [[ "$found" == "$namespace" && "/proc/$pid/root" -ef "$RUN/$1/root" ]] && echo "$pid"
  done < <(find /proc -maxdepth 3 -path '/proc/[0-9]*/ns/mnt' -printf '%P %l\n' 2>/dev/null | sed 's,/ns/mnt,,')
  return 0
}

if [[ "${1:-}" == as-root ]]; then
  "$2" "$3"
else
  main "$@"
fi
