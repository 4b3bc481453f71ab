import type { Scorecard } from '../../judge/findings/attacks'
import { list, quote } from '../../judge/phrases'
import type { Plan } from '../../plan/plan'
import { isRootUser } from '../../plan/program'
import { isPrivilegeKept } from '../../plan/security'
import type { Account } from '../account'
import type { Document, RemainsPart } from '../document/document'
import { inline, sentenceForMarkdown } from '../escape'
import { settingWords } from '../file-words'
import type { Html } from '../markup'
import type { Paint, Section } from '../terminal-text'

/**
 * Limits of immutability, and settings of this plan that would narrow them. Holds no untrusted
 * text.
 */
export function remainsOf(
  { image, container }: Plan,
  scorecard?: Scorecard,
  workload?: Account['manifest']
): RemainsPart {
  const kind = workload?.kind
  const { user = image.user, capDrop, capAdd, securityOpt, network } = container
  const options = new Set(securityOpt.map((option) => option.replace(':', '=')))
  const mighty = capAdd.filter((capability) => MIGHTY.has(capability))
  const isBare = !capDrop.includes('ALL') || capAdd.includes('ALL')
  return {
    notStopped: NOT_STOPPED,
    narrow: [
      ...(isRootUser(user) || isRootBy(scorecard) ? ['a non-root `user` (it runs as root)'] : []),
      ...(isBare ? ['`cap-drop: ALL` (and `cap-add` only what it needs)'] : []),
      ...(mighty.length > 0 ? [`no \`cap-add\` of ${list(mighty.map(quote), 5)}`] : []),
      ...(isPrivilegeKept(securityOpt) ? [] : ['`security-opt: no-new-privileges`']),
      ...UNCONFINED.filter((option) => options.has(option)).map(
        (option) => `the engine's default profile instead of \`${option}\``
      ),
      ...(isForeign(network) ? [OWN_NETWORK[kind ?? 'inputs']] : []),
      ...(network === undefined || network === 'bridge' ? [NO_WAY_OUT[kind ?? 'inputs']] : [])
    ].map(settingWords(kind))
  }
}

const NOT_STOPPED =
  'An immutable container keeps an intruder from persisting, not from getting in: the vulnerability itself is still there, code can run in memory, credentials can be stolen and data can leave.'

/** Whether the rehearsal, which learns its users from the image, ran as root alone. */
const isRootBy = (scorecard: Scorecard | undefined): boolean =>
  scorecard?.attacks.every(({ user }) => user === 'root') === true

/** Capabilities that reach beyond the container, or undo its isolation. */
const MIGHTY = new Set([
  'BPF',
  'DAC_READ_SEARCH',
  'NET_ADMIN',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO'
])
const UNCONFINED = ['seccomp=unconfined', 'apparmor=unconfined', 'systempaths=unconfined']

type Describing = NonNullable<Account['manifest']>['kind'] | 'inputs'

const OWN_NETWORK: Readonly<Record<Describing, string>> = {
  inputs: 'a `network` of its own instead of a shared one',
  compose: 'a network of its own instead of a shared one',
  kubernetes: 'a network of its own instead of that of the node'
}

const NO_WAY_OUT: Readonly<Record<Describing, string>> = {
  inputs: 'a `network` without a way out (`docker network create --internal`)',
  compose: 'a network without a way out (`internal: true`)',
  kubernetes: 'a NetworkPolicy that allows no way out'
}

const isForeign = (network: string | undefined): boolean =>
  network === 'host' || network?.startsWith('container:') === true

/** Limits of immutability for the summary and the page. */
export function remainsSection({ remains }: Document): Html {
  if (remains === undefined) return ''
  const sentences = wordsOf(remains).map((sentence) => sentenceForMarkdown(sentence))
  return `<h3>What remains</h3>\n<p>${sentences.join('<br>\n')}</p>`
}

/** Limits of immutability for a terminal. */
export function remainsLines({ remains }: Document, paint: Paint): Section {
  if (remains === undefined) return []
  const lines = wordsOf(remains).flatMap((sentence) => paint.wrap(inline(sentence, 1000), '    '))
  return [paint.bold('  What remains'), ...lines]
}

function wordsOf({ notStopped, narrow }: RemainsPart): readonly string[] {
  const less =
    narrow.length === 0
      ? 'Its user, capabilities and profiles cannot be restricted further here.'
      : `Settings that would restrict it for this image: ${list(narrow, narrow.length)}.`
  return [notStopped, less]
}

/** Limits of immutability for a check; undefined unless the image ran and could be judged. */
export function remainsIn({
  plan,
  exercise,
  judgement,
  scorecard,
  manifest
}: Account): RemainsPart | undefined {
  const ran = exercise?.container !== undefined && judgement.verdict !== 'error'
  return plan !== undefined && ran ? remainsOf(plan, scorecard, manifest) : undefined
}
