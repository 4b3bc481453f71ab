import { briefOf } from '../help'
import { COMMAND_NAMES, type CommandName } from '../options'
import { argumentOf, completables, LIST_IMAGES, VERBS, type Values } from './completables'

/** Completion script for fish. */
export function fishScript(): string {
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
