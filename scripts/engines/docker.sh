# shellcheck shell=bash
# How a Docker engine is started in its world. For engines.sh to read.

settle_docker() {
  [[ "$1" != docker-29-* ]] || make_dockerd "$(root "$1")"
}

prepare_docker() {
  local name="$1" run="$RUN/$1/run"
  mkdir -p "$KEPT/$name"/{docker,containerd}
  # No Kubernetes here; looking for its network would only fill the log.
  printf '%s\n' 'version = 2' 'disabled_plugins = ["io.containerd.grpc.v1.cri"]' >"$run/containerd.toml"
}

start_docker() {
  if is_rootless "$1"; then
    start_in_world docker "$1" /usr/share/docker.io/contrib/dockerd-rootless.sh --host unix:///run/socket/docker.sock
  else
    start_docker_as_root "$1"
  fi
  wait_for docker "$1" describe "$1"
}

# The containerd that dockerd would start by itself lacks services there.
start_docker_as_root() {
  local name="$1" daemon=dockerd options
  [[ "$name" != docker-29-* ]] || daemon="$DOCKERD_29"
  start_in_world containerd "$name" containerd --config /run/containerd.toml
  wait_for containerd "$name" test -S "$RUN/$name/run/containerd/containerd.sock"
  read -r -a options <<<"$(docker_options "$name")"
  # Not the group docker: in this root it has a number that is some other group's on the machine.
  start_in_world docker "$name" "$daemon" --containerd /run/containerd/containerd.sock \
    --host unix:///run/socket/docker.sock --group root "${options[@]}"
}

# The defaults of newer versions differ, so each store is asked for by name.
docker_options() {
  case "$1" in
    docker-20.10-overlay2) echo --storage-driver overlay2 ;;
    docker-unstable-overlay2) echo --storage-driver overlay2 --feature containerd-snapshotter=false ;;
    docker-unstable-containerd | docker-29-containerd) echo --feature containerd-snapshotter=true ;;
  esac
}
