import type { Finding } from './findings'
import { count, list, size } from './phrases'
import { names, type SomePaths } from './some-paths'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

interface Paths {
  readonly paths: readonly string[]
}

/** What is said of how well the looking went, and of what was seen to be no drift. */
export const LOOK_TEXTS = {
  unwatched: ({ paths, reason }: Paths & { readonly reason: string }): Text => ({
    title: `Not watched: ${list(paths, 5)}`,
    detail: `What the container wrote to ${names(paths)} was not looked at${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
  }),
  'beyond-limit': ({ paths, limit }: Paths & { readonly limit: number }): Text => ({
    title: `More than ${size(limit)} in ${list(paths, 3)}`,
    detail: `Contents in ${names(paths)} were compared up to ${size(limit)}; of what lies beyond, only metadata. Raise \`watch-limit\` to have all of it compared.`
  }),
  touched: ({ paths, total }: SomePaths): Text => ({
    title: `${count(total, 'file')} touched or rewritten with the same content`,
    detail: `Nothing but times changed of ${names(paths, total)}. That is no drift, but where the file system is read-only it is a refused write.`
  }),
  transient: ({ paths, total }: SomePaths): Text => ({
    title: `Something was created and removed in ${list(paths, 3, total)}`,
    detail: `The time of ${names(paths, total)} moved, though nothing in there differs: something was created and removed. That is no drift, but where the file system is read-only it is a refused write.`,
    ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
  }),
  unfrozen: (): Text => ({
    title: 'The container ran on while it was looked at',
    detail:
      'This engine cannot pause a container, so what it wrote at that very moment may be missing or half there.'
  })
} as const
