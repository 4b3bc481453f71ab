import type { InputName } from '../plan/input-table'

/** Commands that boot an image, and take the action's inputs as options. */
export type BootingCommand = 'check' | 'suggest' | 'baseline'

/** Their options that are no inputs. */
export const FLAGS: Readonly<Record<BootingCommand, readonly string[]>> = {
  check: ['--json', '--help'],
  suggest: ['--json', '--help', '--write'],
  baseline: ['--help']
}

/** Inputs that a command has no use for: whoever asks for a suggestion has asked why already, and a baseline is of an image that nobody attacks. */
export const FOREIGN: Readonly<Record<BootingCommand, ReadonlySet<InputName>>> = {
  check: new Set(),
  suggest: new Set(['explain']),
  baseline: new Set([
    ...(['explain', 'explain-timeout', 'attack-run', 'attack-exec', 'rehearse-attacks'] as const),
    ...(['contrast', 'max-landed', 'recover', 'evidence', 'evidence-file-limit'] as const),
    ...(['evidence-limit', 'evidence-image', 'mode', 'output-dir', 'annotate-file'] as const)
  ])
}
