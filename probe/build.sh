#!/usr/bin/env bash
# build.sh [FOLDER]: the probe's two binaries, linux-amd64 and linux-arm64, into FOLDER (dist/probe).
# Compiled in an image with Debian 12's compiler, so that every machine gets the same bytes.
# Of all it makes on the engine only images stay, which make the next build quick.
set -euo pipefail
repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly repository

readonly IMAGE=zero-drift-probe-build
readonly BINARIES=(linux-amd64 linux-arm64)

main() {
  local folder="${1:-$repository/dist/probe}" binary
  bash "$repository/scripts/base-images.sh" debian
  build_image
  # No command is ever run in it: it is there to be copied from.
  container="$(docker create "$IMAGE" none)"
  mkdir -p "$folder"
  # musl's licence asks for its notice beside what is linked with it.
  cp "$repository/probe/musl-copyright.txt" "$folder/"
  for binary in "${BINARIES[@]}"; do
    docker cp -q "$container:/out/$binary" "$folder/$binary" >/dev/null
    chmod 755 "$folder/$binary"
  done
}

# With the builder of old where the CLI has no buildx; the host's network needs no NAT.
build_image() {
  local output
  docker buildx version &>/dev/null || export DOCKER_BUILDKIT=0
  output="$(docker build --force-rm --network host --tag "$IMAGE" "$repository/probe" 2>&1)" || {
    tail -n 40 <<<"$output" >&2
    echo 'build.sh: the probe could not be built; see above.' >&2
    return 1
  }
}

remove_container() {
  [[ -z "$container" ]] || docker rm -f "$container" >/dev/null
}

container=''
trap remove_container EXIT
trap 'exit 130' INT TERM
main "$@"
