import { mayMount } from './capabilities'
import type { AttackStep, Wishes } from './wishes'

/** What is to be found out, beside whether it works. */
export interface Inquiries {
  readonly watch: Watch
  readonly explain: Explain
  /** What an intruder would do, by the author's own words. */
  readonly attack: readonly AttackStep[]
  /** Whether the built-in attacks are rehearsed. */
  readonly rehearsal: Rehearsal | undefined
  /** Whether a fresh container is booted afterwards. */
  readonly recover: boolean
  readonly evidence: Evidence
  /** Whether the image's layers are compared with their digests before and after. */
  readonly imageLayers: boolean
}

/** Whether it is found out which paths have to be writable. */
export interface Explain {
  readonly when: Wishes['explain']
  /** Milliseconds for all of it. */
  readonly limit: number
}

/** How what the container wrote is looked at. */
export interface Watch {
  /** The root filesystem is compared by contents, not only by what the engine lists. */
  readonly rootContents: boolean
  /** Bytes of contents that are read from each other place; 0 for names and metadata alone. */
  readonly limit: number
}

/** The built-in attacks, in a container of their own. */
export interface Rehearsal {
  /** The same on a writable root filesystem. */
  readonly contrast: boolean
  /** More than this landing is drift. */
  readonly maxLanded: number | undefined
}

/** Whether what changed is kept. */
export interface Evidence {
  readonly when: Wishes['evidence']
  /** Bytes of one file. */
  readonly fileLimit: number
  /** Bytes of all files. */
  readonly limit: number
  /** Whether the container is committed as well. */
  readonly image: boolean
}

/** The inquiries as wished, those left out that nothing could come of. */
export function inquiriesOf(wishes: Wishes): Inquiries {
  return {
    watch: watchOf(wishes),
    explain: explainOf(wishes),
    attack: wishes.attack,
    rehearsal: rehearsalOf(wishes),
    recover: wishes.recover,
    evidence: evidenceOf(wishes),
    imageLayers: wishes.content === 'always' || wishes.recover || wishes.rehearseAttacks
  }
}

/** On a root that stays read-only there are no contents to compare, unless they are asked for. */
function watchOf({ content, readOnly, watchLimit, ...rights }: Wishes): Watch {
  const staysReadOnly = readOnly && !mayMount(rights)
  return {
    rootContents: content === 'always' || (content === 'auto' && !staysReadOnly),
    limit: content === 'never' ? 0 : watchLimit
  }
}

/** With a writable root there is nothing to explain. */
function explainOf({ explain, explainTimeout, readOnly }: Wishes): Explain {
  return { when: readOnly ? explain : 'never', limit: explainTimeout }
}

const rehearsalOf = ({ rehearseAttacks, contrast, maxLanded }: Wishes): Inquiries['rehearsal'] =>
  rehearseAttacks ? { contrast, maxLanded } : undefined

const evidenceOf = (wishes: Wishes): Evidence => ({
  when: wishes.evidence,
  fileLimit: wishes.evidenceFileLimit,
  limit: wishes.evidenceLimit,
  image: wishes.evidenceImage
})
