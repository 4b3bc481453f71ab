#!/usr/bin/env bash
# Plays the article's three acts against a real engine, from a bare clone, and a fourth one with the
# Compose file from which the site is deployed. Checks that each comes out as told. Leaves only the
# built images behind.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly SITE=zero-drift-demo/site DATABASE=zero-drift-demo/db
readonly CONTENT=zero-drift-demo.content
readonly DATABASE_SECONDS=60
readonly PAGE=/var/www/html/index.html SHELL_PAGE=/var/www/html/shell.php
run="zero-drift-demo-$(od -An -N4 -tx4 /dev/urandom | tr -d ' ')"
scratch="$(mktemp -d "${TMPDIR:-/tmp}/zero-drift-demo.XXXXXX")"
# What the command of the current act printed; and whether its reports stay for whoever has to look.
shown='' evidence='' keep=no

readonly command="$PWD/dist/cli/index.js"

# What the acts have in common.
readonly SMOKE=(
  --smoke-http 'GET / 200 contains Welcome'
  --smoke-http 'GET /guestbook.php 200 contains Molly wrote'
  --allow 'AC /run/apache2/** # process ID'
)
readonly COMMON=(
  --network "$run"
  "${SMOKE[@]}"
  # What the attack is refused need not become writable.
  --explain never
)

main() {
  echo 'Zero Drift plays the article: "Increasing attacker cost using immutable infrastructure" (Diogo Mónica, 2016)'
  echo
  set_up
  echo
  echo 'The first three acts run this, with an addition of their own:'
  echo "  zero-drift check $SITE$(quoted "${COMMON[@]}")"
  act_one
  act_two
  act_three
  act_four
  echo
  echo "All four acts came out as told, after $SECONDS seconds."
}

set_up() {
  scripts/engine.sh
  scripts/compose.sh
  make_command
  make_images
  start_database
  start_drop
}

# A clone carries the built command; whoever works on it may have removed that.
make_command() {
  command -v node >/dev/null || give_up 'The command needs Node.js 20 or newer. Install it, then try again.'
  [[ -e dist/cli/index.js ]] && return
  echo 'Building the command'
  quietly scripts/modules.sh
  quietly npm run build
}

make_images() {
  local site='' database=''
  if is_built "$SITE" demo/site && is_built "$DATABASE" demo/db; then
    echo "Images: built before"
    return
  fi
  scripts/base-images.sh debian
  echo "Images: building $SITE and $DATABASE from Debian's packages"
  # A client without buildx stops at the default of newer ones.
  if ! docker buildx version &>/dev/null; then export DOCKER_BUILDKIT=0; fi
  build "$SITE" demo/site >"$scratch/site.log" 2>&1 &
  site=$!
  build "$DATABASE" demo/db >"$scratch/db.log" 2>&1 &
  database=$!
  wait "$site" || give_up "Could not build $SITE." "$scratch/site.log"
  wait "$database" || give_up "Could not build $DATABASE." "$scratch/db.log"
}

