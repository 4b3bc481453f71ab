import type { TarContents } from './tar'

/** What is told of processes, in bounded memory: their arguments are theirs to choose. */
export interface ProcessTexts {
  readonly texts: ReadonlyMap<string, string>
  /** Takes one text as it comes. */
  readonly heard: (name: string) => TarContents
}

/** Characters of one text, and of all of them. */
const LONGEST = 16 * 1024
const MOST = 4 * 1024 * 1024

export function processTexts(): ProcessTexts {
  const texts = new Map<string, string>()
  let left = MOST
  const heard = (name: string): TarContents => {
    let text = ''
    return {
      add: (bytes) => {
        const room = Math.min(LONGEST - text.length, left)
        if (room <= 0) return
        const part = Buffer.from(bytes.subarray(0, room)).toString('latin1')
        text += part
        left -= part.length
      },
      end: () => {
        texts.set(name, text)
      }
    }
  }
  return { texts, heard }
}
