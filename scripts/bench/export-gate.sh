#!/usr/bin/env bash
# export-gate.sh IMAGE: hashes two exports of an image's containers at once. Prints how long that took,
# in microseconds.
set -euo pipefail

one="$(docker create "$1" none)"
other="$(docker create "$1" none)"
trap 'docker rm --force "$one" "$other" >/dev/null' EXIT
before="${EPOCHREALTIME/[.,]/}"
docker export "$one" | sha256sum >/dev/null &
docker export "$other" | sha256sum >/dev/null
wait
echo "$((${EPOCHREALTIME/[.,]/} - before))"
