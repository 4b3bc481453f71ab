import { count } from '../../judge/phrases'
import type { OpenPath } from '../../words'
import type { Document } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/** Paths that a cluster leaves open to writes under a read-only root filesystem. */
export function leftOpenTable(document: Pick<Document, 'manifest'>, markup = summaryMarkup): Html {
  const all = openPaths(document)
  if (all.length === 0) return ''
  const rows = all.map((one) =>
    row(
      code(forMarkdown(one.path, 200)),
      WHATS[one.kind],
      BY[one.writableBy],
      one.executable ? 'yes' : 'no'
    )
  )
  const heads = ['Path', 'In the cluster', 'Writable by', 'Executable']
  const title = `${count(all.length, 'path')} that a cluster leaves open under a read-only root filesystem`
  return markup.fold(title, cappedTable(heads, rows, markup))
}

/** Paths that a cluster leaves open, for a terminal. */
export function leftOpenLines(document: Pick<Document, 'manifest'>, paint: Paint): Section {
  const lines = openPaths(document).map(({ path, writableBy, executable }) => {
    const words = [`writable by ${BY[writableBy]}`, ...(executable ? ['executable'] : [])]
    return `    - ${inline(path, 100)}: ${words.join(', ')}`
  })
  return listing('Left open by a cluster under a read-only root filesystem', lines, paint)
}

const openPaths = ({ manifest }: Pick<Document, 'manifest'>): readonly OpenPath[] =>
  manifest?.kind === 'kubernetes' ? (manifest.leftOpen ?? []) : []

const BY: Readonly<Record<OpenPath['writableBy'], string>> = {
  everybody: 'every user',
  root: 'root'
}

/** The reason for which a path is open, by its kind. */
const WHATS: Readonly<Record<OpenPath['kind'], string>> = {
  hosts: 'a file of the kubelet, mounted for writing; read-only in this check',
  devices: 'a tmpfs of the container runtime',
  'termination-log': 'the file for a last message',
  'shared-memory':
    'shared by the pod; programs run from it with containerd 2.1 and runc 1.3, not in this check',
  'empty-dir': 'an emptyDir: no mount option keeps programs from being run',
  'image-volume': 'a volume of the image: open with containerd, read-only with CRI-O'
}
