import type { ChangeKind, FileFacts } from '../words'

/** A change to appraise; file facts are absent where only the name is known. */
export interface Suspect {
  readonly path: string
  readonly kind: ChangeKind
  readonly place: string
  readonly before?: FileFacts | undefined
  readonly after?: FileFacts | undefined
}

/**
 * Whether a file or link was created or altered, if only in mode or owner. A change known by name
 * only counts as written.
 */
export function isWritten({ kind, after }: Suspect): boolean {
  return kind !== 'deleted' && (after === undefined || isFileOrLink(after))
}

/** Whether a file or link was written, and its contents are not known to be unchanged. */
export function isRewritten(change: Suspect): boolean {
  return isWritten(change) && !holdsSame(change)
}

/** Whether a regular file became executable, or is executable with new contents. */
export function isNewlyExecutable(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after === undefined || !isExecutable(after)) return false
  return before === undefined || !isExecutable(before) || !holdsSame(change)
}

/** Whether a regular file became set-uid or set-gid, or is so with new contents or owners. */
export function isNewlySetId(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after === undefined || setIdBits(after) === 0) return false
  return before === undefined || lendsMore(before, after) || !holdsSame(change)
}

/** Whether a regular file gained file capabilities, or has them with new contents. */
export function isNewlyCapable(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined) return false
  return before?.capabilities !== after.capabilities || !holdsSame(change)
}

/** Whether a device node was created or altered. */
export function isDevice({ kind, after }: Suspect): boolean {
  return kind !== 'deleted' && after?.type === 'device'
}

/**
 * Whether a file, or a new directory, lies among device nodes. A mount below `/dev` is a place of
 * its own and does not count.
 */
export function isNoDevice({ kind, place, after }: Suspect): boolean {
  if (kind === 'deleted' || (place !== '/dev' && place !== '/')) return false
  return after === undefined || after.type === 'file' || isNewDirectory(kind, after)
}

/** Whether a file or directory became writable for every user. */
export function isNewlyOpen({ kind, before, after }: Suspect): boolean {
  return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after)
}

/** Whether an entry of this name exists after the change. */
export function isThere({ kind }: Suspect): boolean {
  return kind !== 'deleted'
}

/** Whether a file or link was deleted, or replaced by something else. */
export function isLost({ kind, before, after }: Suspect): boolean {
  if (kind !== 'changed') return kind === 'deleted'
  return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after)
}

/** Whether a file was lost, replaced by a link, or shortened. */
export function isCut(change: Suspect): boolean {
  const { kind, before, after } = change
  if (isLost(change)) return true
  if (kind !== 'changed' || before?.type !== 'file' || after === undefined) return false
  return after.type === 'symlink' || after.size < before.size
}

/** Whether only timestamps are known to differ. */
export function isUntouched(change: Suspect): boolean {
  const { before, after } = change
  return (
    holdsSame(change) &&
    before?.mode === after?.mode &&
    before?.uid === after?.uid &&
    before?.gid === after?.gid &&
    before?.capabilities === after?.capabilities &&
    before?.attributes === after?.attributes
  )
}

/** Whether the contents before and after were read and are equal, whatever mode and owner. */
function holdsSame({ kind, before, after }: Suspect): boolean {
  if (kind !== 'changed' || before === undefined || before.type !== after?.type) return false
  if (before.type === 'file') return before.sha256 !== undefined && before.sha256 === after.sha256
  if (before.type === 'symlink')
    return before.target !== undefined && before.target === after.target
  return before.device === after.device
}

function isFileOrLink({ type }: FileFacts): boolean {
  return type === 'file' || type === 'symlink'
}

function isExecutable({ type, mode }: FileFacts): boolean {
  return type === 'file' && (mode & 0o111) !== 0
}

/**
 * The set-uid and set-gid bits of a file. Set-gid without execution for the group only requests
 * mandatory locking.
 */
function setIdBits({ type, mode }: FileFacts): number {
  if (type !== 'file') return 0
  return (mode & 0o4000) | ((mode & 0o010) !== 0 ? mode & 0o2000 : 0)
}

function lendsMore(before: FileFacts, after: FileFacts): boolean {
  const gained = setIdBits(after) & ~setIdBits(before)
  return gained !== 0 || before.uid !== after.uid || before.gid !== after.gid
}

function isNewDirectory(kind: ChangeKind, { type }: FileFacts): boolean {
  return kind === 'added' && type === 'directory'
}

/**
 * Whether every user may write to a file or directory. The sticky bit keeps other users from
 * replacing a directory's entries.
 */
function isOpen({ type, mode }: FileFacts): boolean {
  return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)))
}

/** A path in the parts by which the tag table looks it up. */
export interface Spot {
  /** First folder, without /usr and /usr/local: `bin` of /usr/local/bin/x, `lib` of /usr/lib64/x */
  readonly top: string
  /** The path below the first folder, without a leading slash. */
  readonly rest: string
  /** The path up to and including its last slash. */
  readonly folder: string
  readonly name: string
}

/** Splits a path into these parts. */
export function spotOf(path: string): Spot {
  const nameAt = path.lastIndexOf('/') + 1
  const topAt = path.startsWith('/usr/') || path.startsWith('/var/run/') ? topStart(path) : 1
  const topEnd = path.indexOf('/', topAt)
  const top = topEnd < 0 ? path.slice(topAt) : path.slice(topAt, topEnd)
  return {
    top: OTHER_LIBRARIES.test(top) ? 'lib' : top,
    rest: topEnd < 0 ? '' : path.slice(topEnd + 1),
    folder: path.slice(0, nameAt),
    name: path.slice(nameAt)
  }
}

/** Matches folders that web servers serve, with the slashes around them. */
export const WEB_ROOT =
  /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i

/** Whether a web server may serve a folder. */
export const isServed = (folder: string): boolean => WEB_ROOT.test(`${folder}/`)

const topStart = (path: string): number => REPEATED.exec(path)?.[0].length ?? 1

const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/
