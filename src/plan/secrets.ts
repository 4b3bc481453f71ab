import { isTelling, maskLiterals } from './masks'

/** Values that leave the process nowhere, in whatever form a program printed them. */
export interface Secrets {
  /**
   * Forms in which programs print them: as they are, quoted, in addresses, in base64. Common words
   * and paths, which are settings rather than secrets, are left out.
   */
  readonly forms: readonly string[]
  /** Masks every form in a text. */
  readonly hide: (text: string) => string
}

/** The secrets that have these values. */
export function secretsOf(values: readonly string[]): Secrets {
  const forms = [
    ...new Set(values.flatMap(linesOf).flatMap(formsOf)),
    ...new Set(values.filter(isSecret).flatMap(encodedForms))
  ]
  const mask = maskLiterals(forms)
  return { forms, hide: (text) => mask(text.split('\n')).join('\n') }
}

/** Lines of a secret that may be secrets themselves: of a longer text not those of every such text. */
function linesOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n|\r/).map((line) => line.trim())
  const several = lines.filter((line) => line !== '').length > 1
  return lines.filter((line) => isSecret(line) && !(several && COMMON_LINE.test(line)))
}

const isSecret = (value: string): boolean => isTelling(value) && !SETTING.test(value.trim())

/** Lines of many files: short ones, and keys without a value. */
const COMMON_LINE = /^(?:.{0,7}|[\w.-]+:|\[[\w.-]+\])$/

/** Names of accounts and services, and paths of plain words. */
const SETTING =
  /^(?:root|admin|administrator|user|username|guest|nobody|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|rabbitmq|elastic|nginx|(?:\/[a-z][a-z_.-]{0,15}){1,8}\/?)$/i

function formsOf(line: string): readonly string[] {
  const quoted = JSON.stringify(line).slice(1, -1)
  return [line, quoted, encodeURIComponent(line.toWellFormed())]
}

/** Base64 of a text, alone, with a line feed, and within a longer text. */
function encodedForms(secret: string): readonly string[] {
  const ended = [secret, `${secret}\n`].map((text) => Buffer.from(text).toString('base64'))
  const within = [1, 2].map((bytes) => {
    const text = Buffer.concat([Buffer.alloc(bytes), Buffer.from(secret)]).toString('base64')
    // The characters at either end depend on the bytes beyond.
    return text.slice(bytes + 1).replace(/.=+$/, '')
  })
  const wrapped = ended.flatMap((text) => text.match(/.{1,76}/g) ?? [])
  const all = [...ended, ...ended.map((text) => text.replace(/=+$/, '')), ...wrapped]
  const forms = [...all, ...within.filter((text) => text.length >= 8)]
  return [...forms, ...forms.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
}
