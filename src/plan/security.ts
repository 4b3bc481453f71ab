import { textOfFile, type Texts } from './environment'
import { notA, parseBoolean, quoteInput, type Parsed } from './parse'

/** File of the seccomp profile that a line of `security-opt` names; undefined if it names none. */
export function seccompFile(line: string): string | undefined {
  const { word, value } = split(line)
  return word === 'seccomp' && !['', 'unconfined', 'builtin'].includes(value ?? '')
    ? value
    : undefined
}

/**
 * Returns a parser for lines of `security-opt` as `docker run` takes them, `WORD=VALUE` or the
 * older `WORD:VALUE`. The text of a seccomp profile takes the place of its file.
 */
export function securityOptIn(texts: Texts): (line: string) => Parsed<string> {
  return (line) => {
    const file = seccompFile(line)
    return file === undefined ? parseOption(line) : readProfile(file, texts)
  }
}

function split(line: string): { readonly word: string; readonly value: string | undefined } {
  const [, word = line, value] = /^([^=:]*)[=:]([^]*)$/.exec(line) ?? []
  return { word, value }
}

/**
 * Options, each with a test for its values. `systempaths` is an option of the client's: it becomes
 * empty lists of masked and read-only paths.
 */
const WORDS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['apparmor', (value: string) => value !== ''],
  ['label', (value: string) => /^(disable|nested|(user|role|type|level|filetype):.+)$/.test(value)],
  ['no-new-privileges', isBoolean],
  ['seccomp', (value: string) => value !== ''],
  ['systempaths', (value: string) => value === 'unconfined'],
  ['writable-cgroups', isBoolean]
])
const LONE_WORDS = new Set(['no-new-privileges', 'writable-cgroups'])

function parseOption(line: string): Parsed<string> {
  const { word, value } = split(line)
  const takes = WORDS.get(word)
  if (takes === undefined) return notA('a security option', 'no-new-privileges', line)
  if (value === undefined && LONE_WORDS.has(word)) return { value: word }
  return value !== undefined && takes(value)
    ? { value: `${word}=${value}` }
    : {
        problem: `${quoteInput(line)} has no value that ${quoteInput(word)} takes; see "docker run --help".`
      }
}

function isBoolean(value: string): boolean {
  return 'value' in parseBoolean(value)
}

/**
 * Whether options deny a program rights that it did not start with. Booleans are read as Docker's
 * client reads them.
 */
export function isPrivilegeKept(options: readonly string[]): boolean {
  return options.some((option) => /^no-new-privileges(?:[=:](?:1|t|true))?$/i.test(option))
}

/**
 * Reads a seccomp profile. Its text is sent as it stands, never written anew: its numbers may be
 * larger than JavaScript's.
 */
function readProfile(path: string, texts: Texts): Parsed<string> {
  const text = textOfFile(path, texts)
  if ('problem' in text) return text
  const profile = jsonObject(text.value)
  if (profile === undefined)
    return {
      problem: `${quoteInput(path)} is not a seccomp profile: it is no JSON object; mend the file.`
    }
  return asksAnAgent(profile)
    ? {
        problem: `${quoteInput(path)} has the action "SCMP_ACT_NOTIFY", with which calls wait for an agent that a check does not have; use a profile without it.`
      }
    : { value: `seccomp=${text.value}` }
}

/** Whether a profile has calls decided by a program outside of the container, or by default all. */
function asksAnAgent({ defaultAction, syscalls }: Readonly<Record<string, unknown>>): boolean {
  const rules: readonly unknown[] = Array.isArray(syscalls) ? syscalls : []
  return [defaultAction, ...rules.map(actionOf)].includes('SCMP_ACT_NOTIFY')
}

const actionOf = (rule: unknown): unknown =>
  typeof rule === 'object' && rule !== null && 'action' in rule ? rule.action : undefined

/** The object that a text of JSON is; undefined if it is none. */
function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(text)
    return typeof document === 'object' && document !== null && !Array.isArray(document)
      ? { ...document }
      : undefined
  } catch {
    return undefined
  }
}
