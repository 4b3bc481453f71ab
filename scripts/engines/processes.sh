# shellcheck shell=bash
# Programs of an engine, in files named after them: how they are started, found again by a later call,
# and ended. Each is the only child of the process that engines.sh has started (unshare or nsenter, which
# make a namespace of processes or go there), and that one ends with it. For engines.sh to read.

readonly START_SECONDS=90
# A daemon first ends its containers, each of which has ten seconds to end by itself.
readonly END_SECONDS=40
readonly SYSTEM_PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# start PROGRAM NAME COMMAND...: in a session of its own, without our files and the caller's
# environment, so it outlives this script. Each command is replaced by the next one, which is why the
# number stays.
start() {
  local program="$1" name="$2"
  shift 2
  env -i PATH="$SYSTEM_PATH" HOME=/root setsid "$@" </dev/null >"$(log "$program" "$name")" 2>&1 9>&- &
  echo "$! $(start_time $!)" >"$RUN/$name/$program"
}

# wait_for PROGRAM NAME CHECK...
wait_for() {
  local program="$1" name="$2" deadline=$((SECONDS + START_SECONDS))
  shift 2
  until "$@" &>/dev/null; do
    runs "$program" "$name" || fail_start "$program" "$name" 'ended before it answered'
    ((SECONDS < deadline)) || fail_start "$program" "$name" "did not answer within $START_SECONDS seconds"
    sleep 0.1
  done
}

fail_start() {
  local program="$1" name="$2" what="$3"
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

# Number of the program itself; fails where there is none (any more).
process() {
  local pid children
  runs "$1" "$2" || return 1
  read -r pid _ <"$RUN/$2/$1"
  { children="$(<"/proc/$pid/task/$pid/children")"; } 2>/dev/null || return 1
  [[ -n "$children" ]] && echo "${children%% *}"
}

# In ticks since the machine's start (proc(5)); empty for one that has ended, waited for or not.
start_time() {
  local line fields
  { line="$(<"/proc/$1/stat")"; } 2>/dev/null || return 0
  # Before the last parenthesis is the program's name, which may hold anything.
  read -r -a fields <<<"${line##*) }"
  [[ "${fields[0]}" == [ZX] ]] || echo "${fields[19]}"
}

# end_process PROGRAM NAME SIGNAL
end_process() {
  local program="$1" name="$2" signal="$3" deadline=$((SECONDS + END_SECONDS)) pid
  while pid="$(process "$program" "$name")"; do
    kill -"$signal" "$pid" 2>/dev/null || true
    while [[ "$(process "$program" "$name")" == "$pid" ]]; do
      ((SECONDS < deadline)) || kill -KILL "$pid" 2>/dev/null || true
      ((SECONDS < deadline + 10)) || give_up "Process $pid ($program of $name) does not end, even when killed."
      sleep 0.1
    done
  done
}
