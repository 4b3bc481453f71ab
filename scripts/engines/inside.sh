#!/usr/bin/env bash
# The first program in namespaces of mounts, network and processes that were made for an engine (by
# engines.sh) or a kubelet (by kubelet.sh): turns them into its world, then becomes the command, a
# program of ROOT:
#   inside.sh ROOT RUN DATA [--group FOLDER] COMMAND...
# RUN is its /run, and each folder of DATA its folder in /var/lib. With --group, that cgroup, of version
# 2, is all that it sees of cgroups, and the command is in its child `service`; without, it sees those of
# the machine.
set -euo pipefail

# What belongs to the engine's system. Any other folder is the machine's, so that a bind mount of a
# test's files, of the checkout or of a temporary folder means the same to every engine.
readonly SYSTEM=' bin boot dev etc lib lib32 lib64 libx32 lost+found proc run sbin sys usr var '
export PATH="$PATH:/usr/sbin:/sbin"

main() {
  local root="$1" run="$2" data="$3" folder
  shift 3
  # pivot_root wants a mount point, and a plain chroot is not enough: runc has to remount /.
  mount --bind "$root" "$root"
  for folder in proc sys dev var/tmp; do
    mount --rbind "/$folder" "$root/$folder"
  done
  mount_folders_of_machine "$root"
  mount --bind "$run" "$root/run"
  # Two engines may share a root: what they keep is their own.
  for folder in "$data"/*/; do
    folder="$(basename "$folder")"
    mkdir -p "$root/var/lib/$folder"
    mount --bind "$data/$folder" "$root/var/lib/$folder"
  done
  if [[ "$1" == --group ]]; then
    echo 0 >"$2/cgroup.procs"
    enter "$root"
    shift 2
    # Only a program that is started in it gets a namespace of cgroups.
    exec unshare --cgroup bash -c "$(declare -f see_own_group start); see_own_group; start \"\$@\"" bash "$@"
  fi
  enter "$root"
  start "$@"
}

mount_folders_of_machine() {
  local root="$1" folder
  for folder in /*; do
    [[ -d "$folder" && ! -L "$folder" && "$SYSTEM" != *" ${folder#/} "* ]] || continue
    mkdir -p "$root$folder"
    mount --rbind "$folder" "$root$folder"
  done
}

# The old root is parked at an empty folder and let go, or it would keep the machine's mounts busy.
enter() {
  cd "$1"
  pivot_root . boot
  cd /
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  hash -r
  umount -l /boot
}

# crun refuses to work where cgroups of both versions are mounted. A cgroup that has children with
# controllers may hold no process itself.
see_own_group() {
  umount -l /sys/fs/cgroup
  mount -t cgroup2 cgroup2 /sys/fs/cgroup
  echo 0 >/sys/fs/cgroup/service/cgroup.procs
}

# From here on, programs are those of the root. As on a machine with systemd, a container may be told of
# later mounts; and ports that are published on 127.0.0.1 need that interface.
start() {
  mount --make-rshared /
  ip link set lo up
  exec "$@"
}

main "$@"
