import { dangerSentence } from '../../judge/danger-wording'
import { quote } from '../../plan/quote'
import type { Standing } from '../fix'
import { comment } from './words'

/** Comments at the head of each recipe that is not proven: a file may be opened alone, and is not to be taken for a fix. */
export function cautions({ proven, works, dangers, rules }: Standing): readonly string[] {
  if (proven) return []
  if (rules.length > 0) return WRITABLE.map(comment)
  if (works && dangers.length > 0)
    return [DECIDE, ...dangers.map((danger) => dangerSentence(danger, quote))].map(comment)
  return [comment(UNPROVEN)]
}

const UNPROVEN =
  'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.'

const DECIDE = 'Not proven: it works, but lets this happen. Decide.'

const WRITABLE = [
  'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false),',
  'with rules for exactly what changed, so that all else stays drift.'
]
