import type { FileText } from '../ports'
import type { Parsed } from './parsed'
import { quote } from './quote'

/** The files that inputs name, read beforehand, by their paths as typed. */
export type Texts = ReadonlyMap<string, FileText>

/** What stands in a file that an input names. */
export function textOfFile(path: string, texts: Texts): Parsed<string> {
  const file = texts.get(path) ?? { kind: 'unreadable', reason: 'it was not read' }
  return file.kind === 'text' ? { value: file.text } : { problem: problemOfFile(path, file) }
}

/** Why a file has no text. */
export function problemOfFile(
  path: string,
  { reason }: Exclude<FileText, { readonly kind: 'text' }>
): string {
  return `${quote(path)} cannot be read: ${reason}; check the path.`
}
