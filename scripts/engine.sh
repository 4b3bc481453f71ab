#!/usr/bin/env bash
# Makes sure that a container engine answers, then exits 0. Every test and demo starts with it, so
# it is quick where an engine is there, and brings one up where Debian's packages can.
set -euo pipefail

readonly SELF="${BASH_SOURCE[0]}"
readonly SOCKET=/var/run/docker.sock
readonly LOG=/var/log/zero-drift-dockerd.log
readonly LOCK=/run/zero-drift-engine.lock
readonly START_SECONDS=90
# Programs of the system administrator are not on every user's path.
export PATH="$PATH:/usr/sbin:/sbin"

main() {
  if engine_answers; then
    tell_which
    return
  fi
  refuse_foreign_address
  refuse_foreign_system
  if ((EUID == 0)); then
    bring_up
  elif sudo -n true 2>/dev/null; then
    sudo -n bash "$SELF" bring-up "$(id -un)"
  else
    give_up 'Starting an engine needs root. Run scripts/engine.sh as root, or start Docker yourself.'
  fi
  engine_answers || give_up "The engine runs, but does not answer $(id -un) at $(address)."
  tell_which
}

# An engine that accepts and never answers must not hang the caller.
engine_answers() {
  command -v docker >/dev/null && within 15 docker version --format '{{.Server.Version}}' &>/dev/null
}

within() {
  if command -v timeout >/dev/null; then timeout "$@"; else "${@:2}"; fi
}

tell_which() {
  local what='{{range .Server.Components}}{{if eq .Name "Engine" "Podman Engine"}}{{.Version}}{{end}}{{end}}'
  echo "Engine: version $(docker version --format "$what") at $(address)"
}

# Where the client looks: DOCKER_HOST, else the current context.
address() {
  docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null ||
    echo "${DOCKER_HOST:-unix://$SOCKET}"
}

# Whoever names an engine wants that one; a second one started here would not help.
refuse_foreign_address() {
  case "$(address)" in
    "unix://$SOCKET" | "unix:///run/docker.sock") ;;
    *) give_up "No engine answers at $(address). Start that one, or unset DOCKER_HOST (or run: docker context use default)." ;;
  esac
}

refuse_foreign_system() {
  [[ "$(uname -s)" == Linux ]] && command -v apt-get >/dev/null && return
  give_up 'No container engine answers. Install and start Docker Engine or Docker Desktop (https://docs.docker.com/engine/install/), then try again.'
}

give_up() {
  echo "engine.sh: $1" >&2
  exit 1
}

# As root. Two calls at once would install and start twice: the second waits, then finds the first one's engine.
bring_up() {
  local user="${1:-root}"
  exec 9>"$LOCK"
  flock 9
  if ! engine_answers; then
    install_engine
    start_engine
  fi
  # Only someone who could become root gets here, so this gives nothing away.
  [[ "$user" == root ]] || chown "$user" "$SOCKET"
}

install_engine() {
  command -v dockerd >/dev/null && command -v docker >/dev/null && return
  echo "No container engine here: installing Debian's docker.io"
  export DEBIAN_FRONTEND=noninteractive
  # One broken source must not stop what the others can give.
  apt -q update || true
  local packages=(docker.io iptables ca-certificates)
  # Debian 13 keeps the client in a package of its own.
  if apt-cache show docker-cli &>/dev/null; then packages+=(docker-cli); fi
  apt -q install -y --no-install-recommends "${packages[@]}" ||
    give_up "Could not install ${packages[*]}; see above. Install Docker by hand, then try again."
}

# Quiet unless it fails. Someone else's apt may hold the locks for a while. It must not inherit our own lock.
apt() {
  local output
  output="$(apt-get -o DPkg::Lock::Timeout=300 "$@" 2>&1 9>&-)" || {
    local code=$?
    tail -n 20 <<<"$output" >&2
    return "$code"
  }
}

start_engine() {
  # Where systemd runs, it owns the engine.
  if [[ -d /run/systemd/system ]] && systemctl start docker 9>&-; then
    wait_for_engine "$(systemctl show --property MainPID --value docker)" 'journalctl -u docker -n 20 --no-pager'
    return
  fi
  local pid
  pid="$(running dockerd /var/run/docker.pid)"
  if [[ -z "$pid" ]]; then
    pid="$(start_detached)"
    echo "Starting dockerd (process $pid, log in $LOG)"
  fi
  wait_for_engine "$pid" "tail -n 20 $LOG"
}

# A pid file outlives a crash or a restored machine, and dockerd refuses to start (or waits for a
# containerd that is none) when some other program has that number by now.
running() {
  local program="$1" file="$2" pid
  [[ -s "$file" ]] || return 0
  pid="$(<"$file")"
  if [[ "$(cat "/proc/$pid/comm" 2>/dev/null)" == "$program" ]]; then
    echo "$pid"
  else
    rm -f "$file"
  fi
}

# In a session of its own, without our files: it outlives this script, npm and the terminal.
start_detached() {
  running containerd /var/run/docker/containerd/containerd.pid >/dev/null
  setsid nohup dockerd </dev/null >"$LOG" 2>&1 9>&- &
  echo $!
}

wait_for_engine() {
  local pid="$1" show_log="$2" deadline=$((SECONDS + START_SECONDS))
  until engine_answers; do
    [[ -d "/proc/$pid" ]] || fail_start "dockerd ended before it answered" "$show_log"
    ((SECONDS < deadline)) || fail_start "dockerd did not answer within $START_SECONDS seconds" "$show_log"
    sleep 0.1
  done
}

fail_start() {
  $2 >&2 || true
  give_up "$1; its last words are above. It needs root with full capabilities, cgroups, overlayfs and iptables: run this on a machine (or in a container started with --privileged) that has them, or point DOCKER_HOST at an engine elsewhere."
}

if [[ "${1:-}" == bring-up ]]; then
  bring_up "${2:-root}"
else
  main
fi
