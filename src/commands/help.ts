import { INPUTS, type InputName } from '../plan/input-table'

/** The text of `zero-drift --help`. */
export function help(): string {
  const options = INPUTS.filter(({ name }) => name !== 'image').map((input) => {
    const standard = input.default === '' ? '' : ` (${input.default})`
    const more = input.multiline ? ' May be repeated.' : ''
    return `  --${input.name.padEnd(16)} ${MEANINGS[input.name]}${standard}${more}`
  })
  return [HEAD, ...options, TAIL].join('\n')
}

const HEAD = `Prove that your container image runs immutable: boot it read-only, smoke-test it,
and see whether anything drifted.

Usage: zero-drift check IMAGE [--input-name value ...] [--json]
       zero-drift suggest IMAGE [--input-name value ...] [--json] [--write]
       zero-drift baseline IMAGE [--input-name value ...]
       zero-drift policy check [FILE]
       zero-drift policy explain PATH [--policy-file FILE] [--kind KIND] [--place PLACE]
       zero-drift merge DIR [--expect NUMBER|IMAGE ...] [--mode enforce|audit]
                        [--output-dir DIR] [--json]
       zero-drift self-test

  suggest            Find out which paths the image must be able to write, prove it by
                     booting it with them, and print recipes: exits 0 with a proof, 1
                     without, 2 if the image fails with a writable root filesystem, too.
  baseline           Write what drifts today into the policy file, as rules that expire in
                     90 days, so that new drift can be gated now; exits as the check that
                     follows: 0 if the image passes with them.
  policy check       Say what is wrong with a policy file, or that nothing is: exits 0 or 3.
  policy explain     Say which rule allows that kind of change of a path (added, changed or
                     deleted; all of them), and why: exits 0 if it is allowed, 1 if not.
  merge              Join the reports below a folder into one summary and one verdict; a
                     report that is missing, or none, is an error: give --expect.
  self-test          Check an image that writes in every place there is: exits 0 if this
                     engine lets every write be seen, 1 if not, 3 if it cannot tell.

  --json             Print report.json instead of the report for people.
  --write            Create or extend the policy file .zero-drift.yml with what was found.
  --help, --version

Options of check and suggest are the inputs of the action; defaults in brackets.
`

const TAIL = `
Exit codes: 0 pass, 1 drift, 2 failed, 3 error (with --mode audit: 0, or 3 on error).`

const MEANINGS: { readonly [Name in InputName]: string } = {
  image: 'The built image under test.',
  images: 'Several images in place of one, or a YAML list of them.',
  pull: 'missing, always or never.',
  platform: 'E.g. linux/arm64.',
  entrypoint: "Words to start instead of the image's.",
  command: "Arguments instead of the image's.",
  env: 'KEY=VALUE.',
  'env-file': 'File of KEY=VALUE lines.',
  user: 'USER[:GROUP].',
  'working-dir': 'Absolute path.',
  hostname: 'Host name of the container.',
  init: 'As docker run --init.',
  network: 'Network name, none or host.',
  port: 'Container port that the smoke test talks to.',
  'read-only': 'false checks drift on a writable root.',
  tmpfs: 'PATH[:OPTIONS].',
  volumes: 'SOURCE:PATH[:ro].',
  'cap-drop': 'Capability, or ALL.',
  'cap-add': 'Capability.',
  'security-opt': 'As docker run --security-opt.',
  memory: 'E.g. 256m.',
  'shm-size': 'E.g. 64m.',
  'pids-limit': 'Number, or -1.',
  ulimits: 'NAME=SOFT[:HARD].',
  'add-host': 'HOST:IP.',
  'wait-for': 'auto, healthy, tcp[:PORT], http[:PATH], log:REGEX, exit or none.',
  'startup-timeout': 'E.g. 30s, 2m.',
  'smoke-http': "'METHOD TARGET [STATUS] [contains TEXT]'.",
  'smoke-exec': 'Command in the container that must exit 0.',
  'smoke-run': 'Script for bash on this machine.',
  'smoke-timeout': 'For all smoke steps together.',
  settle: 'How long to keep running after the smoke test.',
  'stop-timeout': 'From the stop signal to SIGKILL.',
  allow: "'[KINDS] PATTERN [# reason]', e.g. 'AC /run/**'.",
  'policy-file': 'YAML file of rules with reason, owner, expiry (.zero-drift.yml).',
  mode: 'enforce or audit.',
  content: 'auto, always or never: compare contents, not only metadata.',
  'watch-limit': 'Bytes of contents to read in one place, e.g. 500m.',
  explain: 'on-failure, always or never: find out what must be writable, and prove it.',
  'explain-timeout': 'For all trial boots together.',
  'attack-run': 'Script, run by bash on this machine after the smoke test.',
  'attack-exec': 'Command, run inside the container after the smoke test.',
  'rehearse-attacks': 'true tries some twenty persistence attacks, and doors to the kernel.',
  contrast: 'true tries the same on a writable root, too.',
  'max-landed': 'Most attacks that may land.',
  recover: 'true boots a fresh container afterwards, and restarts it.',
  evidence: 'on-failure, always or never: keep what changed.',
  'evidence-file-limit': 'Most bytes of one file.',
  'evidence-limit': 'Most bytes of all files.',
  'evidence-image': 'true commits the container as well.',
  'output-dir': 'Folder for the reports (a new temporary one).',
  'annotate-file': 'File that annotations point at.'
}
