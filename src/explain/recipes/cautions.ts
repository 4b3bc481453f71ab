import { dangerSentence } from '../../judge/findings/explanation'
import { quoteVisible } from '../../plan/parse'
import type { Standing } from '../mounts'
import { comment } from './mounts'

/**
 * Comments at the head of a recipe that is not proven: a file may be opened alone, and is not to be
 * taken for a fix.
 */
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
    ? [DECIDE, ...dangers.map((danger) => dangerSentence(danger, quoteVisible))]
    : [UNPROVEN]
}

/** A sentence as comments of at most 80 columns, where its words allow that. */
export function comments(sentence: string): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(comment)
}

/** Columns without the mark of a comment and the indent of a report in a terminal. */
const WIDTH = 70

const UNPROVEN =
  'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.'

const DECIDE = 'Not proven: it works, but allows something dangerous. Decide.'

const WRITABLE =
  'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false): the program can write everywhere, which only a check with the rules in action.yml or zero-drift.yml notices, and what it keeps is gone with its container. Rather move that data first.'
