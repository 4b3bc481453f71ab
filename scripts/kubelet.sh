#!/usr/bin/env bash
# A real kubelet for the time of a command, from Debian 12's packages and its source of Kubernetes:
#   kubelet.sh COMMAND...
# The command finds it by ZERO_DRIFT_KUBELET, a folder with
#   api.sock     the API server (kubelet-api.mjs), and below /kubelet the kubelet's own server
#   manifests    where the kubelet looks for pods
#   claims       what is /var/lib/claims on the node
#   process      number of a process in the namespaces of the node
# It needs root. The node is the one process of its process namespace, which is ended when this script
# is, however that ends; its mounts and its network go with it. Its root file system and the kubelet
# itself, which takes minutes to compile, are kept in ZERO_DRIFT_KUBELET_ROOT.
set -euo pipefail
# What is made here becomes the root of other programs, whatever mask the caller has.
umask 022

# Kubernetes as Debian 12 has it: the newest that any Debian has whole.
readonly VERSION=1.20.2
readonly SOURCE=kubernetes_1.20.5+really1.20.2.orig.tar.gz
readonly SHA256=b83c0780efb182d928dc63d46488a847f161f04e40a94b96bf5247dd671ecdfc
readonly MIRROR=http://deb.debian.org/debian
readonly PACKAGES=golang-go,containerd,runc,containernetworking-plugins,iproute2,iptables,mount,ca-certificates
readonly NODE=zero-drift
readonly CGROUP=zero-drift-kubelet
readonly START_SECONDS=60
readonly KEPT="${ZERO_DRIFT_KUBELET_ROOT:-/var/lib/zero-drift-kubelet}"
readonly ROOT="$KEPT/bookworm" DATA="$KEPT/data"
readonly RUN=/run/zero-drift-kubelet
# In the network of the node alone.
readonly ADDRESS=10.99.0.1 API_PORT=8001

# Starts a command that ends with this script, even if that is killed.
readonly BOUND=(setpriv --pdeathsig KILL)

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly HERE
# Programs of the system administrator are not on every user's path.
export PATH="$PATH:/usr/sbin:/sbin"

