import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFERED } from '../../../src/commands/completables'
import { completion } from '../../../src/commands/completion'
import { COMMAND_NAMES, FLAGS, optionsOf, subjectOf } from '../../../src/commands/options'
import { INPUTS } from '../../../src/plan/input-table'
import { parseInputs } from '../../../src/plan/inputs'

/** Completes a line in a real bash, with the cursor at its end; a `docker` of our own lists images. */
function completed(line: string, cwd?: string): readonly string[] {
  const script = `
    ${completion('bash')}
    docker() { printf '%s\\n' acme/web:1.4 acme/web:2 '<none>:<none>' busybox:1; }
    COMP_LINE=$1 COMP_POINT=\${#1}
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _zero_drift
    printf '%s\\n' "\${COMPREPLY[@]}"
  `
  const argv = ['-c', script, 'bash', line, ...wordsAsBashSplits(line)]
  const out = execFileSync('bash', argv, { encoding: 'utf8', ...(cwd && { cwd }) })
  return out.split('\n').filter((word) => word !== '')
}

/** Words as readline hands them over: split at blanks that are not quoted, and at colons. */
const wordsAsBashSplits = (line: string): readonly string[] => {
  const words = line.match(/:|(?:\\.|"[^"]*"?|[^\s:])+/g) ?? []
  return line.endsWith(' ') ? [...words, ''] : words
}

test.each([
  ['zero-drift ', [...COMMAND_NAMES, 'help', '--help', '--version']],
  ['zero-drift su', ['suggest']],
  ['zero-drift help se', ['self-test']],
  ['zero-drift check --smoke-', ['--smoke-http', '--smoke-exec', '--smoke-run', '--smoke-timeout']],
  ['zero-drift check --read-only ', ['true', 'false', 'declared']],
  ['zero-drift check busybox:1 --explain al', ['always']],
  ['zero-drift check --wait-for h', ['healthy', 'http']],
  ['zero-drift check --env ', []],
  ['zero-drift check -e ', []],
  ['zero-drift check ', ['acme/web:1.4', 'acme/web:2', 'busybox:1']],
  // Readline takes what follows the last colon for the word.
  ['zero-drift check acme/web:', ['1.4', '2']],
  ['zero-drift check --fail-on ', ['any', 'new']],
  ['zero-drift check --fail-on-severity ', ['critical', 'high', 'medium', 'low']],
  ['zero-drift check --publish a', ['all']],
  ['zero-drift policy ', ['check', 'explain']],
  ['zero-drift policy explain /x --kind d', ['deleted']],
  ['zero-drift completion ', ['bash', 'zsh', 'fish']],
  ['zero-drift bogus ', []]
])('bash completes %j', (line, words) => {
  expect(completed(line)).toEqual(words)
})

test.each([
  ...['env-file', 'compose-file', 'compose-env-file', 'manifest-file', 'compare-with'].map(
    (name) => `zero-drift check --${name} tsconfig.t`
  ),
  'zero-drift policy check tsconfig.t'
])('bash completes the file of %j', (line) => {
  expect(completed(line)).toEqual(['tsconfig.test.json'])
})

describe('bash completes names with blanks whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-completion-'))
  mkdirSync(join(folder, 'my reports of May'))
  writeFileSync(join(folder, 'my reports.yml'), '')
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['zero-drift merge my', ['my reports of May']],
    ['zero-drift merge my\\ reports\\ o', ['my reports of May']],
    ['zero-drift merge "my rep', ['my reports of May']],
    ['zero-drift check --policy-file my', ['my reports of May', 'my reports.yml']]
  ])('%s', (line, names) => {
    expect([...completed(line, folder)].sort()).toEqual(names)
  })
})

test('every input with a fixed set of words has them completed', () => {
  const parsed = INPUTS.flatMap(({ name }) => {
    const read = parseInputs(
      new Map([
        ['image', 'web:1'],
        [name, 'no-such-word']
      ]),
      new Map()
    )
    const faults = 'faults' in read ? read.faults : []
    return faults.some(({ sentence }) => sentence.includes('is none of "')) ? [name] : []
  })
  expect(parsed.filter((name) => OFFERED[name] === undefined)).toEqual([])
})

test.each(COMMAND_NAMES)('every script knows each option of %s', (command) => {
  const options = [
    ...optionsOf(command)
      .map(({ name }) => name)
      .filter((name) => name !== subjectOf(command)),
    ...FLAGS[command]
  ]
  expect(completed(`zero-drift ${command} --`)).toEqual(options.map((name) => `--${name}`))
  const [fish, zsh] = [completion('fish'), completion('zsh')]
  for (const name of options) {
    expect(fish).toContain(`__fish_seen_subcommand_from ${command}' -l ${name} `)
    expect(zsh).toContain(`--${name}[`)
  }
})

test('bash accepts its script without a word', () => {
  const script = completion('bash')
  expect(execFileSync('bash', ['-euc', script], { encoding: 'utf8' })).toBe('')
})

const WHOLE = Object.entries(OFFERED).flatMap(([name, words]) =>
  name === 'kind' ? [] : words.map((word) => [name, word.replace(/^log:$/, 'log:x')] as const)
)

test.each(WHOLE)('--%s %s, which is completed, is understood', (name, word) => {
  const read = parseInputs(
    new Map([
      ['image', 'web:1'],
      ['compare-with', 'web:0'],
      [name, word]
    ]),
    new Map()
  )
  const faults = 'faults' in read ? read.faults.filter(({ input }) => input === name) : []
  expect(faults).toEqual([])
})
