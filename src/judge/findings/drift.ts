import type { Alteration } from '../../observe/layers'
import type { Refusal } from '../../observe/observation'
import { parentOf } from '../../observe/paths'
import { withoutColours } from '../../observe/refusal-lines'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeKind } from '../../words'
import type { Fold, Unit } from '../fold'
import type { Tolerance } from '../judged-changes'
import { count, inSentence, list, quote, shorten, thousands } from '../phrases'
import { isOfSystem, placeAdvice, scratchAdvice, type ScratchFacts } from '../place-advice'
import { meaning, SEVERITIES } from '../severity'
import { HARMLESS, items, kind, NOWHERE, type FindingWords } from './finding'
import { lapse } from './rules'

/** Differences between the image's layers and their copy on the engine. */
export interface AlteredFacts extends Alteration {
  /** Whether the layers were intact when the check began. */
  readonly during: boolean
}

/** A refused write, with facts for the advice on it. */
export interface RefusedFacts extends Refusal, ScratchFacts {
  /** Whether the write is refused on a writable root filesystem as well. */
  readonly anyway?: boolean
  /** Whether mounts are proven with which the image works; they are then the only advice. */
  readonly settled?: boolean
}

/** Drift of one folder that is tolerated, and why. */
export interface ToleratedFacts extends Fold {
  readonly because: Tolerance
}

