import { notA, quoteInput, type Parsed } from './parse'

/** Parts of the search for the least that an image needs, in its order. */
export const HARDEN_PARTS = [
  ...(['user', 'capabilities', 'privileges', 'arbitrary-uid', 'network', 'limits'] as const)
] as const

export type HardenPart = (typeof HARDEN_PARTS)[number]

/** Parts that are searched if none is named. */
const USUAL_PARTS = HARDEN_PARTS.filter((part) => part !== 'arbitrary-uid')

/** How the least that an image needs is searched. */
export interface HardenPlan {
  readonly parts: readonly HardenPart[]
  /** Milliseconds for the whole search. */
  readonly limit: number
}

/** Parses a line of `harden-parts`. */
export function parseHardenPart(text: string): Parsed<HardenPart> {
  const part = HARDEN_PARTS.find((one) => one === text)
  if (part !== undefined) return { value: part }
  return notA(`one of ${HARDEN_PARTS.map(quoteInput).join(', ')}`, 'capabilities', text)
}

/** Wishes for the search for the least that an image needs. */
export interface HardenWishes {
  readonly harden: 'never' | 'always'
  /** Milliseconds. */
  readonly hardenTimeout: number
  /** Empty if none is named. */
  readonly hardenParts: readonly HardenPart[]
}

/** The search, if it is wanted. */
export interface HardenInquiry {
  readonly harden?: HardenPlan
}

/** Plans the search for the least that an image needs. */
export function hardenInquiry({ harden, hardenParts, hardenTimeout }: HardenWishes): HardenInquiry {
  if (harden === 'never') return {}
  const named = HARDEN_PARTS.filter((part) => hardenParts.includes(part))
  return { harden: { parts: named.length === 0 ? USUAL_PARTS : named, limit: hardenTimeout } }
}
