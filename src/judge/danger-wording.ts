import { count, list, quote } from './phrases'

/** A mount with which an image works, and by which something becomes writable that should not be. */
export interface DangerFacts {
  readonly path: string
  readonly why: 'code' | 'critical'
  /** A few of the files that it is about. */
  readonly examples: readonly string[]
  /** Of all of them. */
  readonly files: number
  /** Settings that move elsewhere what is written there. */
  readonly remedies: readonly string[]
}

/** A file or a temporary folder among code, and the folder that it had better be in. */
export interface MoveFacts {
  readonly from: string
  readonly temporary?: true
  readonly to: string
  /** Where such a path is usually set; empty where that is not known. */
  readonly settings: readonly string[]
}

type Quote = (text: string) => string

/** Both consequences of a mount over an image's code. */
const CODE =
  "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade"

const NAMED = 3

/** Why a mount is no fix though the image works with it; `quoted` makes names harmless for the place where the sentence stands. */
export function dangerSentence(danger: DangerFacts, quoted: Quote = quote): string {
  const { path, why, examples, files, remedies } = danger
  const names = list(examples.map(quoted), NAMED, Math.max(files, examples.length))
  const named = names === '' ? '' : ` (${names})`
  const instead = remedies.length === 0 ? '' : ` Instead: ${remedies.slice(0, NAMED).join('; ')}.`
  return why === 'code'
    ? `The mount on ${quoted(path)} covers code of the image${named}. ${CODE}.${instead}`
    : `The mount on ${quoted(path)} lets this be written: ${names === '' ? 'files that hand over the container' : names}. An intruder would write there, too.${instead}`
}

/** Where data that lies among code had better be, and the temporary folder that it comes from. */
export function moveSentence({ from, to, settings, temporary }: MoveFacts): string {
  const places = settings.map((setting) => (setting.includes('`') ? setting : quote(setting)))
  const set = `set ${places.slice(0, NAMED).join(' or ')} accordingly`
  if (temporary === true)
    return `Have its temporary folder ${quote(from)} lie in the same mount, below ${quote(to)}, since no file can be renamed from one mount into another: ${places.length === 0 ? 'e.g. by `TMPDIR`' : set}.`
  const how = places.length === 0 ? 'tell the program the new path' : set
  return `Move ${quote(from)} to ${quote(to)} and mount a volume on ${quote(to)}: ${how}.`
}

/** The effect of narrow rules on a writable root filesystem, as a sentence; empty where there are none. */
export function rulesSentence(rules: readonly string[]): string {
  if (rules.length === 0) return ''
  const allowed = list(rules.map(quote), NAMED)
  return `With a writable root filesystem (\`read-only: false\`) ${count(rules.length, 'narrow rule')} (${allowed}) ${rules.length === 1 ? 'allows' : 'allow'} exactly what changed, and all else stays drift.`
}
