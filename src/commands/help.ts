import type { InputName } from '../plan/input-table'
import { wrap } from '../report/terminal-text'
import { COMMAND_NAMES, FLAGS, optionsOf, subjectOf, type CommandName } from './arguments'

/** Returns the help on a command, or the list of all commands, in lines of at most 80 columns. */
export const help = (about?: CommandName): string =>
  (about === undefined ? overview() : pageOf(PAGES[about], optionsIn(about))).join('\n')

function overview(): readonly string[] {
  return [
    ...wrap(PURPOSE, ''),
    '',
    'Usage: zero-drift COMMAND [ARGUMENT ...]',
    '',
    'Commands:',
    ...table(COMMAND_NAMES.map((name) => [name, PAGES[name].brief])),
    '',
    ...wrap(MORE, ''),
    'The version: "zero-drift --version".'
  ]
}

const PURPOSE =
  'Prove that your container image runs immutable: boot it read-only, smoke-test it, and see whether anything drifted.'

const MORE =
  'The options, examples and exit codes of a command: "zero-drift COMMAND --help", or "zero-drift help COMMAND".'

type Row = readonly [string, string]

function pageOf(page: Page, options: readonly Row[]): readonly string[] {
  const { usage, sentence, examples, exits } = page
  return [
    ...usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}zero-drift ${line}`),
    '',
    ...wrap(sentence, ''),
    '',
    'Options:',
    ...table(options),
    '',
    'Examples:',
    ...examples.map((line) => `  ${line}`),
    '',
    'Exit codes:',
    ...table(exits)
  ]
}

/** Rows of a command's options: inputs in their declared order, then flags. */
function optionsIn(command: CommandName): readonly Row[] {
  const inputs = optionsOf(command).filter(({ name }) => name !== subjectOf(command))
  const meanings: Readonly<Record<string, string>> = { ...MEANINGS, ...PAGES[command].meanings }
  return [
    ...inputs.map((input): Row => {
      const standard = input.default === '' ? '' : ` (${input.default})`
      const more = input.multiline ? ' May be repeated.' : ''
      return [`--${input.name}`, `${meanings[input.name] ?? ''}${standard}${more}`]
    }),
    ...FLAGS[command].map((flag): Row => [`--${flag}`, meanings[flag] ?? ''])
  ]
}

/** Lays out rows in two columns; the first is as wide as its longest entry. */
function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrap(meaning, ' '.repeat(width + 2))
    return [`  ${name.padEnd(width)}${first.trimStart()}`, ...rest]
  })
}

/** Contents of the help on one command. */
interface Page {
  /** Description of one line for the list of all commands. */
  readonly brief: string
  readonly usage: readonly string[]
  readonly sentence: string
  /** Descriptions of options that `check` does not have, or describes otherwise. */
  readonly meanings?: Readonly<Record<string, string>>
  readonly examples: readonly [string, string]
  readonly exits: readonly Row[]
}

const ERROR: Row = ['3', 'An error: not everything could be judged.']
const INTERRUPTED: Row = ['130', 'Interrupted by Ctrl-C.']
const VERDICTS: readonly Row[] = [
  ['0', 'pass; with "--mode audit" drift and failed, too'],
  ['1', 'drift'],
  ['2', 'failed'],
  ['3', 'error']
]

const PAGES: Readonly<Record<CommandName, Page>> = {
  check: {
    brief: 'Boot an image read-only, smoke-test it, and say what drifted.',
    usage: ['check IMAGE [OPTION ...]', 'check --images IMAGES [OPTION ...]'],
    sentence:
      'Boots the image with a read-only root filesystem, smoke-tests it, looks at every write, and says which of them no rule allows. The options are the inputs of the action; defaults in brackets.',
    examples: [
      "zero-drift check acme/web:1.4 --smoke-http 'GET / 200'",
      "zero-drift check acme/web:1.4 --tmpfs /tmp:size=16m --allow 'AC /var/cache/**'"
    ],
    exits: [...VERDICTS, INTERRUPTED]
  },
  suggest: {
    brief: 'Find out which paths an image must be able to write, and prove it.',
    usage: ['suggest IMAGE [OPTION ...]'],
    sentence:
      'Finds out which paths the image must be able to write, proves it by booting the image with them, and prints recipes. The options are the inputs of the action; defaults in brackets.',
    examples: [
      "zero-drift suggest acme/web:1.4 --smoke-http 'GET / 200'",
      'zero-drift suggest acme/web:1.4 --wait-for healthy --write'
    ],
    exits: [
      ['0', 'The mounts are proven, or none are needed.'],
      ['1', 'There is no proof.'],
      ['2', 'The image fails with a writable root filesystem, too.'],
      ERROR,
      INTERRUPTED
    ]
  },
  baseline: {
    brief: 'Allow what drifts today, for 90 days, so that new drift fails.',
    usage: ['baseline IMAGE [OPTION ...]'],
    sentence:
      'Writes what drifts today into the policy file, as rules that expire in 90 days, and checks that the image passes with them. The options are the inputs of the action; defaults in brackets.',
    examples: [
      "zero-drift baseline acme/web:1.4 --smoke-http 'GET / 200'",
      'zero-drift baseline acme/web:1.4 --policy-file deploy/web.yml'
    ],
    exits: [
      ['0', 'The image passes with the rules.'],
      ['1', 'It drifts all the same.'],
      ['2', 'It failed.'],
      ERROR,
      INTERRUPTED
    ]
  },
  policy: {
    brief: 'Check a policy file, or ask which of its rules allows a change.',
    usage: ['policy check [FILE]', 'policy explain PATH [OPTION ...]'],
    sentence:
      '"policy check" says what is wrong with a policy file; "policy explain" says which rule allows a change of a path, and why.',
    meanings: {
      'policy-file': 'The policy file (.zero-drift.yml).',
      kind: 'The kind of change: added, changed or deleted (all of them).',
      place: 'Mount point of the place that the path lies in (any).'
    },
    examples: [
      'zero-drift policy check deploy/web.yml',
      'zero-drift policy explain /run/app/web.pid --kind added'
    ],
    exits: [
      ['0', 'The file can be used; the change is allowed.'],
      ['1', 'The change is not allowed.'],
      ['3', 'The file cannot be used.']
    ]
  },
  merge: {
    brief: 'Join the reports of several checks into one verdict.',
    usage: ['merge DIR [OPTION ...]'],
    sentence:
      'Joins the reports below a folder into one summary and one verdict; a report that is missing, or none, is an error.',
    meanings: {
      expect: 'How many reports there have to be, or an image that must have one.',
      mode: 'enforce or audit.',
      json: 'Print the joined report as JSON instead of the one for people.'
    },
    examples: [
      'zero-drift merge reports --expect 3',
      'zero-drift merge reports --expect acme/web:1.4 --mode audit'
    ],
    exits: VERDICTS
  },
  'self-test': {
    brief: 'Check that this engine lets every kind of write be seen.',
    usage: ['self-test'],
    sentence:
      'Checks an image of its own that writes once in every kind of place, and says which of the writes were seen.',
    examples: ['zero-drift self-test', 'DOCKER_CONTEXT=build zero-drift self-test'],
    exits: [['0', 'Every write was seen.'], ['1', 'A write was not seen.'], ERROR, INTERRUPTED]
  }
}

/** Description of each input, and of the flags. */
const MEANINGS: { readonly [Name in InputName | 'json' | 'write' | 'help']: string } = {
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
  publish: 'loopback or all: addresses of the engine that take the port.',
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
  'watch-limit': 'Bytes of contents to compare in one mount, e.g. 500m.',
  explain: 'on-failure, always or never: find out what must be writable, and prove it.',
  'explain-timeout': 'For all trial boots together.',
  'attack-run': 'Script, run by bash on this machine after the smoke test.',
  'attack-exec': 'Command, run inside the container after the smoke test.',
  'rehearse-attacks': 'true tries some twenty persistence attacks, and doors to the kernel.',
  contrast: 'true tries the same on a writable root, too.',
  'max-landed': 'Most rehearsed attacks that may succeed.',
  recover: 'true boots a fresh container afterwards, and restarts it.',
  evidence: 'on-failure, always or never: keep what changed.',
  'evidence-file-limit': 'Most bytes of one file.',
  'evidence-limit': 'Most bytes of all files.',
  'evidence-image': 'true commits the container as well.',
  'output-dir': 'Folder for the reports (a new temporary one).',
  'annotate-file': 'File that annotations point at.',
  'compare-with': 'report.json of an earlier check, or an image: says what is new.',
  'fail-on': 'any or new: with new, only drift that the base does not have fails.',
  'fail-on-severity': 'critical, high, medium or low: least severity of drift that fails.',
  json: 'Print report.json instead of the report for people.',
  write: 'Create or extend the policy file with what was found.',
  help: 'Print this help.'
}
