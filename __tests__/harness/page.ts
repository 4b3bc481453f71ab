import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page of the documentation, as a test plays it. */

export const readPage = (name: string): string =>
  readFileSync(join(__dirname, '../../docs', name), 'utf8')

/** Contents of a page's code blocks of a language. */
export const blocksOf = (page: string, language: string): readonly string[] =>
  Array.from(page.matchAll(/^```(\w*)\n([^]*?)^```$/gm), ([, word, text = '']) =>
    word === language ? [text] : []
  ).flat()

/** A command that a page shows, with the output below it. */
interface Shown {
  readonly command: string
  readonly output: string
}

export const shownCommands = (page: string): readonly Shown[] =>
  blocksOf(page, '').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = '', ...lines] = text.split('\n')
        return { command, output: lines.join('\n') }
      })
  )

/** A text without what differs from run to run: line ends, times, dates, the folder of the reports. */
export const steady = (text: string): string =>
  text
    .replace(/^ *Report file:.*$/gm, '')
    .replace(/\d+(?:\.\d+)? (?:ms|s)\)/g, 'T)')
    .replace(/\d{4}-\d\d-\d\d/g, 'DATE')
    .replace(/\s+/g, ' ')
    .trim()

/** Words of a shown command, without its program. */
export const wordsOf = (command: string): readonly string[] =>
  Array.from(
    command.matchAll(/'([^']*)'|(\S+)/g),
    ([, quoted, word]) => quoted ?? word ?? ''
  ).slice(1)
