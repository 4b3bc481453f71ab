import {
  argumentOf,
  completables,
  LIST_IMAGES,
  quoted,
  spellings,
  VERBS,
  type Completable,
  type CompletionShell,
  type Values
} from './completables'
import { briefOf } from './help'
import { COMMAND_NAMES, type CommandName } from './options'

/** Script that completes the command line in a shell, drawn from the tables of the parser. */
export function completion(shell: CompletionShell): string {
  switch (shell) {
    case 'bash':
      return bashScript()
    case 'zsh':
      return zshScript()
    case 'fish':
      return fishScript()
  }
}

/** Completion script for bash. */
function bashScript(): string {
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
  '# Names of files (-f) or folders (-d), each whole, whatever characters it has.',
  '_zero_drift_names() {',
  '  local name=${cur#[\\\'\\"]}',
  '  compopt -o filenames 2>/dev/null',
  '  mapfile -t COMPREPLY < <(compgen "$1" -- "${name//\\\\/}")',
  '}',
  '_zero_drift() {',
  '  local cur prev words=() options= verbs= argument=: index word',
  '  # Words as they were typed: bash splits them at colons and equals signs, too.',
  '  local line=${COMP_LINE:0:COMP_POINT}',
  '  for ((index = 0; index <= COMP_CWORD; index++)); do',
  '    word=${COMP_WORDS[index]}',
  '    if ((index == 0)) || [[ $line == [[:space:]]* ]]; then',
  '      line=${line#"${line%%[![:space:]]*}"}',
  '      words+=("")',
  '    fi',
  '    ((${#word} > ${#line})) && word=$line',
  '    line=${line#"$word"}',
  '    words[-1]+=$word',
  '  done',
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
      return '_zero_drift_names -f'
    case 'folders':
      return '_zero_drift_names -d'
    case 'images':
      return '_zero_drift_images'
    case 'text':
    case undefined:
      return ':'
  }
}

/** Completion script for zsh. */
function zshScript(): string {
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

/** Completion script for fish. */
function fishScript(): string {
  const images = `(${LIST_IMAGES} | string match -v '*<none>*')`
  const seen = (command: CommandName): string =>
    `complete -c zero-drift -n '__fish_seen_subcommand_from ${command}'`
  const ofCommand = (command: CommandName): readonly string[] => [
    ...[argumentOf(command)]
      .flatMap((values) => fishValues(values, images))
      .map((values) => `${seen(command)} ${values}`),
    ...(VERBS[command] === undefined ? [] : [`${seen(command)} -a '${VERBS[command].join(' ')}'`]),
    ...completables(command).map((one) => {
      const letter = one.letter === undefined ? '' : ` -s ${one.letter}`
      const [values = ''] = one.values === undefined ? [] : fishValues(one.values, images)
      const taken = one.values === undefined ? '' : ` -r ${values}`
      return `${seen(command)} -l ${one.name}${letter}${taken} -d ${fishQuoted(one.meaning)}`
    })
  ]
  return `${[
    '# Completes zero-drift in fish. To try it: zero-drift completion fish | source',
    'complete -c zero-drift -f',
    ...COMMAND_NAMES.map(
      (command) =>
        `complete -c zero-drift -n __fish_use_subcommand -a ${command} -d ${fishQuoted(briefOf(command))}`
    ),
    "complete -c zero-drift -n __fish_use_subcommand -l help -s h -d 'Print the list of commands.'",
    "complete -c zero-drift -n __fish_use_subcommand -l version -d 'Print the version.'",
    ...COMMAND_NAMES.flatMap(ofCommand)
  ].join('\n')}\n`
}

const fishQuoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

function fishValues(values: Values, images: string): readonly string[] {
  switch (values.kind) {
    case 'words':
      return values.words.length === 0 ? [] : [`-f -a '${values.words.join(' ')}'`]
    case 'files':
      return ['-F']
    case 'folders':
      return ["-f -a '(__fish_complete_directories)'"]
    case 'images':
      return [`-f -a ${fishQuoted(images)}`]
    case 'text':
      return ['-f']
  }
}