/** Kinds of findings on changes of the container, and on writes that it was refused. */
export const DRIFT_FINDINGS = {
  drift: kind<Fold>({
    id: 'ZD101',
    level: 'error',
    verdict: 'drift',
    section: 'changes',
    pointsAt: NOWHERE,
    words: driftText,
    help: {
      title: 'Something outside the allowlist changed',
      meaning:
        'While the container ran, files were added, changed or deleted that no rule allows. Such a container is no longer what was built and reviewed: either the program writes where it should not, or something else does. A change that an intruder would make, such as a web shell or a cron entry, is marked with its severity and its ATT&CK technique.',
      fix: items(
        '**The program is meant to write there**: give it a mount, here and in production, with `tmpfs` for temporary files or `volumes` for data that must persist.',
        '**It could be written earlier**: do it when the image is built, not when it runs.',
        '**The cause is unknown**: treat it as an intrusion until it is known. The changed files are kept in `evidence/` of the output folder.'
      ),
      allow:
        'If the change is harmless, add the narrowest possible rule to the input `allow`, with the reason after ` # `: `A /var/cache/app/*.lock # made at every start`. The letters are the kinds: **A**dded, **C**hanged, **D**eleted. Rules that a team shares belong in the policy file, each with a reason, an owner and an expiry date. To see everything first and fail on nothing, use `mode: audit`.'
    }
  }),
  'tolerated-drift': kind<ToleratedFacts>({
    id: 'ZD105',
    level: 'warning',
    verdict: 'pass',
    section: 'changes',
    pointsAt: { inputs: ['fail-on', 'fail-on-severity'] },
    words: ({ because, ...fold }) => {
      const { title, detail, ...rest } = driftText(fold)
      return {
        title: `Tolerated: ${inSentence(title)}`,
        detail: `${detail} ${TOLERATED[because]}`,
        ...rest
      }
    },
    help: {
      title: 'Drift that does not fail the check',
      meaning:
        'Files were added, changed or deleted that no rule allows, but the check was told not to fail for them. With `fail-on: new`, it only fails for drift that the base does not have, that is the report or image named by `compare-with`. With `fail-on-severity`, it only fails for drift of that severity or worse. What is tolerated is still drift: the image is not immutable.',
      fix: items(
        '**Treat it as any other drift**: mount what the program is meant to write to, or do the write when the image is built.',
        '**Trust the base only if it comes from a trusted place**, such as an artifact of a run on the base branch. A file in the checkout of a pull request is written by its author.'
      ),
      allow:
        'It is a warning and does not change the verdict. A rule in `allow` or in the policy file says that it is meant, with a reason; it is then no drift any more.'
    }
  }),
  'image-altered': kind<AlteredFacts>({
    id: 'ZD102',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: NOWHERE,
    words: ({ layers, path, during }) => ({
      title: during
        ? 'The image was altered during the check'
        : "The engine's copy of the image had been altered",
      detail:
        `${during ? DURING : BEFORE} ${where(layers, path)} ` +
        'No write through a filesystem does that: treat the machine as compromised, since every container with that layer sees the alteration. ' +
        'Remove the image from the engine, and find out whether the kernel has a known vulnerability.',
      ...(path === undefined ? {} : { path })
    }),
    help: {
      title: 'The image on the engine is not the image that was built',
      meaning:
        'With `recover`, `content: always` or `rehearse-attacks`, the layers of the image are read as its containers read them, and compared with their digests, once while the container is started and once at the end. Now they differ, although nothing was written through a filesystem: either the files of a layer were altered on disk, or a kernel vulnerability let a process alter the cached pages of files that it may only read. `docker diff`, an export and a fresh container all show the altered files as those of the image. Altered during the check is drift. An alteration before the check is an error as well, since nothing is left to compare the container with.',
      fix: items(
        'Treat the machine as compromised: every container that shares the layer sees the alteration, and a restart of the container does not undo it. Discard the runner if it is disposable.',
        'Update the kernel, and find out which program did it: examine what the check ran, such as `attack-run`, and what else runs on that machine.',
        'Remove the image from the engine, and pull or build it again.'
      ),
      allow:
        'No rule can allow it. With `mode: audit`, an alteration during the check does not fail the step.'
    }
  }),
  'refused-write': kind<RefusedFacts>({
    id: 'ZD103',
    level: 'warning',
    verdict: 'pass',
    section: 'refusals',
    pointsAt: NOWHERE,
    words: refusalText,
    help: {
      title: 'The read-only root filesystem refused a write',
      meaning:
        'The log of the container reports a write that the read-only root filesystem refused. The program went on, but something that it meant to store is missing, such as a cache, a session or an upload. A feature may be silently off.',
      fix: items(
        'If the program needs it, mount a `tmpfs` on the folder (or a volume, for data that must persist), and add a smoke step that uses the feature.',
        'Files that an engine writes for each container have inputs of their own: `add-host` for `/etc/hosts`, `hostname`, `user` for a line in `/etc/passwd`; `--sysctl` for `/proc/sys`, which is read-only on a writable root filesystem as well.',
        'Otherwise switch the feature off: most programs have an option for their cache, pid file or log file.'
      ),
      allow:
        'It is a warning and does not change the verdict. No rule applies, since nothing has changed.'
    }
  }),
  'refused-attack': kind<{ readonly refusals: readonly Refusal[] }>({
    id: 'ZD104',
    level: 'notice',
    verdict: 'pass',
    section: 'attack',
    pointsAt: { inputs: ['attack-exec', 'attack-run'] },
    words: ({ refusals }) => ({
      title: `The read-only root filesystem refused the attack ${count(refusals.length, 'write')}`,
      detail: `The attack tried to write, and was refused: ${list(
        refusals
          .slice(0, 5)
          .map(({ path, message }) => quote(path ?? shorten(withoutColours(message), 100))),
        5,
        refusals.length
      )}.`
    }),
    help: {
      title: 'A write of the attack was refused',
      meaning:
        'Your own attack (`attack-run`, `attack-exec`) tried to write, and the read-only root filesystem refused it, as intended.',
      fix: 'There is nothing to do.',
      allow: HARMLESS
    }
  })
} as const

/**
 * Texts of a finding of drift: about a path if there is one change, else about a folder and its
 * numbers of changes.
 */
export function driftText(fold: Fold): FindingWords {
  const [first] = fold.units
  const text = first !== undefined && fold.total === 1 ? single(first, fold) : several(fold)
  const location = fold.lapsed?.location
  return location === undefined ? text : { ...text, location }
}

function single(unit: Unit, { lapsed }: Fold): FindingWords {
  const { change, below } = unit
  const { path, kind } = change
  const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : ''
  const remedy = advice([kind], 'it', mount(below > 0 ? path : parentOf(path), below > 0))
  const pattern = below > 0 ? `${path}/**` : path
  const rule = PLAIN.test(path) ? ` As a rule: ${quote(`${LETTERS[kind]} ${pattern}`)}.` : ''
  return {
    title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
    detail: `The container ${kind} ${quote(path)}${entries}, which ${lapsed === undefined ? `no rule allows. ${remedy}${rule}` : lapse(lapsed)}${why([unit])}`,
    path
  }
}

