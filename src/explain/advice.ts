import { count, list, quote, size } from '../judge/phrases'
import { placeAdvice } from '../judge/place-advice'
import { appraise, type Appraisal } from '../judge/severity'
import { isSystemFolder, isWithin } from '../observe/paths'
import { ruleFor } from './allow-rules'
import type { Hidden, Mount } from './mounts'
import { podSentences } from './pod-advice'
import type { Suggestion } from './suggestion'
import { isByteCode, kindOf } from './write-kinds'
import type { Write } from './writes'

/** The purpose of writes to a path, and the alternatives to making it writable. */
export interface Purpose {
  readonly path: string
  /** Kinds of the writes; for a suspicious write, the tags of its appraisal. */
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** Purpose of each mount, from the writes to it. Data on a volume needs no other remedy. */
export function purposesOf(mounts: readonly Mount[], writes: readonly Write[]): readonly Purpose[] {
  return mounts.map(({ path, kind }) => {
    const here = writes
      .filter((write) => isWithin(write.path, path) || write.home === path)
      .map(kindOf)
    const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data')
    return {
      path,
      kinds: [...new Set(here.map(({ word }) => word))],
      remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
    }
  })
}

/**
 * Files that the program writes to paths where no mount should go, each with an alternative.
 * Suspicious writes come first; at most 20.
 */
export function withoutMount(writes: readonly Write[]): readonly Purpose[] {
  const suspicious = suspiciousAmong(writes)
  const known = new Set(suspicious)
  const others = writes.filter((write) => !known.has(write) && isOfSystem(write))
  return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, MOST)
}

const MOST = 20

/**
 * Whether a write put a file right into a system folder. Byte code does not count: a program loses
 * nothing without it.
 */
function isOfSystem(write: Write): boolean {
  const { home, made, entry } = write
  const isFile = made === undefined && entry?.type !== 'directory'
  return isFile && isSystemFolder(home) && !isByteCode(write)
}

function alternativeOf(write: Write): Purpose {
  const { word, remedy } = kindOf(write)
  return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] }
}

function warningOf(write: Write): Purpose {
  const own = placeAdvice(write.path)
  const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '))
  return { path: write.path, kinds, remedies: [...(own === undefined ? [] : [own]), FIND_OUT] }
}

const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen'

/** Severity and tags of a write that the writable run allowed. */
export function appraisalOf({ path, kind, entry }: Write, place: string): Appraisal {
  if (kind === 'transient' || kind === 'opened') return { severity: 'low', tags: [] }
  const change = kind === 'owned' ? 'changed' : kind
  return appraise({ path, kind: change, place, after: entry })
}

/**
 * Writes that would give an intruder control of the container, if they are as they look. The smoke
 * test may play an attack, and an image may be one.
 */
export const suspiciousAmong = (writes: readonly Write[]): readonly Write[] =>
  writes.filter((write) => appraisalOf(write, '/').severity === 'critical')

/** Sentences on what lasts in the mounts, what does not, and what they hide. */
export function mountSentences(suggestion: Suggestion): readonly string[] {
  const { emptied, fix, filled, fresh, hidden, dangers } = suggestion
  if (fix.pod !== undefined)
    return [
      ...podSentences(suggestion, fix.pod),
      ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
    ]
  const exposed = new Set(dangers.map(({ path }) => path))
  const broad = new Set([...exposed].map(ruleFor))
  const allow = suggestion.allow.filter((rule) => !broad.has(rule))
  const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options))
  const running = fix.tmpfs.filter(({ options }) => /(?:^|,)exec(?:,|$)/.test(options))
  const told: readonly (readonly [boolean, string])[] = [
    [
      allow.length > 0,
      `What it keeps in volumes is drift until a rule allows it: ${list(allow.map(quote), 5)}. \`zero-drift suggest --write\` adds that to the policy file.`
    ],
    [
      emptied.length > 0,
      `A tmpfs is emptied at each restart: what the program keeps in ${list(emptied.map(quote), 5)} is gone then.`
    ],
    [
      running.length > 0,
      `\`exec\` on a tmpfs lets programs there be run: the image writes programs or libraries to ${list(
        running.map(({ path }) => quote(path)),
        5
      )} and loads them from there.`
    ],
    [isSized, SIZES]
  ]
  return [
    ...told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : [])),
    ...filledSentences(
      filled.filter(({ path }) => !exposed.has(path)),
      fresh
    ),
    ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
  ]
}

