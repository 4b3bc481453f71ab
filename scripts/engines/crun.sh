#!/usr/bin/env bash
# crun for a machine that cannot give all that Podman asks for by default: /usr/local/bin/crun in the
# root of such an engine. Takes off the limits whose controllers are missing, and lowers those of
# processes to what may be set; the rest is crun's.
set -euo pipefail

main() {
  local bundle
  bundle="$(bundle_of "$@")"
  [[ -z "$bundle" ]] || make_possible "$bundle/config.json"
  exec no-memlock /usr/bin/crun "$@"
}

bundle_of() {
  while (($# > 0)); do
    case "$1" in
      --bundle | -b) echo "$2" ;;
      --bundle=*) echo "${1#*=}" ;;
    esac
    shift
  done
}

make_possible() {
  local changed
  changed="$(jq --compact-output \
    --arg controllers "$(</sys/fs/cgroup/cgroup.controllers)" \
    --argjson hard "{\"RLIMIT_NOFILE\": $(ulimit -Hn), \"RLIMIT_NPROC\": $(number "$(ulimit -Hu)")}" \
    --argjson score "$(</proc/self/oom_score_adj)" '
    ($controllers | split(" ")) as $there |
    {cpu: ["cpu"], io: ["blockIO"], memory: ["memory"], pids: ["pids"]} as $of |
    reduce ($of | keys[] | select(IN($there[]) | not)) as $missing
      (.; delpaths([$of[$missing][] | ["linux", "resources", .]])) |
    if .process.rlimits then .process.rlimits |= map(
      ($hard[.type] // .hard) as $most | .hard = ([.hard, $most] | min) | .soft = ([.soft, .hard] | min)
    ) else . end |
    if (.process.oomScoreAdj // $score) < $score then del(.process.oomScoreAdj) else . end' "$1")"
  echo "$changed" >"$1"
}

number() {
  if [[ "$1" == unlimited ]]; then echo 18446744073709551615; else echo "$1"; fi
}

main "$@"
