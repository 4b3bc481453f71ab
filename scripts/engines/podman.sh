# shellcheck shell=bash
# How the service of Podman is started in its world. It has the API of Docker. For engines.sh to read.

prepare_podman() {
  mkdir -p "$KEPT/$1/containers"
}

# What Debian leaves to the administrator. No systemd is there, so nothing of it is asked for.
settle_podman() {
  local root runtime=/usr/bin/crun
  root="$(root "$1")"
  if is_poor; then
    runtime=/usr/local/bin/crun
    install -m 755 "$HERE/engines/crun.sh" "$root$runtime"
    install -m 755 "$HERE/engines/no-memlock.pl" "$root/usr/local/bin/no-memlock"
  fi
  echo '{"default": [{"type": "insecureAcceptAnything"}]}' >"$root/etc/containers/policy.json"
  echo 'unqualified-search-registries = ["docker.io"]' >"$root/etc/containers/registries.conf"
  cat >"$root/etc/containers/containers.conf" <<CONF
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "crun"
[engine.runtimes]
crun = ["$runtime"]
[network]
network_backend = "netavark"
CONF
}

# Whether crun would be refused what it asks for: limits that the cgroups of version 2 do not have here,
# or a higher limit of this process.
is_poor() {
  local controllers capabilities
  controllers=" $(<"$(groups_of_machine)/cgroup.controllers") "
  capabilities="$(sed -n 's/^CapEff:\t*//p' /proc/self/status)"
  # CAP_SYS_RESOURCE is bit 24.
  [[ "$controllers" != *' memory '* || "$controllers" != *' pids '* ]] || ((((16#$capabilities >> 24) & 1) == 0))
}

start_podman() {
  start_in_world podman "$1" podman --log-level warn system service --time 0 unix:///run/socket/podman.sock
  wait_for podman "$1" describe "$1"
}
