import type { Explanation } from '../explain/suggestion'
import type { Purpose } from '../explain/advice'
import type { Finding } from '../judge/findings/finding'
import { FILE_INPUTS, settingOf, type PodInput } from '../plan/clashes'
import type { ManifestFacts } from '../words'
import type { Account } from './account'

/** Kind of the file that describes a container; undefined if inputs do. */
type FileKind = ManifestFacts['kind'] | undefined

/**
 * Account of a check whose advice names settings as they are called where the container is
 * described: keys of the Compose file or fields of the manifest, in place of inputs.
 */
export function inFileWords(account: Account): Account {
  const { manifest, judgement, scorecard, doors, explanation } = account
  if (manifest === undefined) return account
  const told = settingWords(manifest.kind)
  const remedied = <T extends { readonly remedy?: string | undefined }>(one: T): T =>
    one.remedy === undefined
      ? one
      : { ...one, remedy: told(withReadOnly(one.remedy, manifest.kind)) }
  return {
    ...account,
    judgement: { ...judgement, findings: judgement.findings.map((one) => worded(one, told)) },
    scorecard: scorecard && { ...scorecard, attacks: scorecard.attacks.map(remedied) },
    ...(doors && { doors: doors.map(remedied) }),
    explanation: explanation && explained(explanation, told)
  }
}

type Rewrite = (sentence: string) => string

/** A finding in these words; one on an input is about the input. */
const worded = (finding: Finding, told: Rewrite): Finding =>
  finding.kind === 'bad-input'
    ? finding
    : { ...finding, title: told(finding.title), detail: told(finding.detail) }

function explained(explanation: Explanation, told: Rewrite): Explanation {
  if (explanation.kind !== 'suggestion') return explanation
  const { suggestion } = explanation
  const all = (purposes: readonly Purpose[]): readonly Purpose[] =>
    purposes.map((one) => ({ ...one, remedies: one.remedies.map(told) }))
  const { purposes, elsewhere } = suggestion
  return {
    ...explanation,
    suggestion: { ...suggestion, purposes: all(purposes), elsewhere: all(elsewhere) }
  }
}

/** The remedy that is the read-only root filesystem itself. */
const withReadOnly = (remedy: string, kind: ManifestFacts['kind']): string =>
  remedy === '`read-only: true`'
    ? kind === 'compose'
      ? '`read_only: true`'
      : '`securityContext.readOnlyRootFilesystem: true`'
    : remedy

/**
 * Returns a function that rewrites a sentence about inputs for the file that describes the
 * container: `` `cap-drop: ALL` `` becomes `` `cap_drop: [ALL]` `` for Compose. Names of inputs
 * that win over the file stay, and what it has rewritten stays as it is.
 */
export function settingWords(kind: FileKind): Rewrite {
  if (kind === undefined) return (sentence) => sentence
  const named = kind === 'compose' ? composeWords : podWords
  return (sentence) =>
    PHRASES[kind]
      .reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
      .replace(INPUT, (all, name: string, value: string | undefined) => {
        const words = FILE_INPUTS[kind].has(name) ? named(name, value) : undefined
        return words ?? all
      })
}

/** An input between backticks, with a value or without one. */
const INPUT = /`([a-z][a-z-]*)(?:: ([^`]+))?`/g

/** Phrases on inputs and on flags of `docker run`. */
const PHRASES: Readonly<Record<ManifestFacts['kind'], readonly (readonly [RegExp, string])[]>> = {
  compose: [
    [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
    [/`--dns`/g, '`dns`'],
    [/`--sysctl ([^`=]+)=([^`]*)`/g, '`sysctls: {$1: $2}`'],
    [/\(`volumes`: /g, '(`volumes:` ']
  ],
  kubernetes: [
    [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
    [/`--dns`/g, '`dnsConfig`'],
    [/`--sysctl ([^`=]+)=([^`]*)`/g, '`securityContext.sysctls` with `$1` and `$2`'],
    [/\(`volumes`: `[^`]*`\)/g, '(`readOnly: true` in `volumeMounts`)'],
    [/\ba `tmpfs`/g, 'an `emptyDir`']
  ]
}

/** Keys of a Compose service whose value is a list. */
const LISTS: ReadonlySet<string> = new Set([
  ...['cap_drop', 'cap_add', 'security_opt', 'extra_hosts', 'tmpfs']
])

function composeWords(input: string, value: string | undefined): string | undefined {
  const key = settingOf(input)
  if (key === undefined) return undefined
  if (value === undefined) return `\`${key}\``
  if (!LISTS.has(key)) return `\`${key}: ${value}\``
  return `\`${key}: [${value === 'no-new-privileges' ? `${value}:true` : value}]\``
}

function podWords(input: string, value: string | undefined): string | undefined {
  if (input === 'security-opt') return `\`${securityField(value ?? '')}\``
  const words = POD_WORDS.get(input)
  const [, field] = /^`([^`]+)`$/.exec(words ?? '') ?? []
  if (field === undefined || value === undefined) return words
  return field.startsWith(CAPABILITIES) ? `\`${field}: [${value}]\`` : `\`${field}: ${value}\``
}

const CAPABILITIES = 'securityContext.capabilities'

function securityField(option: string): string {
  if (/^no-new-privileges/.test(option)) return 'securityContext.allowPrivilegeEscalation: false'
  const [, profile] = /^seccomp[=:](.+)$/.exec(option) ?? []
  if (profile === undefined) return 'securityContext'
  const type = profile === 'unconfined' ? 'Unconfined' : 'Localhost'
  return `securityContext.seccompProfile.type: ${type}`
}

/**
 * Fields of a manifest that have the effect of an input, or other words where none has: a kubelet or
 * the image decides then.
 */
const POD_FIELDS: Readonly<Record<PodInput, string>> = {
  'cap-drop': `\`${CAPABILITIES}.drop\``,
  'cap-add': `\`${CAPABILITIES}.add\``,
  user: '`securityContext.runAsUser`',
  'working-dir': '`workingDir`',
  entrypoint: '`containers[].command`',
  command: '`containers[].args`',
  hostname: '`spec.hostname`',
  memory: '`resources.limits.memory`',
  'add-host': '`spec.hostAliases`',
  tmpfs: '`emptyDir`',
  'shm-size': 'an `emptyDir` with `medium: Memory` on `/dev/shm`',
  init: 'an init of the image, such as `tini`',
  'pids-limit': "the kubelet's `podPidsLimit`",
  ulimits: "the limits of the nodes' container runtime",
  platform: '`spec.nodeSelector`'
}

const POD_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(POD_FIELDS))
