import { attack, type Attack } from './payload'
import { INVISIBLE, MARKUP, SPOOFS } from './spoofs'

/** Every output of the action, so that each is forged. */
export const OUTPUTS = [
  'verdict',
  'drift-count',
  'allowed-count',
  'refused-count',
  'image-id',
  'report',
  'output-dir',
  'evidence-image',
  'suggestion',
  'summary',
  'html',
  'sarif',
  'junit',
  'codequality',
  'comment'
] as const

const FORGED_OUTPUTS = OUTPUTS.map((name) =>
  attack(`set-output-${name}`, `::set-output name=${name}::pass`, ['set-output'])
)

const COMMANDS = [
  attack('set-output-other-case', '::SET-OUTPUT name=VERDICT::pass', ['SET-OUTPUT']),
  attack('set-output-v1', '##[set-output name=verdict;]pass', ['set-output']),
  attack('save-state-container', '::save-state name=container::victim', ['save-state']),
  attack('save-state-pid', '::save-state name=pid::1', ['save-state']),
  attack('save-state-other-case', '::save-state name=CONTAINER::victim', ['save-state']),
  attack('add-mask-e', '::add-mask::e', ['add-mask']),
  attack('add-mask-v1', '##[add-mask]e', ['add-mask']),
  attack('stop-commands', '::stop-commands::silence', ['stop-commands']),
  attack('stop-commands-v1', '##[stop-commands]silence', ['stop-commands']),
  attack('stop-commands-bad-token', '::stop-commands::error', ['stop-commands']),
  attack('set-env', '::set-env name=NODE_OPTIONS::--require=/tmp/x.js', ['set-env']),
  attack('add-path', '::add-path::/tmp/evil', ['add-path']),
  attack('echo-banana', '::echo::banana', ['echo']),
  attack('echo-on', '::echo::on', ['echo']),
  attack('error-with-file', '::error file=src/app.ts,line=1,title=Zero Drift::all is well', [
    'error'
  ]),
  attack('warning-v1', '##[warning file=src/app.ts;line=1]fake', ['warning']),
  attack('notice', '::notice title=Zero Drift::verdict: pass', ['notice']),
  attack('debug', '::debug::fake', ['debug']),
  attack('group', '::group::Zero Drift: pass', ['group']),
  attack('endgroup', '::endgroup::', ['endgroup']),
  attack('add-matcher', '::add-matcher::matcher.json', ['add-matcher']),
  attack('remove-matcher', '::remove-matcher owner=tsc::', ['remove-matcher'])
]

const LINE_ENDS = [
  attack('carriage-return', 'progress 10%\r::error::x', ['error']),
  attack('crlf', 'x\r\n::error::x', ['error']),
  attack('newline', 'x\n::set-output name=verdict::pass', ['set-output']),
  attack('line-separator-mid-line', 'x\u2028::error::x', []),
  attack('encoded-newline', '%0A::set-output name=verdict::pass', []),
  attack('encoded-newline-in-message', '::error::x%0A::set-output name=verdict::pass', ['error']),
  attack('encoded-newline-v1', 'x%0A##[set-output name=verdict;]pass', ['set-output']),
  attack('overlong-newline', [0xc0, 0x8a, '::error::x'], []),
  attack('cut-character-before-newline', [0xe2, 0x80, '\n::error::x'], ['error'])
]

const WHITE = Object.entries({
  tab: '\t',
  'vertical-tab': '\v',
  'form-feed': '\f',
  space: '  ',
  'next-line': '\u0085',
  'no-break-space': '\u00a0',
  'ogham-space': '\u1680',
  'hair-space': '\u200a',
  'line-separator': '\u2028',
  'paragraph-separator': '\u2029',
  'narrow-no-break-space': '\u202f',
  'mathematical-space': '\u205f',
  'ideographic-space': '\u3000'
}).map(([name, white]) => attack(`after-${name}`, `${white}::error::x`, ['error']))

/** What section 2.3 of the facts about the runner lists, and more of the same kinds. */
export const ATTACKS: readonly Attack[] = [
  ...FORGED_OUTPUTS,
  ...COMMANDS,
  ...LINE_ENDS,
  ...WHITE,
  ...INVISIBLE,
  ...SPOOFS,
  ...MARKUP
]

/** All of them, a line each, to be printed by a container. */
export function attackLines(): Buffer {
  return Buffer.concat(ATTACKS.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]))
}

/** Those that can be the name of a file: no slash, no NUL, at most 255 bytes. */
export function fileNames(): readonly Attack[] {
  return ATTACKS.filter(
    ({ bytes }) => bytes.length <= 255 && !bytes.includes('/') && !bytes.includes(0)
  )
}
