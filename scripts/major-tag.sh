#!/usr/bin/env bash
# major-tag.sh TAG: lets the major tag, v1 for v1.2.3, name the commit of TAG, here and at origin. It never goes back: where a
# later version of that major is tagged, it stays where it is.
set -euo pipefail

main() {
  local tag="${1:-}" major latest commit
  [[ "$tag" =~ ^v(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$ ]] ||
    give_up "The tag is '$tag'. Expected a version such as v1.2.3."
  major="v${BASH_REMATCH[1]}"
  commit="$(git rev-parse --verify --quiet "refs/tags/$tag^{commit}")" || give_up "There is no tag $tag."
  latest="$(versions_of "$major" | tail -n 1)"
  if [[ "$latest" != "$tag" ]]; then
    echo "$major stays: $latest is later than $tag."
    return
  fi
  git tag --force "$major" "$commit"
  git push --force origin "refs/tags/$major"
}

# Of releases alone, oldest first.
versions_of() {
  git tag --list "$1.*" --sort=version:refname | grep -E "^$1\.[0-9]+\.[0-9]+$"
}

give_up() {
  echo "major-tag.sh: $1" >&2
  exit 1
}

main "$@"