is_built() {
  local label
  label="$(docker image inspect --format "{{index .Config.Labels \"$CONTENT\"}}" "$1" 2>/dev/null)" &&
    [[ "$label" == "$(content_of "$2")" ]]
}

# Becomes the client, so that an interruption reaches it and not a shell before it.
build() {
  is_built "$1" "$2" && return
  # The host's network: behind a closed one, only the host may find the package mirror.
  exec docker build --network host --label "$CONTENT=$(content_of "$2")" --tag "$1" "$2"
}

# Names and contents of all files of a folder, in one number.
content_of() {
  (cd "$1" && find . -type f | LC_ALL=C sort | while read -r file; do cksum "$file"; done | cksum | tr ' ' -)
}

start_database() {
  local deadline=$((SECONDS + DATABASE_SECONDS))
  docker network create --label "zero-drift-demo=$run" "$run" >/dev/null
  docker run --detach --name "$run-db" --network "$run" --network-alias db "$DATABASE" >/dev/null
  until database_answers; do
    database_runs || database_failed 'The database ended before it answered.'
    ((SECONDS < deadline)) || database_failed "The database did not answer within $DATABASE_SECONDS seconds."
    sleep 0.1
  done
  echo "Database: answers on the network $run"
}

# As the site asks it: the seed has run when this succeeds.
database_answers() {
  docker exec "$run-db" mariadb --host 127.0.0.1 --user guest --password=demo-password \
    --execute 'SELECT words FROM guesthouse.guestbook' &>/dev/null
}

database_runs() {
  [[ "$(docker inspect --format '{{.State.Running}}' "$run-db")" == true ]]
}

database_failed() {
  docker logs "$run-db" >"$scratch/database.log" 2>&1
  give_up "$1" "$scratch/database.log"
}

# The intruder's own server, which only the demo's network knows; it answers with the web shell.
start_drop() {
  docker create --name "$run-drop" --network "$run" --network-alias drop \
    --entrypoint php "$SITE" -S 0.0.0.0:80 -t /drop >/dev/null
  docker cp --quiet demo/drop "$run-drop:/drop" 2>/dev/null || docker cp demo/drop "$run-drop:/drop"
  docker start "$run-drop" >/dev/null
}

act_one() {
  begin 'Act 1: a writable container is attacked'
  play 1 1 --read-only false --attack-run 'bash demo/attack.sh'
  expect 'the verdict' drift "$(report 1 'r.verdict')"
  expect 'the changes that are not allowed' \
    $'added /var/www/html/shell.php\nchanged /var/www/html/index.html' "$(not_allowed 1)"
  expect 'the changes that are allowed' true "$(report 1 'r.changes.some(c => c.allowed && c.path.startsWith("/run/apache2"))')"
  expect 'whether the web shell answered' true "$(report 1 '/web shell:[^]*uid=33/.test(r.attackSteps[0].output)')"
  expect 'the line in the evidence' '+<p>Owned</p>' "$(grep -x '+[^+].*' "$scratch/act-1/evidence/diff$PAGE.diff")"
  tell 'Done' 'The site worked. Then PHP, sent through its hole, defaced the front page and fetched a web shell from the intruder'\''s server.'
  tell 'Found' 'Verdict drift, exit code 1. Not allowed:' "$(not_allowed 1)"
  tell 'Kept' 'As evidence, before the container was gone: what was written to the front page, and the web shell:' \
    "$(sed 1,2d "$scratch/act-1/evidence/diff$PAGE.diff")" "$(<"$scratch/act-1/evidence/after$SHELL_PAGE")"
  tell 'Means' "The image never changes while it runs, so both files are the intruder's. What Apache itself writes, its process ID, is on the allowlist."
}

act_two() {
  begin 'Act 2: the same, and the clean image is started again'
  play 2 1 --read-only false --attack-run 'bash demo/attack.sh' --recover true --evidence-image true
  expect 'the verdict' drift "$(report 2 'r.verdict')"
  expect 'whether it recovered' $'true\ntrue\ntrue' \
    "$(report 2 '[r.recovery.passed, r.recovery.identical, r.recovery.restart.passed]')"
  expect 'what survived' '' "$(report 2 'r.recovery.survived')"
  evidence="$(report 2 'r.evidence.image')"
  expect 'the end of the front page in the evidence image' '<p>Owned</p>' "$(in_evidence "$PAGE" | tail -n 1)"
  expect 'the web shell in the evidence image' "$(<demo/drop/shell.txt)" "$(in_evidence "$SHELL_PAGE")"
  tell 'Done' 'The attacked container was killed and thrown away; a new one was started from the same image, and later stopped and started again.'
  tell 'Found' "After $(report 2 'r.recovery.milliseconds') ms the new one had passed the smoke test, and its files were the image's again, byte for byte. Stopped and started again, it passed, too."
  tell 'Opened' "The attacked container was committed as an image, which is opened as the article does:" \
    "docker run --rm --entrypoint cat ${evidence%%:*} $SHELL_PAGE" "$(in_evidence "$SHELL_PAGE")"
  tell 'Means' 'Recovery is a restart: the image was never touched. But the hole is still there, and the intruder can come back.'
}

# A file of the image as which the attacked container was committed; nothing of it is run.
in_evidence() {
  docker run --rm --network none --read-only --entrypoint cat "$evidence" "$1"
}

act_three() {
  begin 'Act 3: the same attack on a read-only container'
  play 3 0 --tmpfs /run/apache2:size=1m,mode=0755 --tmpfs /tmp:size=16m,mode=1777 \
    --attack-run 'bash demo/attack.sh || bash demo/leak.sh' --rehearse-attacks true --contrast true
  expect 'the verdict' pass "$(report 3 'r.verdict')"
  expect 'whether the container was read-only' true "$(report 3 'r.run.readOnly')"
  expect 'the changes that are not allowed' '' "$(not_allowed 3)"
  expect 'whether the attack ran' true "$(report 3 '/uid=33/.test(r.attackSteps[0].output)')"
  expect 'whether a refused write was noticed' true "$(report 3 'r.refusals.length > 0')"
  expect 'the smoke test after the attack' $'true\ntrue' "$(report 3 'r.smoke.filter(s => s.afterAttack).map(s => s.passed)')"
  expect 'the attacks that succeeded in the web root' '' "$(report 3 'r.attacks.filter(a => a.outcome === "landed" && a.path.startsWith("/var/www/html")).map(a => a.path)')"
  tell 'Done' 'The same attack, with the root filesystem read-only and two small mounts for what Apache and PHP must write. It ran, and the site answered:' \
    "$(report 3 'r.attackSteps[0].output.split("What remains:")[0].trim()')"
  tell 'Found' "Verdict pass, exit code 0: nothing drifted, and the site passed its smoke test again. Refused writes that Apache's log tells of are reported too: $(report 3 'r.refusals.length')."
  tell 'Tried' "What an intruder does to stay was rehearsed besides, in a container of its own. $(score), though not in the web root:" \
    "$(report 3 'r.attacks.filter(a => a.outcome === "landed").map(a => a.path)')"
  tell 'Means' 'The intruder runs code, and cannot stay: no defaced page, no web shell to come back to.'
  is_it_without_flaws
}

# The article's own question at its end, answered from the run.
is_it_without_flaws() {
  local output doors narrow
  output="$(report 3 'r.attackSteps[0].output.split("What remains:\n").at(-1).trim()')"
  doors="$(report 3 'r.doors.filter(d => d.outcome === "landed").map(d => d.call)' | sort -u)"
  narrow="$(report 3 'r.remains.narrow')"
  expect 'what the intruder wrote to the mounted /tmp' 'allowed: scratch' \
    "$(report 3 'r.changes.filter(c => c.path === "/tmp/loot.txt").map(c => (c.allowed ? "allowed: " : "") + c.rule)')"
  expect 'whether the password of the database leaked' true "$(report 3 '/demo-password/.test(r.attackSteps[0].output)')"
  echo
  echo '  Is this without flaws? No. Through the hole the intruder still wrote to a mount, and read what the site reads:'
  printf '           %s\n' "${output//$'\n'/$'\n           '}"
  tell 'Doors' 'Open to the kernel, as the rehearsal found by trying:' "${doors:-none}"
  tell 'Close' 'What the report names to narrow it:' "$narrow"
}

act_four() {
  begin 'Act 4: the Compose file from which the site is deployed'
  mkdir "$scratch/deploy"
  cp demo/compose.yaml "$scratch/deploy/compose.yaml"
  compose_intruder >"$scratch/deploy/intruder.yaml"
  play_service 4a 1
  expect 'the verdict' drift "$(report 4a 'r.verdict')"
  expect 'what is wrong' read-only-undeclared "$(report 4a 'r.findings.filter(f => f.level === "error").map(f => f.kind)')"
  expect 'its line' 'compose.yaml' "$(report 4a 'r.findings.find(f => f.kind === "read-only-undeclared").location.file')"
  tell 'Found' "Verdict drift, exit code 1. The site works on a read-only root filesystem, but its file does not ask for one: $(report 4a 'r.findings.find(f => f.kind === "read-only-undeclared").title')."
  tell 'Patch' 'The report has the change for that very file, applied with `git apply`:' "$(grep -v '^diff\|^---\|^+++' "$scratch/act-4a/suggestion/compose.patch")"
  (cd "$scratch/deploy" && git apply "$scratch/act-4a/suggestion/compose.patch") || give_up 'The patch does not apply.' "$scratch/act-4a/suggestion/compose.patch"
  play_service 4b 0 --attack-run "bash '$PWD/demo/attack.sh'"
  expect 'the verdict' pass "$(report 4b 'r.verdict')"
  expect 'whether the attack ran' true "$(report 4b '/uid=33/.test(r.attackSteps[0].output)')"
  expect 'the changes that are not allowed' '' "$(not_allowed 4b)"
  expect 'whether a refused write was noticed' true "$(report 4b 'r.refusals.length > 0')"
  expect 'the smoke test after the attack' $'true\ntrue' "$(report 4b 'r.smoke.filter(s => s.afterAttack).map(s => s.passed)')"
  expect 'the state of the database' 'healthy' "$(report 4b 'r.manifest.dependencies.find(d => d.service === "db").state')"
  tell 'Found' 'With the patched file, verdict pass, exit code 0. The same attack ran, and changed nothing:' \
    "$(report 4b 'r.attackSteps[0].output.trim()')"
  tell 'Means' 'Compose created the site and started its database, as when they are deployed: what was checked is what runs.'
}

# The intruder's server beside the deployed services, in a file of its own.
compose_intruder() {
  cat <<END
services:
  site:
    depends_on: [drop]
  drop:
    image: $SITE
    entrypoint: [php, -S, '0.0.0.0:80', -t, /drop]
    volumes: ['$PWD/demo/drop:/drop:ro']
END
}

# The service as its files describe it, with the smoke test of the other acts.
play_service() {
  local act="$1" expected="$2"
  shift 2
  local words=(
    --compose-file intruder.yaml --compose-file compose.yaml --service site
    "${SMOKE[@]}" "$@"
  )
  tell 'Runs' "zero-drift check$(quoted "${words[@]}")"
  (cd "$scratch/deploy" && exec "$command" check "${words[@]}" --output-dir "$scratch/act-$act") \
    >"$scratch/act-$act.txt" 2>&1 &
  finish "$act" "$expected"
}

# How many attacks succeeded, on either root filesystem.
score() {
  # shellcheck disable=SC2016 # JavaScript's variables, not ours
  report 3 '`Of ${r.attacks.length} attacks, ${r.attacks.filter(a => a.contrast === "landed").length} succeed on a writable root filesystem, and ${r.attacks.filter(a => a.outcome === "landed").length} on the read-only one`'
}

# The command's own report is kept aside: it is shown when an act does not come out as told.
play() {
  local act="$1" expected="$2"
  shift 2
  tell 'With' "$(quoted "$@" | cut -c 2-)"
  # In the background, because bash answers a signal only between commands, or while it waits.
  "$command" check "$SITE" "${COMMON[@]}" "$@" --output-dir "$scratch/act-$act" >"$scratch/act-$act.txt" 2>&1 &
  finish "$act" "$expected"
}

# Waits for the command that was started last.
finish() {
  local code=0
  shown="$scratch/act-$1.txt"
  wait $! || code=$?
  expect 'the exit code' "$2" "$code"
}

not_allowed() {
  # shellcheck disable=SC2016 # JavaScript's variables, not ours
  report "$1" 'r.changes.filter(c => !c.allowed).map(c => `${c.kind} ${c.path}`).sort()'
}

report() {
  node -p "const r = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')); [$2].flat().join('\n')" \
    "$scratch/act-$1/report.json"
}

expect() {
  [[ "$2" == "$3" ]] && return
  keep=yes
  give_up "This act did not come out as told: $1 should be '$2', but is '$3'." "$shown"
}

begin() {
  echo
  echo "$1"
}

# A word in the margin, a sentence, and below it lines quoted from the run.
tell() {
  local lines
  printf '  %-7s%s\n' "$1" "$2"
  for lines in "${@:3}"; do printf '           %s\n' "${lines//$'\n'/$'\n           '}"; done
}

# Words as one would type them.
quoted() {
  local word
  for word in "$@"; do
    if [[ "$word" =~ ^[A-Za-z0-9_./:=,-]+$ ]]; then printf ' %s' "$word"; else printf ' %s' "${word@Q}"; fi
  done
}

quietly() {
  "$@" >"$scratch/quiet.log" 2>&1 || give_up "$* failed." "$scratch/quiet.log"
}

give_up() {
  if [[ -n "${2:-}" ]]; then tail -n 60 "$2" >&2; fi
  echo "demo: $1" >&2
  exit 1
}

# However this ends. The command removes its own container; what it could not is on our network.
clean_up() {
  trap '' INT TERM HUP
  local left deadline=$((SECONDS + 10))
  jobs -pr | xargs -r kill 2>/dev/null || true
  while [[ -n "$(jobs -pr)" ]] && ((SECONDS < deadline)); do sleep 0.1; done
  jobs -pr | xargs -r kill -KILL 2>/dev/null || true
  left="$(docker ps --all --quiet --filter "network=$run" 2>/dev/null || true)"
  xargs -r docker rm --force --volumes <<<"$left $run-db $run-drop" &>/dev/null || true
  if [[ -n "$evidence" ]]; then docker image rm "$evidence" &>/dev/null || true; fi
  docker network rm "$run" &>/dev/null || true
  if [[ "$keep" == no ]]; then rm -rf "$scratch"; fi
}

trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
main
