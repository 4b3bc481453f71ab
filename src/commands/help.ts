import type { DeclaredInput, InputName } from '../plan/input-table'
import { wrap } from '../report/terminal-text'
import {
  COMMAND_NAMES,
  FLAGS,
  isImageCommand,
  optionsOf,
  SHORT_FLAGS,
  SHORT_OPTIONS,
  subjectOf,
  themeOf,
  THEMES,
  type CommandName
} from './options'
import { PAGES, type Row } from './pages'

/** Returns the help on a command, or the list of all commands, in lines of at most 80 columns. */
export const help = (about?: CommandName): string =>
  (about === undefined ? overview() : pageOf(about)).join('\n')

/** Description of a command in a sentence. */
export const briefOf = (command: CommandName): string => PAGES[command].brief

/** Description of an option of a command. */
export function meaningOf(command: CommandName, option: string): string {
  const meanings: Readonly<Record<string, string>> = { ...MEANINGS, ...PAGES[command].meanings }
  return meanings[option] ?? ''
}

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

function pageOf(command: CommandName): readonly string[] {
  const { usage, sentence, examples, exits } = PAGES[command]
  return [
    ...usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}zero-drift ${line}`),
    '',
    ...wrap(sentence, ''),
    '',
    ...optionsIn(command),
    'Examples:',
    ...examples.map((line) => `  ${line}`),
    '',
    'Exit codes:',
    ...table(exits)
  ]
}

/** A command's options below their headings: inputs in their declared order, then flags. */
function optionsIn(command: CommandName): readonly string[] {
  const inputs = optionsOf(command).filter(({ name }) => name !== subjectOf(command))
  const options = [
    ...inputs.map((input) => ({ name: input.name, row: rowOf(command, input) })),
    ...FLAGS[command].map((name) => ({ name, row: flagRow(command, name) }))
  ]
  const width = widthOf(options.map(({ row }) => row))
  const section = (title: string, rows: readonly Row[]): readonly string[] =>
    rows.length === 0 ? [] : [`${title}:`, ...table(rows, width), '']
  if (!isImageCommand(command))
    return section(
      'Options',
      options.map(({ row }) => row)
    )
  return THEMES.flatMap((theme) =>
    section(
      theme,
      options.filter(({ name }) => themeOf(name) === theme).map(({ row }) => row)
    )
  )
}

function rowOf(command: CommandName, input: DeclaredInput): Row {
  const standard = input.default === '' ? '' : ` (${input.default})`
  const more = input.multiline ? ' May be repeated.' : ''
  const letter = isImageCommand(command) ? SHORT_OPTIONS[input.name] : undefined
  return [spelling(letter, input.name), `${meaningOf(command, input.name)}${standard}${more}`]
}

const flagRow = (command: CommandName, name: string): Row => {
  const [letter] = Object.entries(SHORT_FLAGS).find(([, flag]) => flag === name) ?? []
  return [spelling(letter, name), meaningOf(command, name)]
}

const spelling = (letter: string | undefined, name: string): string =>
  `${letter === undefined ? '    ' : `-${letter}, `}--${name}`

const widthOf = (rows: readonly Row[]): number => Math.max(...rows.map(([name]) => name.length)) + 2

/** Lays out rows in two columns; the first is as wide as its longest entry. */
function table(rows: readonly Row[], width = widthOf(rows)): readonly string[] {
  return rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrap(meaning, ' '.repeat(width + 2))
    return [`  ${name.padEnd(width)}${first.trimStart()}`, ...rest]
  })
}

type OwnFlag = 'json' | 'write' | 'verbose' | 'quiet' | 'help'

/** Description of each input, and of the flags. */
const MEANINGS: { readonly [Name in InputName | OwnFlag]: string } = {
  image: 'The built image under test, or an archive of one (oci-archive:PATH).',
  images: 'Several images in place of one, or a YAML list of them.',
  'compose-file': 'Compose file with the service to check; later ones over earlier ones.',
  service: 'The service that is checked (the only one, or the one with the image).',
  'compose-profiles': 'Profile to turn on.',
  'compose-env-file': 'File of variables for the Compose file.',
  dependencies: 'false starts none of the services that it depends on.',
  'manifest-file': 'Kubernetes manifest with the pod to check, and what it refers to.',
  workload: 'KIND/NAME of the workload whose pod is run (the only one).',
  container: 'The container that is checked (the only one, or the default one).',
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
  'read-only':
    'true, false, or declared: as the deployment file says; false checks drift on a writable root.',
  publish: 'loopback or all: addresses of the engine that take the port.',
  tmpfs: 'PATH[:OPTIONS].',
  volumes: 'SOURCE:PATH[:ro], as docker run -v.',
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
  'policy-file':
    'YAML file of rules with reason, owner, expiry (the nearest .zero-drift.yml up to the repository).',
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
  harden: 'never or always: find out the least that the image needs, and prove it.',
  'harden-timeout': 'For all boots of that search together.',
  'harden-parts': 'user, capabilities, privileges, arbitrary-uid, network or limits.',
  evidence: 'on-failure, always or never: keep what changed.',
  'evidence-file-limit': 'Most bytes of one file.',
  'evidence-limit': 'Most bytes of all files.',
  'evidence-image': 'true commits the container as well.',
  'output-dir': 'Folder for the reports (a new temporary one).',
  'annotate-file': 'File that annotations point at.',
  'compare-with': 'report.json of an earlier check, or an image: says what is new.',
  'fail-on': 'any or new: with new, only drift that the base does not have fails.',
  'fail-on-severity': 'critical, high, medium or low: least severity of drift that fails.',
  'prove-settings': 'true leaves out each hardening setting once, and shows what it refuses.',
  'max-idle': 'Most hardening settings that may have no effect.',
  json: 'Print report.json instead of the report for people.',
  write: 'Create or extend the policy file with what was found.',
  verbose: 'Print every section of the report, and where the time went.',
  quiet: 'Print no progress, and of the report the verdict alone.',
  help: 'Print this help.'
}
