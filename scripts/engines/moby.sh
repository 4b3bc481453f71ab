# shellcheck shell=bash
# Docker 29, which no Debian has: its daemon, compiled from the module that it is published as, beside
# containerd and runc of Debian unstable. For engines.sh to read.

# As of September 2026, with API 1.56. The checksum database of Go's modules tells that it is this.
readonly MOBY=v2.0.0-beta.24
readonly MODULE=github.com/moby/moby/v2
readonly DOCKERD_29="/usr/local/bin/dockerd-$MOBY"

# make_dockerd ROOT: in a root of its own, which has a compiler.
make_dockerd() {
  local root="$KEPT/debian-unstable-go" log="$KEPT/dockerd.log"
  [[ -x "$1$DOCKERD_29" ]] && return
  bash "$HERE/debian-root.sh" unstable "$root" golang-go,ca-certificates >&2 9>&-
  say "Compiling dockerd of $MODULE $MOBY (some 10 minutes of a processor; log in $log)"
  compile_dockerd "$root" >"$log" 2>&1 9>&- || {
    tail -n 20 "$log" >&2
    give_up 'dockerd could not be compiled; see above.'
  }
  # Named only once it is whole.
  mv "$root/go/bin/dockerd" "$1$DOCKERD_29.part"
  mv "$1$DOCKERD_29.part" "$1$DOCKERD_29"
  rm -rf --one-file-system "$root/go" "$root/root/.cache"
}

compile_dockerd() {
  bash "$HERE/in-debian.sh" "$1" env GOPATH=/go GOTOOLCHAIN=local GOFLAGS=-modcacherw CGO_ENABLED=0 \
    go install -trimpath -ldflags "-X $MODULE/dockerversion.Version=29-$MOBY" "$MODULE/cmd/dockerd@$MOBY"
}
