import type { ChangeKind, FileFacts } from '../words'

/** A change to be appraised; facts are absent where only the name is known. */
export interface Suspect {
  readonly path: string
  readonly kind: ChangeKind
  readonly place: string
  readonly before?: FileFacts | undefined
  readonly after?: FileFacts | undefined
}

/** A file or link was made or altered, if only in mode or owner; what is known by name only counts as one. */
export function isWritten({ kind, after }: Suspect): boolean {
  return kind !== 'deleted' && (after === undefined || isFileOrLink(after))
}

/** Written, and not known to hold what it held before. */
export function isRewritten(change: Suspect): boolean {
  return isWritten(change) && !holdsSame(change)
}

/** A regular file that may be executed and could not before, or holds something else now. */
export function isNewlyExecutable(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after === undefined || !isExecutable(after)) return false
  return before === undefined || !isExecutable(before) || !holdsSame(change)
}

/** A regular file that lends its owner's or group's rights and did not before, or does so with other contents or owners. */
export function isNewlySetId(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after === undefined || setIdBits(after) === 0) return false
  return before === undefined || lendsMore(before, after) || !holdsSame(change)
}

/** A regular file that gives whoever runs it kernel capabilities, which it did not give before, or with other contents. */
export function isNewlyCapable(change: Suspect): boolean {
  const { kind, before, after } = change
  if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined) return false
  return before?.capabilities !== after.capabilities || !holdsSame(change)
}

/** A device node was made or altered. */
export function isDevice({ kind, after }: Suspect): boolean {
  return kind !== 'deleted' && after?.type === 'device'
}

/** A file, or a new directory, among what should be device nodes; memory mounted below `/dev` is a place of its own. */
export function isNoDevice({ kind, place, after }: Suspect): boolean {
  if (kind === 'deleted' || (place !== '/dev' && place !== '/')) return false
  return after === undefined || after.type === 'file' || isNewDirectory(kind, after)
}

/** A file or directory that everybody may write to now, and could not before. */
export function isNewlyOpen({ kind, before, after }: Suspect): boolean {
  return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after)
}

/** Something has this name now. */
export function isThere({ kind }: Suspect): boolean {
  return kind !== 'deleted'
}

/** Deleted, or no longer a file. */
export function isLost({ kind, before, after }: Suspect): boolean {
  if (kind !== 'changed') return kind === 'deleted'
  return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after)
}

/** Lost, turned into a link, or shorter than before. */
export function isCut(change: Suspect): boolean {
  const { kind, before, after } = change
  if (isLost(change)) return true
  if (kind !== 'changed' || before?.type !== 'file' || after === undefined) return false
  return after.type === 'symlink' || after.size < before.size
}

/** Known to differ in nothing but times. */
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

/** Both sides were read and are the same, whatever their mode and owner. */
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

/** Set-gid without execution for the group only asks for locking. */
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

/** The sticky bit keeps strangers from replacing what lies in a directory. */
function isOpen({ type, mode }: FileFacts): boolean {
  return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)))
}

/** A path in the parts by which the table of tags tells where it is. */
export interface Spot {
  /** First folder, with what /usr and /usr/local repeat folded in: `bin` for /usr/local/bin/x, `lib` for /usr/lib64/x. */
  readonly top: string
  /** The path below the first folder, without a slash before it. */
  readonly rest: string
  /** Everything up to and with the last slash. */
  readonly folder: string
  readonly name: string
}

/** Takes a path apart, whatever it holds. */
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

/** Folders that web servers serve, with the slashes around them. */
export const WEB_ROOT =
  /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i

/** Whether a web server may serve a folder. */
export const isServed = (folder: string): boolean => WEB_ROOT.test(`${folder}/`)

const topStart = (path: string): number => REPEATED.exec(path)?.[0].length ?? 1

const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/
