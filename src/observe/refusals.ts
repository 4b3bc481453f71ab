import type { Launch } from '../plan/program'
import { CROSSING, crossDevice, type Crossing } from './crossings'
import { HINT, hintIn } from './hints'
import type { Refusal } from './observation'
import { refusalIn } from './refusal-line'
import { nextMention, searchFor } from './refusal-wording'
import { scanner, type Scanner } from './scanner'

const MOST_REFUSALS = 1000
const MOST_ASIDES = 200

/** How the program starts that prints the log; undefined where that is not known. */
type Launched = () => Launch | undefined

/** The refusals in a log: one for each path, or wording where no path is named. */
export const refusalScanner = (launched: Launched): Scanner<Refusal> =>
  scanner({
    search: nextMention,
    read: (line) => refusalIn(line, launched()),
    identity: refusalIdentity,
    most: MOST_REFUSALS
  })

/** Equal for two that tell of one refusal: by the path, and without one by the line, digits aside (times, process numbers). */
export const refusalIdentity = ({ path, message }: Refusal): string =>
  path ?? message.replace(/\d+/g, '0')

/** Something besides refusals that helps to find out what a program needs. */
export type Aside =
  | { readonly kind: 'hint'; readonly hint: Refusal }
  | { readonly kind: 'crossing'; readonly crossing: Crossing }

/** The hints and the renames across mounts in a log, each path or pair of paths once. */
export const asideScanner = (launched: Launched): Scanner<Aside> =>
  scanner({
    search: nextAside,
    read: (line) => asideIn(line, launched()),
    identity: asideIdentity,
    most: MOST_ASIDES
  })

// One expression: of two, each would read on to the end for the other's every hit.
const nextAside = searchFor(new RegExp(`${HINT.source}|${CROSSING.source}`, 'gi'))

function asideIn(line: string, launch: Launch | undefined): Aside | undefined {
  const crossing = crossDevice(line, launch)
  if (crossing !== undefined) return { kind: 'crossing', crossing }
  const hint = hintIn(line, launch)
  return hint && { kind: 'hint', hint }
}

function asideIdentity(aside: Aside): string {
  if (aside.kind === 'hint') return `hint ${aside.hint.path ?? ''}`
  const { from, to, message } = aside.crossing
  return from === undefined && to === undefined
    ? message.replace(/\d+/g, '0')
    : JSON.stringify([from, to])
}