/** For people; report.json holds them all. */
const MOST_HIDDEN = 12

const SIZES =
  'The size of a tmpfs is a guess: it comes from one small smoke test. Give it room for what production writes.'

/** How to get a newer image's files into volumes that an engine fills. */
function filledSentences(filled: readonly Hidden[], fresh: Suggestion['fresh']): readonly string[] {
  if (filled.length === 0) return []
  const sources = new Map(fresh.map(({ path, source }) => [path, source]))
  const nameOf = ({ path }: Hidden): string => sources.get(path) ?? path
  const [first] = filled.map(nameOf)
  const [they, keep, name = ''] =
    filled.length === 1 ? ['it', 'keeps', first] : ['one', 'keep', 'NAME']
  const named = filled.map(
    (one) =>
      `${quote(nameOf(one))} on ${quote(one.path)} (${count(one.files, 'file')}, ${size(one.bytes)})`
  )
  return [
    `A named volume is filled from the image once: after an upgrade ${list(named, 5)} ${keep} the files of the old image. ` +
      `To refresh ${they}, save what the program has written there and remove the volume: ${quote(`docker volume rm ${name}`)}; ` +
      `with Compose after \`docker compose down\`, where it is called ${quote(`PROJECT_${name}`)}. The pod of the Kubernetes recipe copies the files anew at each start.`
  ]
}

const hiddenSentence = ({ path, files, bytes }: Hidden): string =>
  `The mount on ${quote(path)} hides ${count(files, 'file')} of the image (${size(bytes)}); the smoke test passes without.`

/**
 * Sentences on writes that are refused or lost, which the smoke test does not notice, and on the
 * mounts that were proven for them.
 */
export function optionalSentences({ optional, refusals }: Told): readonly string[] {
  const { allow = [], refused = [], lost = [] } = optional ?? {}
  const flags = optional === undefined ? [] : changesFor(optional)
  const rules = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`
  const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [path]))
  const left = [...new Set(paths)].filter((path) => !refused.includes(path))
  const told: readonly (readonly [boolean, string])[] = [
    [
      refused.length > 0,
      `Also refused, and harmless for the smoke test: ${list(refused.map(quote), NAMED)}.`
    ],
    [
      lost.length > 0,
      `Not kept, which the smoke test does not notice: ${list(lost.map(quote), NAMED)}.`
    ],
    [
      flags.length > 0,
      `With ${list(flags.map(quote), NAMED)} as well, that does not happen (tried, too).${rules}`
    ],
    [
      left.length > 0,
      `Still refused, but not needed by the smoke test: ${list(left.map(quote), NAMED)}.`
    ]
  ]
  return told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []))
}

type Told = Pick<Suggestion, 'optional' | 'refusals'>

const NAMED = 5

/** The folders that the program works without, but for those of the optional mounts. */
export function leftOut({
  without,
  optional
}: Pick<Suggestion, 'without' | 'optional'>): readonly Purpose[] {
  const { tmpfs, volumes } = optional?.fix ?? { tmpfs: [], volumes: [] }
  const mounts = [...tmpfs.map(({ path }) => path), ...volumes]
  return without.filter(({ path }) => !mounts.some((mount) => isWithin(path, mount)))
}

/** A place that it also writes to, and what it lacks without. */
export function withoutSentence({ path, kinds: [kind = ''] }: Purpose): string {
  const lack = LACKS.get(kind) ?? 'it is not kept'
  return `Also writes to ${quote(path)}; works without, so that ${lack}.`
}

/** The loss of a program where a write of that kind is refused. */
const LACKS: ReadonlyMap<string, string> = new Map([
  ['pid or lock file', 'there is no such file'],
  ['socket', 'there is no such socket'],
  ['log', 'log is lost'],
  ['bytecode', 'code is compiled anew at each start'],
  ['cache', 'cache is off'],
  ['session', 'sessions are lost'],
  ['data', 'data is not kept']
])

/** Changes that a reader has to make: settings of a service, or else flags of `docker run`. */
export const changesFor = ({
  flags,
  settings
}: Pick<Suggestion, 'flags' | 'settings'>): readonly string[] => settings ?? flags
