#!/usr/bin/env bash
# gate.sh IMAGE COMMAND...: the gate that one would write by hand, for comparison. Boots the image
# read-only, waits until port 8080 answers, and fails when `docker diff` lists anything.
set -euo pipefail

container="$(docker run --detach --read-only --publish 127.0.0.1::8080 "$@")"
trap 'docker rm --force --volumes "$container" >/dev/null' EXIT
address="$(docker port "$container" 8080/tcp)"
until curl --fail --silent --output /dev/null "http://$address/"; do
  [[ "$(docker inspect --format '{{.State.Running}}' "$container")" == true ]]
  sleep 0.01
done
changes="$(docker diff "$container")"
[[ -z "$changes" ]]
