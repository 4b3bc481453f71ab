#!/usr/bin/env bash
# Container engines side by side on one machine, from Debian's packages (and one from its source), for
# tests that must hold on each of them:
#   engines.sh up [--only PATTERN]              brings up what is missing; a line for each: NAME VERSION DRIVER SOCKET
#   engines.sh run [--only PATTERN] COMMAND...  the same, then COMMAND once for each, with DOCKER_HOST, ZERO_DRIFT_ENGINE
#   engines.sh down [--only PATTERN]            ends what up has started; what was installed and loaded stays
# PATTERN is one of the shell's, for names of engines, such as 'podman-*'.
#
# The machine's own engine serves as docker-20.10-overlay2 where it is one, and is never ended. Every
# other one gets a root file system in ZERO_DRIFT_ENGINES (delete that after `down` to have them anew),
# and namespaces of its own: two daemons in one network would remove each other's docker0. A command
# that runs there reaches the containers and no other network.
#
# Which engines there are is in engines/table.sh, and how one of a kind is started in engines/docker.sh
# and engines/podman.sh.
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
# Also in $(...), where all of `up` is when it is called for `run`.
shopt -s inherit_errexit
# What is made here becomes the root of other programs, whatever mask the caller has.
umask 022

# Where roots, images and logs are kept, and where sockets and process numbers are while it runs.
readonly KEPT="${ZERO_DRIFT_ENGINES:-/var/lib/zero-drift-engines}"
readonly RUN=/run/zero-drift-engines
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly HERE
# Programs of the system administrator are not on every user's path.
export PATH="$PATH:/usr/sbin:/sbin"
# Whatever engine the caller uses, these are others.
unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION

# shellcheck source=engines/table.sh
source "$HERE/engines/table.sh"
# shellcheck source=engines/processes.sh
source "$HERE/engines/processes.sh"
# shellcheck source=engines/world.sh
source "$HERE/engines/world.sh"
# shellcheck source=engines/rootless.sh
source "$HERE/engines/rootless.sh"
# shellcheck source=engines/moby.sh
source "$HERE/engines/moby.sh"
# shellcheck source=engines/docker.sh
source "$HERE/engines/docker.sh"
# shellcheck source=engines/podman.sh
source "$HERE/engines/podman.sh"
# shellcheck source=engines/images.sh
source "$HERE/engines/images.sh"

main() {
  local verb="${1:-}" pattern='*'
  [[ "$verb" == up || "$verb" == run || "$verb" == down ]] ||
    give_up "'$verb' is nothing this can do. Expected up, down, or run COMMAND..."
  shift
  if [[ "${1:-}" == --only ]]; then
    (($# > 1)) || give_up "'--only' needs a pattern. Expected one of the shell's, such as 'podman-*'."
    pattern="$2"
    shift 2
  fi
  case "$verb" in
    up | down) (($# == 0)) || give_up "'$verb' takes no '$1'. Expected: engines.sh $verb [--only PATTERN]" ;;
    run) (($# > 0)) || give_up "'run' needs a command. Expected: engines.sh run [--only PATTERN] COMMAND..." ;;
  esac
  [[ -n "$(selected "$pattern")" ]] || give_up "'$pattern' fits no engine. There are ${ENGINES[*]}."
  refuse_foreign_system
  if [[ "$verb" == run ]]; then
    run_on_each "$pattern" "$@"
  else
    as_root "$verb" "$pattern"
  fi
}

refuse_foreign_system() {
  [[ "$(uname -s)" == Linux ]] || give_up "These engines need Linux. This is $(uname -s)."
  command -v apt-get >/dev/null || give_up 'These engines come from Debian packages: run this on Debian or Ubuntu. apt-get is missing here.'
  [[ "$KEPT" == /* ]] || give_up "ZERO_DRIFT_ENGINES is '$KEPT'. Expected an absolute path."
}

# as_root up|down PATTERN
as_root() {
  if ((EUID == 0)); then
    "$1" root "$2"
  elif sudo -n true 2>/dev/null; then
    sudo -n env "ZERO_DRIFT_ENGINES=$KEPT" bash "$HERE/engines.sh" as-root "$1" "$(id -un)" "$2"
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

# run_on_each PATTERN COMMAND...
run_on_each() {
  local lines line failed=()
  lines="$(as_root up "$1")"
  shift
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
  (
    export DOCKER_HOST="$socket" ZERO_DRIFT_ENGINE="$name"
    # Podman has the API of the old builder alone.
    if [[ "$(kind "$name")" == podman ]]; then export DOCKER_BUILDKIT=0; fi
    in_network_of "$name" "$@" 3<&-
  )
}

# -- up

# up USER PATTERN
up() {
  local names name missing=()
  caller="$1"
  one_at_a_time
  # It makes the images, and has the client that talks to all of them.
  bash "$HERE/engine.sh" >&2 9>&-
  read -r -a names <<<"$(selected "$2")"
  for name in "${names[@]}"; do
    is_up "$name" || missing+=("$name")
  done
  for name in "${missing[@]}"; do
    ensure_root "$name"
  done
  at_once bring_up "${missing[@]}"
  for name in "${names[@]}"; do
    ensure_image "$name"
    let_use "$name"
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

is_up() {
  local program
  if ! of_machine "$1"; then
    for program in $(programs "$1"); do
      runs "$program" "$1" || return 1
    done
  fi
  is_for_caller "$1" || return 1
  is_expected "$1"
}

bring_up() {
  local name="$1"
  # A half of it may be left.
  end "$name"
  say "Starting $name"
  start_world "$name"
  "start_$(kind "$name")" "$name"
  is_expected "$name" || give_up "$name turned out as '$(describe "$name")'. Expected '$(expected "$name")'."
}

is_expected() {
  # shellcheck disable=SC2053 # a pattern
  [[ "$(describe "$1")" == $(expected "$1") ]]
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

# Only someone who could become root gets here, so this gives nothing away.
let_use() {
  local socket
  socket="$(socket "$1")"
  [[ "$caller" == root ]] || chown "$caller" "${socket#unix://}"
}

# -- down

# down USER PATTERN
down() {
  local names
  one_at_a_time
  read -r -a names <<<"$(selected "$2")"
  at_once end "${names[@]}"
}

# The daemon first, which ends its containers and needs the others for that; the world, which is all
# that is left of it, last.
end() {
  local name="$1" program programs
  [[ -e "$RUN/$name" ]] || return 0
  say "Ending $name"
  read -r -a programs <<<"$(programs "$name")"
  for ((program = ${#programs[@]} - 1; program > 0; program--)); do
    end_process "${programs[program]}" "$name" TERM
  done
  end_process world "$name" KILL
  remove_group "$name"
  rm -rf --one-file-system "${RUN:?}/$name"
}

if [[ "${1:-}" == as-root ]]; then
  "$2" "$3" "$4"
else
  main "$@"
fi
