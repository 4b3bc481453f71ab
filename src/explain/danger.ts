import { isWithin, parentOf } from '../judge/folders'
import { readable } from '../observe/path-bytes'
import type { Mount } from './mount'
import type { Ground } from './mounts'
import { settingsFor } from './settings'
import type { Danger } from './suggestion'
import { suspiciousAmong } from './suspicion'
import type { Write } from './writes'

/** What mounts would let happen that should not: files of the image that are code, and what a program wrote that hands over the container. */
export interface Perils {
  /** Paths, as people read them. */
  readonly code: readonly string[]
  readonly critical: readonly Write[]
}

export function perilsOf(writes: readonly Write[], { image, isCode }: Ground): Perils {
  const code: string[] = []
  for (const [path, entry] of image) if (isCode(readable(path), entry)) code.push(readable(path))
  return { code, critical: suspiciousAmong(writes) }
}

/** Whether nobody could do with that mount what nobody should. */
export function isSafe({ code, critical }: Perils): (mount: Pick<Mount, 'path'>) => boolean {
  const open = new Set<string>()
  for (const path of [...code, ...critical.map((write) => write.path)])
    for (let one = path; !open.has(one); one = parentOf(one)) open.add(one)
  return ({ path }) => !open.has(path)
}

/** What each of these mounts lets happen. */
export function dangersOf(
  mounts: readonly Pick<Mount, 'path'>[],
  { code, critical }: Perils
): readonly Danger[] {
  return mounts.flatMap(({ path }) => {
    const covered = code.filter((file) => isWithin(file, path))
    const written = critical.filter((write) => isWithin(write.path, path)).map((one) => one.path)
    return [...dangerOf(path, 'code', covered), ...dangerOf(path, 'critical', written)]
  })
}

function dangerOf(path: string, why: Danger['why'], files: readonly string[]): readonly Danger[] {
  if (files.length === 0) return []
  return [
    {
      path,
      why,
      examples: files.slice(0, FEW),
      files: files.length,
      remedies: [...new Set(files.flatMap(settingsFor))]
    }
  ]
}

const FEW = 3
