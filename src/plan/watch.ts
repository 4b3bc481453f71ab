import type { EngineFacts } from '../words'
import { mayMount } from './names'
import type { Plan, PlannedWishes } from './plan'

/** How the writes of the container are observed. */
export interface Watch {
  /**
   * Whether the root filesystem is compared by contents, not only by the engine's list of changes.
   */
  readonly rootContents: boolean
  /** Whether the engine's list of changes alone tells what became of the root filesystem. */
  readonly listed: boolean
  /** Bytes of contents that are read from each other place; 0 for names and metadata alone. */
  readonly limit: number
}

/**
 * Decides how writes are observed. On a root filesystem that stays read-only there are no contents
 * to compare, unless they are asked for.
 */
export const watchOf = ({ content, watchLimit, ...wishes }: PlannedWishes): Watch => ({
  rootContents: content === 'always' || (content === 'auto' && !staysReadOnly(wishes)),
  listed: true,
  limit: content === 'never' ? 0 : watchLimit
})

const staysReadOnly = ({
  readOnly,
  ...rights
}: Pick<PlannedWishes, 'readOnly' | 'capAdd' | 'securityOpt'>): boolean =>
  readOnly && !mayMount(rights)

/**
 * The plan on an engine: without an exact list of changes, the contents of a root filesystem are
 * compared that the container can change.
 */
export function watchedOn(plan: Plan, { listsChanges }: Pick<EngineFacts, 'listsChanges'>): Plan {
  if (listsChanges) return plan
  const { watch, container } = plan
  const rootContents = watch.rootContents || !staysReadOnly(container)
  return { ...plan, watch: { ...watch, rootContents, listed: false } }
}
