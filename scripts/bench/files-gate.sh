#!/usr/bin/env bash
# files-gate.sh IMAGE COMMAND...: the same by hand for a writable container that logs `ready` once it
# has written. Prints the number of changes, and how long `docker diff` alone took, in microseconds.
set -euo pipefail

container="$(docker run --detach "$@")"
trap 'docker rm --force --volumes "$container" >/dev/null' EXIT
line=''
until [[ "$line" == ready ]]; do
  # Fails at the end of the log.
  read -r line
done < <(docker logs --follow "$container" 2>&1)
before="${EPOCHREALTIME/[.,]/}"
changes="$(docker diff "$container" | wc -l)"
echo "$changes $((${EPOCHREALTIME/[.,]/} - before))"
