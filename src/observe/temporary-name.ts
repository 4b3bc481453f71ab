import { absolutePath } from '../plan/paths'
import type { Launch } from '../plan/program'
import { folderOf } from './compare'

/** Where something was refused, as far as a name that is made anew each time tells. */
export interface Replaced {
  readonly path: string
  /** The path is the folder, since nothing tells the file in it. */
  readonly isFolder?: true
}

/** The file that `sed -i` was to replace, or the folder of a template for names, where a path is that of a temporary file; else the path itself. */
export function replacedBy(path: string, line: string, launch: Launch | undefined): Replaced {
  if (TEMPLATE.test(path)) return { path: folderOf(path), isFolder: true }
  if (isFolderOf(line, path)) return { path, isFolder: true }
  if (!/\bsed\b/.test(line)) return { path }
  // busybox appends six characters to the name.
  if (/\bcan't create temp file\b/.test(line) && path.length > 7) return { path: path.slice(0, -6) }
  if (!/\/sed[A-Za-z0-9]{6}$/.test(path)) return { path }
  const folder = folderOf(path)
  const workingDir = launch?.workingDir ?? '/'
  const texts = [line.slice(0, line.lastIndexOf('sed: ')), (launch?.argv ?? []).join(' ')]
  const known = texts.flatMap((text) => editedIn(text, folder, workingDir))
  const [file, other] = [...new Set(known)]
  return file === undefined || other !== undefined
    ? { path: folder, isFolder: true }
    : { path: file }
}

/** `mkstemp` and its like make another name of it each time: `/tmp/tmp.XXXXXXXXXX`. */
const TEMPLATE = /\/[^/]*X{4,}[^/]*$/

/** Whether the line says that something was refused in that folder: `temp-7.rdb (in server root dir /data)`. */
function isFolderOf(line: string, path: string): boolean {
  const at = line.indexOf(path)
  const before = line.slice(Math.max(0, at - 100), Math.max(0, at))
  return /\b(?:in|into|inside|under) (?:\w{1,20} ){0,3}(?:dir|directory|folder) ["'`‘“]?$/.test(
    before
  )
}

/** Files of a folder that a command of `sed` names, in a line of shell. */
function editedIn(text: string, folder: string, workingDir: string): readonly string[] {
  const commands = text.slice(0, MOST).split(/[;&|\n]/)
  const words = commands.flatMap((command) => {
    const at = command.search(/\bsed\b/)
    return at === -1 ? [] : command.slice(at).split(/[\s"']+|:(?=\s|$)/)
  })
  return words
    .filter((word) => word !== '' && word !== 'sed' && !word.startsWith('-'))
    .map((word) => absolutePath(word, workingDir))
    .filter((path) => folderOf(path) === folder)
}

/** Characters of a command that are looked at. */
const MOST = 8192
