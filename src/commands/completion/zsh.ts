import { briefOf } from '../help'
import { COMMAND_NAMES, type CommandName } from '../options'
import {
  argumentOf,
  completables,
  LIST_IMAGES,
  quoted,
  spellings,
  VERBS,
  type Completable,
  type Values
} from './completables'

/** Completion script for zsh. */
export function zshScript(): string {
  const described = COMMAND_NAMES.map(
    (command) => `    ${quoted(`${command}:${briefOf(command)}`)}`
  )
  const cases = COMMAND_NAMES.flatMap(zshCase)
  return `${[...ZSH_START, ...described, ...ZSH_MIDDLE, ...cases, ...ZSH_END].join('\n')}\n`
}

const ZSH_START = [
  '#compdef zero-drift',
  '# Completes zero-drift in zsh. To try it: source <(zero-drift completion zsh)',
  '_zero_drift_images() {',
  '  local -a images',
  `  images=(\${(f)"$(${LIST_IMAGES} | grep -v '<none>')"})`,
  '  compadd -a images',
  '}',
  '_zero_drift() {',
  '  local -a commands',
  '  commands=('
]

const ZSH_MIDDLE = [
  '  )',
  '  if ((CURRENT == 2)); then',
  '    _describe command commands',
  '    return',
  '  fi',
  '  shift words',
  '  ((CURRENT--))',
  '  case $words[1] in',
  '    help) _describe command commands ;;'
]

const ZSH_END = [
  '  esac',
  '}',
  'if [[ $zsh_eval_context[-1] == loadautofunc ]]; then',
  '  _zero_drift "$@"',
  'else',
  '  compdef _zero_drift zero-drift',
  'fi'
]

function zshCase(command: CommandName): readonly string[] {
  const specs = completables(command).flatMap(zshSpecs)
  const verbs = VERBS[command]
  const first = verbs === undefined ? [] : [quoted(`1:verb:(${verbs.join(' ')})`)]
  const last = quoted(`*:argument:${zshValues(argumentOf(command))}`)
  return [
    `    ${command})`,
    '      _arguments -S \\',
    ...[...specs, ...first].map((spec) => `        ${spec} \\`),
    `        ${last}`,
    '      ;;'
  ]
}

function zshSpecs(one: Completable): readonly string[] {
  const meaning = one.meaning.replace(/[[\]\\:]/g, '\\$&')
  const value = one.values === undefined ? '' : `:value:${zshValues(one.values)}`
  const repeated = one.repeatable ? '*' : ''
  return spellings(one).map((name) => quoted(`${repeated}${name}[${meaning}]${value}`))
}

function zshValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.map((word) => word.replaceAll(':', '\\:')).join(' ')})`
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    case 'images':
      return '_zero_drift_images'
    case 'text':
      return ' '
  }
}
