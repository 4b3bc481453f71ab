import type { WrittenDocument } from '../../src/report/document/document'
import { shell } from '../harness/subject'
import type { FolderCase } from './cases'
import { linesOf, reportOf, reportOfPut, type Inputs } from './check'
import { FOLDERS, imageOf } from './images'

/** Cases that share a container: none can reach what the others have. */
export type Batch = readonly FolderCase[]

/** What is done by a shell and what is done from outside need containers of their own. */
export function batchesOf(cases: readonly FolderCase[]): readonly Batch[] {
  const isPut = (one: FolderCase): boolean => 'put' in one
  return [cases.filter((one) => !isPut(one)), cases.filter(isPut)].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / FOLDERS) }, (_, index) =>
      alike.slice(index * FOLDERS, (index + 1) * FOLDERS)
    )
  )
}

/** The report of a check of all of them, the first in folder `/0`. */
export async function reportOfBatch(batch: Batch, inputs: Inputs): Promise<WrittenDocument> {
  const checked = { ...inputs, image: await imageOf('layout') }
  const puts = batch.flatMap((one, index) =>
    'put' in one ? one.put.map((put) => ({ ...put, path: `${index}/${put.path}` })) : []
  )
  if (puts.length > 0) return reportOfPut(puts, checked)
  const scripts = batch.map((one, index) =>
    'script' in one ? `(set -e; cd /${index}; ${one.script})` : ''
  )
  return reportOf({ ...checked, command: shell(scripts.join(' && ')), 'wait-for': 'exit' })
}

/** The lines of one folder with paths that start there, or those that are in none of the folders. */
export function linesIn(report: WrittenDocument, folder: number | undefined): readonly string[] {
  return linesOf(report).flatMap((line) => {
    const [, kind = '', number, rest = ''] = /^(. )\/(\d+)(?=[/ ]|$)(.*)$/s.exec(line) ?? []
    if (number !== folder?.toString()) return []
    if (folder === undefined) return [line]
    return [kind + (rest.startsWith('/') ? rest.slice(1) : `.${rest}`)]
  })
}
