/** Declaration of an input, for action.yml, the parser and the command line alike. */
export interface DeclaredInput {
  readonly name: string
  /**
   * Value of an absent or empty input. Empty if there is none, or if it depends on the image or the
   * engine.
   */
  readonly default: string
  /** Whether the input takes one entry a line; on the command line the option may be repeated. */
  readonly multiline: boolean
}

/** Every input, in the order of the public interface. */
export const INPUTS = [
  { name: 'image', default: '', multiline: false },
  { name: 'images', default: '', multiline: true },
  { name: 'compose-file', default: '', multiline: true },
  { name: 'service', default: '', multiline: false },
  { name: 'compose-profiles', default: '', multiline: true },
  { name: 'compose-env-file', default: '', multiline: true },
  { name: 'dependencies', default: 'true', multiline: false },
  { name: 'manifest-file', default: '', multiline: true },
  { name: 'workload', default: '', multiline: false },
  { name: 'container', default: '', multiline: false },
  { name: 'pull', default: 'missing', multiline: false },
  { name: 'platform', default: '', multiline: false },
  { name: 'entrypoint', default: '', multiline: false },
  { name: 'command', default: '', multiline: false },
  { name: 'env', default: '', multiline: true },
  { name: 'env-file', default: '', multiline: false },
  { name: 'user', default: '', multiline: false },
  { name: 'working-dir', default: '', multiline: false },
  { name: 'hostname', default: '', multiline: false },
  { name: 'init', default: 'false', multiline: false },
  { name: 'network', default: '', multiline: false },
  { name: 'port', default: '', multiline: false },
  { name: 'read-only', default: 'true', multiline: false },
  { name: 'publish', default: 'loopback', multiline: false },
  { name: 'tmpfs', default: '', multiline: true },
  { name: 'volumes', default: '', multiline: true },
  { name: 'cap-drop', default: '', multiline: true },
  { name: 'cap-add', default: '', multiline: true },
  { name: 'security-opt', default: '', multiline: true },
  { name: 'memory', default: '', multiline: false },
  { name: 'shm-size', default: '', multiline: false },
  { name: 'pids-limit', default: '1024', multiline: false },
  { name: 'ulimits', default: '', multiline: true },
  { name: 'add-host', default: '', multiline: true },
  { name: 'wait-for', default: 'auto', multiline: false },
  { name: 'startup-timeout', default: '60s', multiline: false },
  { name: 'smoke-http', default: '', multiline: true },
  { name: 'smoke-exec', default: '', multiline: true },
  { name: 'smoke-run', default: '', multiline: true },
  { name: 'smoke-timeout', default: '60s', multiline: false },
  { name: 'settle', default: '0s', multiline: false },
  { name: 'stop-timeout', default: '10s', multiline: false },
  { name: 'allow', default: '', multiline: true },
  { name: 'policy-file', default: '', multiline: false },
  { name: 'mode', default: 'enforce', multiline: false },
  { name: 'content', default: 'auto', multiline: false },
  { name: 'watch-limit', default: '2g', multiline: false },
  { name: 'explain', default: 'on-failure', multiline: false },
  { name: 'explain-timeout', default: '3m', multiline: false },
  { name: 'attack-run', default: '', multiline: true },
  { name: 'attack-exec', default: '', multiline: true },
  { name: 'rehearse-attacks', default: 'false', multiline: false },
  { name: 'contrast', default: 'false', multiline: false },
  { name: 'max-landed', default: '', multiline: false },
  { name: 'recover', default: 'false', multiline: false },
  { name: 'harden', default: 'never', multiline: false },
  { name: 'harden-timeout', default: '3m', multiline: false },
  { name: 'harden-parts', default: '', multiline: true },
  { name: 'evidence', default: 'on-failure', multiline: false },
  { name: 'evidence-file-limit', default: '1m', multiline: false },
  { name: 'evidence-limit', default: '100m', multiline: false },
  { name: 'evidence-image', default: 'false', multiline: false },
  { name: 'output-dir', default: '', multiline: false },
  { name: 'annotate-file', default: '', multiline: false },
  { name: 'compare-with', default: '', multiline: false },
  { name: 'fail-on', default: 'any', multiline: false },
  { name: 'fail-on-severity', default: 'low', multiline: false },
  { name: 'prove-settings', default: 'false', multiline: false },
  { name: 'max-idle', default: '', multiline: false }
] as const satisfies readonly DeclaredInput[]

export type InputName = (typeof INPUTS)[number]['name']

/** Inputs that take one of a few words, and the words. */
export const CHOICES = {
  pull: ['missing', 'always', 'never'],
  publish: ['loopback', 'all'],
  mode: ['enforce', 'audit'],
  content: ['auto', 'always', 'never'],
  explain: ['on-failure', 'always', 'never'],
  harden: ['never', 'always'],
  evidence: ['on-failure', 'always', 'never'],
  'fail-on': ['any', 'new'],
  'fail-on-severity': ['critical', 'high', 'medium', 'low']
} as const satisfies Partial<Record<InputName, readonly string[]>>

/** Words that an input of `true` or `false` takes besides. */
export const FURTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'read-only': ['declared']
}
