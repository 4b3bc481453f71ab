import type { CommandName } from './options'

/** Two columns of a table. */
export type Row = readonly [string, string]

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

/** The help on each command, but for its options. */
export const PAGES: Readonly<Record<CommandName, Page>> = {
  check: {
    brief: 'Boot an image read-only, smoke-test it, and say what drifted.',
    usage: [
      'check IMAGE [OPTION ...]',
      'check --compose-file FILE --service NAME [OPTION ...]',
      'check --manifest-file FILE [OPTION ...]',
      'check --images IMAGES [OPTION ...]'
    ],
    sentence:
      'Boots the image with a read-only root filesystem, smoke-tests it, inspects every write, and says which of them no rule allows. The options are the inputs of the action, and those of docker run that mean the same; defaults in brackets.',
    examples: [
      "zero-drift check acme/web:1.4 --smoke-http 'GET / 200'",
      "zero-drift check acme/web:1.4 --tmpfs /tmp:size=16m --allow 'AC /var/cache/**'"
    ],
    exits: [...VERDICTS, INTERRUPTED]
  },
  suggest: {
    brief: 'Find out which paths an image must be able to write, and prove it.',
    usage: [
      'suggest IMAGE [OPTION ...]',
      'suggest --compose-file FILE --service NAME [OPTION ...]',
      'suggest --manifest-file FILE [OPTION ...]'
    ],
    sentence:
      'Finds out which paths the image must be able to write, proves it by booting the image with them, and prints how to run it. The options are the inputs of the action, and those of docker run that mean the same; defaults in brackets.',
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
  harden: {
    brief: 'Find out the least that an image needs, and prove it.',
    usage: [
      'harden IMAGE [OPTION ...]',
      'harden --compose-file FILE --service NAME [OPTION ...]',
      'harden --manifest-file FILE [OPTION ...]'
    ],
    sentence:
      'Checks the image, then boots it with fewer and fewer rights, and prints the user, capabilities and limits with which it still works. The options are the inputs of the action, and those of docker run that mean the same; defaults in brackets.',
    examples: [
      "zero-drift harden acme/web:1.4 --smoke-http 'GET / 200'",
      'zero-drift harden acme/web:1.4 --wait-for healthy --write'
    ],
    exits: [
      ['0', 'Tighter settings are proven.'],
      ['1', 'Nothing tighter is proven.'],
      ['2', 'The image failed.'],
      ERROR,
      INTERRUPTED
    ]
  },
  baseline: {
    brief: 'Allow what drifts today, for 90 days, so that new drift fails.',
    usage: [
      'baseline IMAGE [OPTION ...]',
      'baseline --compose-file FILE --service NAME [OPTION ...]',
      'baseline --manifest-file FILE [OPTION ...]'
    ],
    sentence:
      'Writes what drifts today into the policy file, as rules that expire in 90 days, and checks that the image passes with them. The options are the inputs of the action, and those of docker run that mean the same; defaults in brackets.',
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
    usage: [
      'policy check [FILE]',
      'policy explain PATH [OPTION ...]',
      'policy explain INPUT [OPTION ...]'
    ],
    sentence:
      '"policy check" says what is wrong with a policy file; "policy explain" says which rule allows a change of a path, and why; or which value an input has, and which one wins.',
    meanings: {
      'policy-file': 'The policy file (the nearest .zero-drift.yml up to the repository).',
      kind: 'The kind of change: added, changed or deleted (all of them).',
      place: 'Mount point that the path lies below (any).',
      json: 'Print the answer as JSON.'
    },
    examples: [
      'zero-drift policy check deploy/web.yml',
      'zero-drift policy explain /run/app/web.pid --kind added'
    ],
    exits: [
      ['0', 'The file can be used; the change is allowed; the input has a value.'],
      ['1', 'The change is not allowed; the input has no value.'],
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
  },
  completion: {
    brief: 'Print a script that completes commands and options in a shell.',
    usage: ['completion bash|zsh|fish'],
    sentence:
      'Prints a script that completes commands, options, their values, and the images on this machine. In the start-up file of bash or zsh: source <(zero-drift completion bash); of fish: zero-drift completion fish | source.',
    examples: ['zero-drift completion bash', 'zero-drift completion fish'],
    exits: [
      ['0', 'The script was printed.'],
      ['3', 'There is none for that shell.']
    ]
  }
}
