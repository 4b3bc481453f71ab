import { access, constants, open, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Files, FileText } from '../ports'
import type { PatchTarget } from '../words'
import { errorCode, errorMessage } from './errors'
import { writeEvidence } from './evidence'
import { makeFolder, readRegular, repositoryAround } from './file-system'

/** Where reports are written. */
export interface Destinations {
  readonly outputDir: string
  /** Files that are appended to, such as the job summary. */
  readonly appended: readonly string[]
}

/** Access to this machine's files. */
export function files(destinations: Destinations): Files {
  return {
    read,
    exists: (path) => succeeds(access(path, constants.R_OK)),
    named,
    patchTarget,
    report: async (path) => (await readingBase()).readBaseReport(path),
    unwritable: () => unwritable(destinations),
    keep: (kept) => writeEvidence(kept, destinations.outputDir)
  }
}

/** Path relative to the working directory; absolute if it is given so, and leads out of there. */
function named(path: string): string {
  const way = relative('.', path)
  const isOutside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  return isOutside && isAbsolute(path) ? resolve(path) : way.split(sep).join('/')
}

/** Finds a file for a patch. Neither `git apply` nor `patch` writes through a symbolic link. */
async function patchTarget(path: string): Promise<PatchTarget | undefined> {
  const [real, here] = await Promise.all(
    [path, '.'].map((one) => realpath(one).catch(() => undefined))
  )
  if (real === undefined || here === undefined) return undefined
  const folder = [here, repositoryAround(here)].find(
    (one) => one !== undefined && real.startsWith(join(one, sep))
  )
  if (folder === undefined) return undefined
  return { file: relative(folder, real), folder: relative(here, folder) || '.' }
}

/** Loads the reader of reports, which few checks need. */
const readingBase = (): Promise<typeof import('./report-stream')> =>
  import(/* webpackChunkName: "base" */ './report-stream')

/** Text of a regular file of at most 16 MiB, or a clause that says why it cannot be read. */
export function read(path: string): Promise<FileText> {
  return Promise.resolve(textOf(path))
}

/**
 * Text of a policy file, like `read`. A symbolic link may not lead out of the file's folder and the
 * working directory: a pull request could have any file of the machine quoted in messages.
 */
export async function readPolicyFile(path: string): Promise<FileText> {
  const real = await realpath(path).catch(() => undefined)
  const homes = await Promise.all(
    [dirname(path), '.'].map((home) => realpath(home).catch(() => ''))
  )
  const isInside = homes.some((home) => home !== '' && real?.startsWith(join(home, '/')) === true)
  return real === undefined || isInside ? read(path) : { kind: 'unreadable', reason: LINK }
}

const LINK = 'it is a symbolic link that leads out of its folder; name the file that it leads to'

function textOf(path: string): FileText {
  try {
    return { kind: 'text', text: readRegular(path) }
  } catch (error) {
    const kind = errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable'
    return { kind, reason: errorMessage(error).replace(/\.$/, '') }
  }
}

async function unwritable({ outputDir, appended }: Destinations): Promise<readonly string[]> {
  // The trailing dot fails for anything but a folder.
  const folder = makeFolder(outputDir).then(() => access(`${outputDir}/.`, constants.W_OK))
  const attempts = appended.map(async (path) => (await open(path, 'a')).close())
  const outcomes = await Promise.allSettled([folder, ...attempts])
  const names = [`The output folder ${JSON.stringify(outputDir)}`, ...appended.map(quotedFile)]
  return outcomes.flatMap((outcome, index) =>
    outcome.status === 'fulfilled'
      ? []
      : [`${names[index] ?? ''} cannot be written: ${errorMessage(outcome.reason)}.`]
  )
}

const quotedFile = (path: string): string => `The file ${JSON.stringify(path)}`

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false
  )
