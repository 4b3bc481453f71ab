import { count, size } from '../phrases'
import type { Finding } from './finding'

type Text = Pick<Finding, 'title' | 'detail'>

/** Contents that were left out of the evidence, by the reason, and the limits that held. */
export interface CutFacts {
  readonly leftOut: ReadonlyMap<string, number>
  readonly fileLimit: number
  readonly limit: number
}

/** Texts of findings on evidence that is not complete. */
export const EVIDENCE_TEXTS = {
  'evidence-cut': ({ leftOut, fileLimit, limit }: CutFacts): Text => {
    const words: Readonly<Record<string, string>> = {
      'file-limit': `larger than \`evidence-file-limit\` (${size(fileLimit)})`,
      limit: `beyond \`evidence-limit\` (${size(limit)} in all)`,
      count: 'beyond the 10,000 files that are kept at most',
      unread: 'in memory, and not read there (see `watch-limit` and `content`)',
      unreadable: 'not handed over by the engine',
      late: 'that would have taken too long to read'
    }
    const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0)
    const parts = Array.from(
      leftOut,
      ([reason, number]) => `${count(number, 'file')} ${words[reason] ?? reason}`
    )
    return {
      title: `Contents of ${count(all, 'file')} left out of the evidence`,
      detail: `Only metadata is kept of ${parts.join(', ')}. The manifest says which.${isLimited(leftOut) ? ' Raise the limit to have them kept.' : ''}`
    }
  },
  'evidence-lost': ({ message }: { readonly message: string }): Text => ({
    title: 'Some of the evidence could not be taken',
    detail: message
  })
} as const

/** Whether it is an input that kept some of it out. */
const isLimited = (leftOut: CutFacts['leftOut']): boolean =>
  leftOut.has('file-limit') || leftOut.has('limit')
