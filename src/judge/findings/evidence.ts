import { count, size } from '../phrases'
import { kind, NOWHERE, titled, type Message } from './finding'

/** Numbers of files whose contents the evidence leaves out, by reason, and the limits in bytes. */
export interface CutFacts {
  readonly leftOut: ReadonlyMap<string, number>
  readonly fileLimit: number
  readonly limit: number
}

/** Kinds of findings on incomplete evidence. */
export const EVIDENCE_FINDINGS = {
  'evidence-cut': kind<CutFacts>({
    id: 'ZD901',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['evidence-limit', 'evidence-file-limit'] },
    words: ({ leftOut, fileLimit, limit }) => {
      const words: Readonly<Record<string, string>> = {
        'file-limit': `larger than \`evidence-file-limit\` (${size(fileLimit)})`,
        limit: `beyond \`evidence-limit\` (${size(limit)} in all)`,
        count: 'beyond the 10,000 files that are kept at most',
        unread: 'in memory, which were not read there (see `watch-limit` and `content`)',
        unreadable: 'not handed over by the engine',
        late: 'that would take too long to read'
      }
      const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0)
      const parts = Array.from(
        leftOut,
        ([reason, number]) => `${count(number, 'file')} ${words[reason] ?? reason}`
      )
      return {
        title: `Contents of ${count(all, 'file')} left out of the evidence`,
        detail: `Only metadata is kept of ${parts.join(', ')}. The manifest lists them.${isLimited(leftOut) ? ' Raise the limit to keep their contents.' : ''}`
      }
    },
    help: {
      title: 'Some contents were left out of the evidence',
      meaning:
        'Files larger than `evidence-file-limit`, or beyond `evidence-limit`, are kept as hash and metadata alone. `evidence/manifest.json` lists them.',
      fix: 'Raise the limit that the message names if you need the contents.',
      allow: 'It is a notice and does not change the verdict.'
    }
  }),
  'evidence-lost': kind<Message>({
    id: 'ZD902',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: NOWHERE,
    words: titled('Some of the evidence could not be taken'),
    help: {
      title: 'Some of the evidence could not be taken',
      meaning:
        'Part of the evidence could not be read from the container, or could not be written. The changes are judged all the same.',
      fix: 'Read the reason in the message and run the job again. A container that ended by itself leaves neither a list of processes nor its memory.',
      allow: 'It is a warning and does not change the verdict. `evidence: never` keeps none.'
    }
  })
} as const

/** Whether a limit that is an input left contents out. */
const isLimited = (leftOut: CutFacts['leftOut']): boolean =>
  leftOut.has('file-limit') || leftOut.has('limit')
