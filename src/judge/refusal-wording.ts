import type { Refusal } from '../observe/observation'
import type { Finding } from './findings'
import { count, list, quote, shorten } from './phrases'
import { placeAdvice } from './place-advice'
import { scratchAdvice, type ScratchFacts } from './scratch'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Texts of findings on writes that the read-only file system turned down. */
export const REFUSAL_TEXTS = {
  'refused-write': refusalText,
  'refused-attack': ({ refusals }: { readonly refusals: readonly Refusal[] }): Text => ({
    title: `The attack was refused ${count(refusals.length, 'write')}`,
    detail: `The read-only file system turned down what the attack tried: ${list(
      refusals.slice(0, 5).map(({ path, message }) => quote(path ?? shorten(message, 100))),
      5,
      refusals.length
    )}.`
  })
} as const

/** A refused write, with what helps to tell of it. */
export interface RefusedFacts extends Refusal, ScratchFacts {
  /** It is refused on a writable root filesystem as well. */
  readonly anyway?: boolean
  /** Mounts are proven with which the image works: those are the advice. */
  readonly settled?: boolean
}

function refusalText(facts: RefusedFacts): Text {
  const { message, path } = facts
  const told = [`The log says: ${quote(shorten(message, 300))}`]
  const all = [...adviceOn(facts), ...told].join(' ')
  return path === undefined
    ? {
        title: `Refused write: ${shorten(message, 100)}`,
        detail: `The read-only file system refused a write. ${all}`
      }
    : {
        title: `Refused write: ${path}`,
        detail: `The read-only file system refused a write ${facts.isFolder === true ? 'in' : 'to'} ${quote(path)}. ${all}`,
        path
      }
}

function adviceOn(facts: RefusedFacts): readonly string[] {
  const { path, isFolder, anyway, settled } = facts
  const own = path === undefined ? undefined : placeAdvice(path)
  const cause = anyway === true ? [ANYWAY] : []
  if (own !== undefined) return [...cause, `If the program needs it, ${own}.`]
  if (anyway === true || settled === true) return cause
  const advice =
    path === undefined
      ? 'mount a `tmpfs` on the folder that it writes to'
      : scratchAdvice({ path, ...(isFolder && { isFolder }) }, facts)
  return [`If the program needs it, ${advice}.`]
}

const ANYWAY =
  'It is refused with a writable root filesystem as well, so a read-only one is not the reason.'
