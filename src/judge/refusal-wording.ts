import type { Refusal } from '../observe/observation'
import type { Finding } from './findings'
import { count, list, quote, shorten } from './phrases'
import { scratchAdvice } from './scratch'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** What is said of writes that the read-only file system turned down. */
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

function refusalText({ message, path }: Refusal): Text {
  const line = `The log says: ${quote(shorten(message, 300))}`
  const fix = `If the program needs it, ${path === undefined ? 'mount a `tmpfs` on the folder that it writes to' : scratchAdvice(path)}.`
  return path === undefined
    ? {
        title: `Refused write: ${shorten(message, 100)}`,
        detail: `The read-only file system refused a write. ${fix} ${line}`
      }
    : {
        title: `Refused write: ${path}`,
        detail: `The read-only file system refused a write to ${quote(path)}. ${fix} ${line}`,
        path
      }
}
