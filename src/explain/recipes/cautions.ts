import { dangerSentence } from '../../judge/danger-wording'
import { quote } from '../../plan/quote'
import type { Standing } from '../fix'
import { comment } from './words'

/** Comments at the head of each recipe that is not proven: a file may be opened alone, and is not to be taken for a fix. */
export function cautions({ proven, works, dangers, rules }: Standing): readonly string[] {
  if (proven) return []
  return sentencesOf(works, dangers, rules).flatMap(comments)
}

function sentencesOf(
  works: boolean,
  dangers: Standing['dangers'],
  rules: Standing['rules']
): readonly string[] {
  if (rules.length > 0) return [WRITABLE]
  return works && dangers.length > 0
    ? [DECIDE, ...dangers.map((danger) => dangerSentence(danger, quote))]
    : [UNPROVEN]
}

/** A sentence as comments of at most 80 columns where its words allow. */
function comments(sentence: string): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(comment)
}

/** With the mark of a comment and the indent of a terminal's report. */
const WIDTH = 70

const UNPROVEN =
  'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.'

const DECIDE = 'Not proven: it works, but lets this happen. Decide.'

const WRITABLE =
  'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false), with rules for exactly what changed, so that all else stays drift.'
