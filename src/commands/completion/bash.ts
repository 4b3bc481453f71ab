import { COMMAND_NAMES, type CommandName } from '../options'
import {
  argumentOf,
  completables,
  LIST_IMAGES,
  quoted,
  spellings,
  VERBS,
  type Values
} from './completables'

/** Completion script for bash. */
export function bashScript(): string {
  return `${[...BASH_START, ...COMMAND_NAMES.flatMap(bashCase), ...BASH_END].join('\n')}\n`
}

const COMMANDS = COMMAND_NAMES.join(' ')

const BASH_START = [
  '# Completes zero-drift in bash. To try it: source <(zero-drift completion bash)',
  '_zero_drift_images() {',
  '  local images',
  `  images=$(${LIST_IMAGES} | grep -v '<none>')`,
  '  COMPREPLY=($(compgen -W "$images" -- "$cur"))',
  '}',
  '_zero_drift() {',
  '  local cur prev words options= verbs= argument=:',
  '  # Words as they were typed: bash splits them at colons and equals signs.',
  '  cur=${COMP_LINE:0:COMP_POINT}',
  '  read -ra words <<<"$cur"',
  '  [[ $cur == *[[:space:]] ]] && words+=("")',
  '  cur=${words[-1]}',
  '  COMPREPLY=()',
  '  if ((${#words[@]} <= 2)); then',
  `    COMPREPLY=($(compgen -W '${COMMANDS} help --help --version' -- "$cur"))`,
  '    return',
  '  fi',
  '  prev=${words[-2]}',
  '  case ${words[1]} in',
  `    help) COMPREPLY=($(compgen -W '${COMMANDS}' -- "$cur")); return ;;`
]

const BASH_END = [
  '    *) return ;;',
  '  esac',
  '  if [[ $cur == -* ]]; then',
  '    COMPREPLY=($(compgen -W "$options" -- "$cur"))',
  '  elif [[ -n $verbs ]] && ((${#words[@]} == 3)); then',
  '    COMPREPLY=($(compgen -W "$verbs" -- "$cur"))',
  '  else',
  '    eval "$argument"',
  '  fi',
  '  # Readline replaces only what follows the last colon.',
  '  if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then',
  '    local typed=${cur%"${cur##*:}"}',
  '    COMPREPLY=("${COMPREPLY[@]#"$typed"}")',
  '  fi',
  '}',
  'complete -o bashdefault -F _zero_drift zero-drift'
]

function bashCase(command: CommandName): readonly string[] {
  const all = completables(command)
  const taking = all.filter(({ values }) => values !== undefined)
  const values = taking.map(
    (one) => `        ${spellings(one).join(' | ')}) ${bashValues(one.values)}; return ;;`
  )
  const verbs = VERBS[command]
  return [
    `    ${command})`,
    `      options='${all.map(({ name }) => `--${name}`).join(' ')}'`,
    ...(verbs === undefined ? [] : [`      verbs='${verbs.join(' ')}'`]),
    `      argument=${quoted(bashValues(argumentOf(command)))}`,
    ...(values.length === 0 ? [] : ['      case $prev in', ...values, '      esac']),
    '      ;;'
  ]
}

function bashValues(values: Values | undefined): string {
  switch (values?.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W '${values.words.join(' ')}' -- "$cur"))`
    case 'files':
      return 'COMPREPLY=($(compgen -f -- "$cur"))'
    case 'folders':
      return 'COMPREPLY=($(compgen -d -- "$cur"))'
    case 'images':
      return '_zero_drift_images'
    case 'text':
    case undefined:
      return ':'
  }
}