function several(fold: Fold): FindingWords {
  const { folder, units, total, counts, direct, lapsed } = fold
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0)
  const sum = count(counts.added + counts.changed + counts.deleted, 'change')
  const where = direct ? 'in' : 'below'
  const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${quote(path)}`)
  return {
    title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${thousands(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
    detail: `${lapsed === undefined ? `No rule allows ${sum} ${where} ${quote(folder)}. ${advice(kinds, 'them', mount(folder, true))}` : `The container made ${sum} ${where} ${quote(folder)}, which ${lapse(lapsed)}`} They are: ${list(names, NAMED, total)}.${why(units)}`,
    path: folder
  }
}

/** Worst of several changes; undefined if all are of severity `low`. */
function worst(units: readonly Unit[]): Unit['change'] | undefined {
  const found = SEVERITIES.slice(0, -1).map((severity) =>
    units.find(({ change }) => change.severity === severity)
  )
  return found.find((unit) => unit !== undefined)?.change
}

function mark(units: readonly Unit[]): string {
  const change = worst(units)
  const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '))
  return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`
}

/**
 * Sentence on why the worst change matters, with its ATT&CK technique; empty if none is worse than
 * `low`.
 */
function why(units: readonly Unit[]): string {
  const [tag] = worst(units)?.tags ?? []
  return tag === undefined ? '' : ` ${meaning(tag)}`
}

function advice(kinds: readonly ChangeKind[], them: 'it' | 'them', remedy: string): string {
  const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote'
  const paths = them === 'it' ? 'the path' : 'the paths'
  return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`
}

/** Advice on changes in a folder. `named`: the text has already named this folder. */
function mount(folder: string, named: boolean): string {
  return isOfSystem(folder)
    ? 'do it when the image is built, have it write elsewhere'
    : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`
}

const NAMED = 5
const LETTERS: Readonly<Record<ChangeKind, string>> = { added: 'A', changed: 'C', deleted: 'D' }

/** Paths without characters that are special in a glob pattern or a rule line. */
const PLAIN = /^[\w./@+~%:,=-]+$/

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const TOLERATED: Readonly<Record<Tolerance, string>> = {
  known: 'It does not fail the check, since the base has it as well (`fail-on: new`).',
  minor: 'It does not fail the check, since it is less severe than `fail-on-severity`.'
}

const DURING = 'The layers matched their digests when the check began, and no longer do.'
const BEFORE =
  'When the container was started, the layers on the engine did not match the digests by which the image names them.'

function where(layers: readonly string[], path: string | undefined): string {
  if (path !== undefined) return `The first file that differs is ${quote(path)}.`
  if (layers.length === 0) return 'One of their files differs.'
  return `${count(layers.length, 'layer')} differ${layers.length === 1 ? 's' : ''}: ${list(layers.map(quote), 3)}.`
}

function refusalText(facts: RefusedFacts): FindingWords {
  const { path } = facts
  const message = withoutColours(facts.message)
  const told = [`The log says: ${quote(shorten(message, 300))}`]
  const all = [...adviceOn(facts), ...told].join(' ')
  return path === undefined
    ? {
        title: `Refused write: ${shorten(message, 100)}`,
        detail: `The read-only root filesystem refused a write. ${all}`
      }
    : {
        title: `Refused write: ${path}`,
        detail: `The container tried to write ${facts.isFolder === true ? 'in ' : ''}${quote(path)}, which the read-only root filesystem refused. ${all}`,
        path
      }
}

function adviceOn(facts: RefusedFacts): readonly string[] {
  const { path, isFolder, anyway, settled } = facts
  const own = path === undefined ? undefined : placeAdvice(path)
  const cause = anyway === true ? [ANYWAY] : []
  if (own !== undefined) return [...cause, `If the program needs it, ${own}.`]
  if (anyway === true || settled === true) return cause
  const advice =
    path === undefined
      ? 'mount a `tmpfs` on the folder that it writes to'
      : scratchAdvice({ path, ...(isFolder && { isFolder }) }, facts)
  return [`If the program needs it, ${advice}.`]
}

const ANYWAY =
  'It is refused with a writable root filesystem as well, so read-only is not the reason.'
