import type { Plan } from '../plan/plan'
import type { ChangeList, RawChange } from '../words'

type RawChanges = ChangeList<RawChange>

/**
 * Whether the engine is asked for its list of changes: one that is not exact is of use beside
 * contents alone.
 */
export const areListsRead = ({ watch }: Plan): boolean => watch.listed || watch.rootContents

/**
 * The engine's list of changes. Docker 28 makes a folder in the root filesystem while it exports
 * it; a list with that folder is requested again after the export.
 */
export async function listBeside(
  roots: Promise<unknown> | undefined,
  list: () => Promise<RawChanges>
): Promise<RawChanges> {
  const first = await list()
  if (roots === undefined || !hasExportFolder(first)) return first
  await Promise.allSettled([roots])
  return list()
}

/** Whether a list contains the folder for the old root (moby/sys and go-archive, `chroot`). */
function hasExportFolder(list: Iterable<RawChange>): boolean {
  for (const { path } of list) if (path.startsWith('/.pivot_root')) return true
  return false
}
