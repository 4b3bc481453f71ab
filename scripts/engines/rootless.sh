# shellcheck shell=bash
# The ordinary user as whom a rootless engine runs in its world: the caller, so that it may read what the
# tests make; where that is root, one of the number below, as whom the tests then run as well. For
# engines.sh to read.

readonly USER_OF_ROOT=1000

# Who brings the engines up.
caller=root

ordinary_user() {
  if [[ "$caller" == root ]]; then echo "$USER_OF_ROOT"; else id -u "$caller"; fi
}

# Of the engine's own files.
owner() {
  if is_rootless "$1"; then ordinary_user; else echo 0; fi
}

# A later call may come from another user.
user_of() {
  cat "$RUN/$1/user"
}

# Root can be that user, too.
is_for_caller() {
  ! is_rootless "$1" || [[ "$caller" == root || "$(user_of "$1")" == "$(ordinary_user)" ]]
}

# Below /var/lib, and with what the engine keeps.
home_of() {
  echo "user-$1"
}

# With numbers of its own for the users of its containers, which useradd finds.
make_user() {
  local root number
  root="$(root "$1")"
  number="$(ordinary_user)"
  grep -q "^user-$number:" "$root/etc/passwd" ||
    chroot "$root" useradd --uid "$number" --home-dir "/var/lib/$(home_of "$number")" --no-create-home "user-$number"
}

make_folders_of_user() {
  local name="$1" devices="$KEPT/$1/devices" number
  number="$(ordinary_user)"
  echo "$number" >"$RUN/$name/user"
  install -d -m 700 -o "$number" -g "$number" "$KEPT/$name/$(home_of "$number")" "$RUN/$name/run/user/$number"
  mkdir -p "$devices"
  rm -f "$devices/tun"
  mknod -m 666 "$devices/tun" c 10 200
}

# Networks of a user go through this device, which is open to all where systemd has made it, and may be
# root's elsewhere.
give_device_to_user() {
  in_world "$1" mount --bind /var/lib/devices/tun /dev/net/tun
}

# The words before a program of the engine.
as_user() {
  local number
  number="$(user_of "$1")"
  echo "$(become "$number" "/var/lib/$(home_of "$number")") XDG_RUNTIME_DIR=/run/user/$number"
}

# Those before a test, where the caller is root.
as_user_outside() {
  local number
  number="$(user_of "$1")"
  become "$number" "$KEPT/$1/$(home_of "$number")"
}

become() {
  echo setpriv --reuid "$1" --regid "$1" --clear-groups env "HOME=$2" "USER=user-$1" "LOGNAME=user-$1"
}
