import type { HardenPart } from '../plan/harden'
import type { Attempt } from './search'
import type { Lapse } from './strict-boot'
import type { Tightening } from './tightening'

/** A setting beside the least privilege, and the part that it belongs to. */
export interface Extra {
  readonly part: HardenPart
  readonly settings: Tightening
}

/** The settings that work together, and what became of each. */
export interface JoinedSettings {
  /** Settings of which one boot with all of them passed; undefined if there is none. */
  readonly found: Tightening | undefined
  /** Settings that do not work. */
  readonly failed: readonly (Extra & { readonly lapse: Lapse })[]
  /** Settings that were not tried. */
  readonly untried: readonly Extra[]
}

/** Adds settings to those that were found: all at once, or one by one if that fails. */
export async function joinAll(
  least: Tightening | undefined,
  extras: readonly Extra[],
  attempt: Attempt
): Promise<JoinedSettings> {
  const none = { found: least, failed: [], untried: [] }
  if (extras.length === 0) return none
  const all = merged(least, extras)
  const first = await attempt(all)
  if (first === undefined) return { ...none, untried: extras }
  if (first.passed) return { ...none, found: all }
  const again = first.lapse.isDoubtful ? await attempt(all, true) : undefined
  if (again?.passed === true) return { ...none, found: all }
  const [only, ...others] = extras
  if (only !== undefined && others.length === 0)
    return { ...none, failed: [{ ...only, lapse: first.lapse }] }
  return oneByOne(least, extras, attempt)
}

async function oneByOne(
  least: Tightening | undefined,
  extras: readonly Extra[],
  attempt: Attempt
): Promise<JoinedSettings> {
  let found = least
  const [failed, untried]: [JoinedSettings['failed'][number][], Extra[]] = [[], []]
  for (const extra of extras) {
    const tried = await attempt(merged(found, [extra]))
    if (tried?.passed === true) found = merged(found, [extra])
    else if (tried === undefined) untried.push(extra)
    else failed.push({ ...extra, lapse: tried.lapse })
  }
  return { found, failed, untried }
}

/** Settings with others added. */
const merged = (one: Tightening | undefined, extras: readonly Extra[]): Tightening =>
  extras.reduce<Tightening>(
    (all, { settings }) => ({
      ...all,
      ...settings,
      ...(all.limits || settings.limits ? { limits: { ...all.limits, ...settings.limits } } : {})
    }),
    one ?? {}
  )
