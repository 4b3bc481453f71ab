# shellcheck shell=bash
# What the engines must have before a test begins. For engines.sh to read.

readonly IMAGE=zero-drift-fixture/busybox:1

# Made from a package by the machine's engine, and carried to the others: one image, whatever holds it.
# All other images of these tests are built from it, by the tests.
ensure_image() {
  local name="$1"
  at "$name" image inspect --format . "$IMAGE" &>/dev/null && return
  DOCKER_HOST="$MACHINE" bash "$HERE/base-images.sh" busybox >&2 9>&-
  of_machine "$name" && return
  say "Carrying $IMAGE to $name"
  docker --host "$MACHINE" save "$IMAGE" | timeout 120 docker --host "$(socket "$name")" load --quiet >&2
}
