#!/usr/bin/env bash
# volume-gate.sh VOLUME IMAGE COMMAND...: reads the archive of a volume by hand as often as the action
# does: before the start, while the container stands still, and after its end.
set -euo pipefail

volume="$1"
shift
container="$(docker create --read-only --volume "$volume:/data" "$@")"
trap 'docker rm --force --volumes "$container" >/dev/null' EXIT

read_archive() {
  curl --fail --silent --unix-socket /var/run/docker.sock \
    "http://localhost/containers/$container/archive?path=/data" | sha256sum >/dev/null
}

read_archive
docker start "$container" >/dev/null
line=''
until [[ "$line" == ready ]]; do
  # Fails at the end of the log.
  read -r line
done < <(docker logs --follow "$container" 2>&1)
docker pause "$container" >/dev/null
read_archive
docker unpause "$container" >/dev/null
docker stop "$container" >/dev/null
read_archive
