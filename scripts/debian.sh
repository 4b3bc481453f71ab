# shellcheck shell=bash
# Sourced by scripts that need a program which the distribution lacks, or has too old: takes packages
# from Debian's pool, whose programs run wherever glibc is new enough. Each is fetched once.

readonly APT_HELPER=/usr/lib/apt/apt-helper

# Whether this machine can fetch and unpack packages.
takes_debian_packages() {
  [[ -x "$APT_HELPER" ]] && command -v dpkg-deb >/dev/null
}

# debian_package PATH SHA256 FOLDER: fetches the package at that path of the pool into the folder, and
# prints where it lies. By apt's own means: with its proxies, and with the digest tested.
debian_package() {
  local url own package="$3/${1##*/}"
  if ! { [[ -f "$package" ]] && sha256sum --check --status <<<"$2  $package"; }; then
    url="$(debian_mirror)/pool/main/$1"
    own="$package.$$"
    echo "Fetching Debian's ${1##*/}" >&2
    mkdir -p "$3"
    "$APT_HELPER" -q -o APT::Sandbox::User=root download-file "$url" "$own" "SHA256:$2" >/dev/null || {
      rm -f "$own"
      echo "Could not fetch $url; see above. If Debian has a newer version by now, name that and its SHA-256 in the script." >&2
      return 1
    }
    # Named only once it is whole.
    mv "$own" "$package"
  fi
  echo "$package"
}

# The mirror of Debian that this machine uses; its public address where that is none, as on Ubuntu.
debian_mirror() {
  local own
  # shellcheck disable=SC2016 # for apt to fill in
  own="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' |
    sed -n -E '/^https?:/{s,/*$,,;p;q}')"
  echo "${own:-http://deb.debian.org/debian}"
}