main() {
  (($# > 0)) || give_up 'the command is missing. Expected: kubelet.sh COMMAND...'
  # shellcheck disable=SC2015 # give_up ends it
  [[ "$(uname -s)" == Linux ]] && command -v apt-get >/dev/null ||
    give_up 'the kubelet comes from Debian packages: run this on Debian or Ubuntu.'
  become_root "$@"
  one_at_a_time
  bash "$HERE/debian-root.sh" bookworm "$ROOT" "$PACKAGES" >&2 9>&-
  ensure_kubelet
  trap end EXIT
  # What an interrupted run has left.
  end
  start_node
  run "$@"
}

# In the background, where a signal does not wait for its end.
run() {
  trap 'exit 130' INT
  trap 'exit 143' TERM
  ZERO_DRIFT_KUBELET="$RUN" "${BOUND[@]}" "$@" 9>&- &
  wait $!
}

become_root() {
  ((EUID != 0)) || return 0
  sudo -n true 2>/dev/null || give_up 'starting a kubelet needs root. Run this as root, or where sudo asks for no password.'
  exec sudo -n --preserve-env env "PATH=$PATH" bash "${BASH_SOURCE[0]}" "$@"
}

give_up() {
  echo "kubelet.sh: $1" >&2
  exit 1
}

# There is one address and one folder for the node: the second call waits for the first one's end.
one_at_a_time() {
  exec 9>/run/zero-drift-kubelet.lock
  flock 9
}

# -- the program

ensure_kubelet() {
  [[ -x "$ROOT/usr/local/bin/kubelet" ]] && return
  fetch_source
  echo "Compiling the kubelet $VERSION (some 8 minutes of a processor; log in $KEPT/build.log)" >&2
  compile >"$KEPT/build.log" 2>&1 9>&- || {
    tail -n 20 "$KEPT/build.log" >&2
    give_up 'the kubelet could not be compiled; see above.'
  }
  # Only the program is needed from here on.
  rm -rf --one-file-system "$ROOT/go" "$ROOT/root/.cache"
}

fetch_source() {
  local archive="$KEPT/$SOURCE" target="$ROOT/go/src/k8s.io"
  is_whole "$archive" ||
    /usr/lib/apt/apt-helper -q -o APT::Sandbox::User=root download-file \
      "$MIRROR/pool/main/k/kubernetes/$SOURCE" "$archive" "SHA256:$SHA256" >&2 ||
    give_up "could not fetch $SOURCE; see above."
  rm -rf --one-file-system "$ROOT/go"
  mkdir -p "$target"
  tar -C "$target" -xzf "$archive"
  mv "$target/kubernetes-$VERSION" "$target/kubernetes"
}

is_whole() {
  [[ -f "$1" ]] && sha256sum --check --status <<<"$SHA256  $1"
}

# Named only once it is whole.
compile() {
  local word="k8s.io/kubernetes/vendor/k8s.io/component-base/version.gitVersion=v$VERSION"
  # shellcheck disable=SC2016 # for that shell to fill in
  "${BOUND[@]}" bash "$HERE/in-debian.sh" "$ROOT" env GOPATH=/go GO111MODULE=off CGO_ENABLED=0 \
    sh -c 'go build -ldflags "-X $0" -o /usr/local/bin/kubelet.part k8s.io/kubernetes/cmd/kubelet &&
      mv /usr/local/bin/kubelet.part /usr/local/bin/kubelet' "$word"
}

# -- the node

start_node() {
  local process
  mkdir -p "$DATA"/{containerd,kubelet,cni,claims} "$RUN"/run/{manifests,sysctl} "$ROOT/etc/cni/net.d"
  ln -s "$RUN/run/manifests" "$RUN/manifests"
  ln -s "$DATA/claims" "$RUN/claims"
  write_settings
  start containerd unshare --mount --propagation slave --net --pid --fork --kill-child --mount-proc \
    bash "$HERE/engines/inside.sh" "$ROOT" "$RUN/run" "$DATA" containerd --config /run/containerd.toml
  wait_for containerd test -S "$RUN/run/containerd/containerd.sock"
  process="$(<"/proc/${pids[containerd]}/task/${pids[containerd]}/children")"
  process="${process%% *}"
  INSIDE=(nsenter --target "$process" --mount --net --pid --)
  echo "$process" >"$RUN/process"
  set_up_network
  set_up_settings_of_kernel
  give_pause_image
  start api nsenter --target "$process" --net -- \
    node "$HERE/kubelet-api.mjs" "$API_PORT" "$RUN/api.sock"
  wait_for api test -S "$RUN/api.sock"
  start kubelet "${INSIDE[@]}" env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin kubelet "${KUBELET[@]}"
  wait_for kubelet curl --silent --fail --unix-socket "$RUN/api.sock" "http://node/kubelet/healthz"
}

declare -A pids=()
# Starts a command in the namespaces of the node.
INSIDE=()

# start NAME COMMAND...
start() {
  local name="$1"
  shift
  "${BOUND[@]}" "$@" </dev/null >"$KEPT/$name.log" 2>&1 9>&- &
  pids[$name]=$!
}

# wait_for NAME CHECK...
wait_for() {
  local name="$1" deadline=$((SECONDS + START_SECONDS))
  shift
  until "$@" &>/dev/null; do
    [[ -d "/proc/${pids[$name]}" ]] || fail_start "$name" 'ended before it answered'
    ((SECONDS < deadline)) || fail_start "$name" "did not answer within $START_SECONDS seconds"
    sleep 0.1
  done
}

fail_start() {
  tail -n 20 "$KEPT/$1.log" >&2
  give_up "$1 $2; its last words are above, and in $KEPT/$1.log."
}

inside() {
  "${INSIDE[@]}" "$@"
}

# Containers in a network of their own, which reaches the node and nothing else.
write_settings() {
  cat >"$RUN/run/containerd.toml" <<'TOML'
version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "docker.io/zero-drift-fixture/pause:1"
  # Where the capability to lower it is missing.
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
TOML
  cat >"$ROOT/etc/cni/net.d/10-zero-drift.conf" <<CNI
{"cniVersion": "0.4.0", "name": "zero-drift", "type": "bridge", "bridge": "zero-drift", "isGateway": true,
 "ipam": {"type": "host-local", "dataDir": "/var/lib/cni", "ranges": [[{"subnet": "${ADDRESS%.*}.0/24", "gateway": "$ADDRESS"}]]}}
CNI
  cat >"$RUN/run/kubeconfig" <<KUBECONFIG
{"apiVersion": "v1", "kind": "Config", "current-context": "node",
 "clusters": [{"name": "node", "cluster": {"server": "http://127.0.0.1:$API_PORT"}}],
 "contexts": [{"name": "node", "context": {"cluster": "node", "user": "node"}}],
 "users": [{"name": "node", "user": {}}]}
KUBECONFIG
}

set_up_network() {
  inside ip link add zero-drift type bridge
  inside ip address add "$ADDRESS/24" dev zero-drift
  inside ip link set zero-drift up
}

# A kubelet sets these for the whole machine where they are not as it wants them; here it finds them so.
set_up_settings_of_kernel() {
  local name
  for name in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
    kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
    echo "${name#*=}" >"$RUN/run/sysctl/${name//[\/=]/-}"
    inside mount --bind "/run/sysctl/${name//[\/=]/-}" "/proc/sys/${name%=*}"
  done
}

# What holds the namespaces of a pod.
give_pause_image() {
  bash "$HERE/base-images.sh" busybox >&2
  printf '%s\n' 'FROM zero-drift-fixture/busybox:1' 'ENTRYPOINT ["/bin/sleep", "2147483647"]' |
    docker build --quiet --tag zero-drift-fixture/pause:1 - >/dev/null
  docker save zero-drift-fixture/pause:1 | inside ctr --namespace k8s.io images import - >/dev/null
}

readonly KUBELET=(
  "--hostname-override=$NODE" "--node-ip=$ADDRESS"
  --kubeconfig=/run/kubeconfig --kube-api-content-type=application/json
  --pod-manifest-path=/run/manifests --file-check-frequency=1s --sync-frequency=2s
  --container-runtime=remote --container-runtime-endpoint=unix:///run/containerd/containerd.sock
  --cgroups-per-qos=false --enforce-node-allocatable= "--cgroup-root=/$CGROUP" --fail-swap-on=false
  --make-iptables-util-chains=false --oom-score-adj=0
  # However full the disk of the machine is.
  '--eviction-hard=memory.available<1Mi' --image-gc-high-threshold=100
  # Whoever gets there is root.
  --address=127.0.0.1 --read-only-port=0 --anonymous-auth=true --authorization-mode=AlwaysAllow
)

# The first process of the namespace takes all others along; what they leave are files and groups.
end() {
  local name
  for name in kubelet api containerd; do
    [[ -n "${pids[$name]:-}" ]] || continue
    kill -KILL "${pids[$name]}" 2>/dev/null || true
    wait "${pids[$name]}" 2>/dev/null || true
  done
  end_rest
  rm -rf --one-file-system "$RUN" "$DATA" "$ROOT/var/log/pods" "$ROOT/var/log/containers"
}

# Killed processes need a moment to be gone; until then their group cannot be removed.
end_rest() {
  local deadline=$((SECONDS + START_SECONDS))
  while groups | grep -q .; do
    groups | xargs -d '\n' rmdir 2>/dev/null || true
    ((SECONDS < deadline)) || give_up "these groups of processes cannot be removed: $(groups | tr '\n' ' ')"
    sleep 0.1
  done
}

# Those of the node's containers, innermost first.
groups() {
  find /sys/fs/cgroup -depth -type d -path "*/$CGROUP*" 2>/dev/null || true
}

main "$@"
