#!/usr/bin/env bash
# Builds goss from its Go module, where it is not built yet, and prints the paths of goss and of dgoss, a line each.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly MODULE=github.com/goss-org/goss VERSION=v0.4.9
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
}

main
