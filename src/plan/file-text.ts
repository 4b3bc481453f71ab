import type { FileText } from '../ports'
import type { Parsed } from './parsed'
import { quote } from './quote'

/** The files that inputs name, read beforehand, by their paths as typed. */
export type Texts = ReadonlyMap<string, FileText>

/** What stands in a file that an input names. */
export function textOfFile(path: string, texts: Texts): Parsed<string> {
  const file = texts.get(path)
  if (file?.kind === 'text') return { value: file.text }
  const reason = file?.reason ?? 'it was not read'
  return { problem: `${quote(path)} cannot be read: ${reason}; check the path.` }
}
