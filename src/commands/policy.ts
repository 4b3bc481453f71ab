import { today } from '../adapters/clock'
import { read, readPolicyFile } from '../adapters/files'
import { findExpiring } from '../judge/find'
import { count, list, quote } from '../judge/phrases'
import { hasExpired, type Rule } from '../plan/allowlist'
import { settingsInFile, type CheckSettings } from '../plan/checks'
import type { BadInput } from '../plan/faults'
import type { InputName } from '../plan/input-table'
import { filesNamedBy, parseInputs } from '../plan/inputs'
import { policyIn, type Policy } from '../plan/policy'
import { inline } from '../report/escape'
import { POLICY_FILE } from '../run/policy'
import type { ChangeKind } from '../words'
import { nearestPolicy } from './policy-file'
import { inputText, ownEntries, valuesIn } from './policy-input'
import { fitted } from './terminal'

/** Where a policy is, and whether to answer with JSON. */
interface PolicyAsked {
  /** Path of the policy; undefined for the nearest. */
  readonly path: string | undefined
  readonly json: boolean
}

/**
 * Prints a summary of the policy file, or all that is wrong with it. Returns the exit code: 0 if
 * the policy can be used, 3 if not.
 */
export async function checkPolicy({ path: named, json }: PolicyAsked): Promise<ExitCode> {
  const path = pathOf(named)
  const parsed = await policyIn(path, await readPolicyFile(path), today())
  if (json) {
    const faults = 'faults' in parsed ? parsed.faults : []
    const { rules = [], tmpfs = [] } = 'policy' in parsed ? parsed.policy : {}
    const valid = faults.length === 0
    print({ path, valid, rules: rules.map(ruleFacts), tmpfs, faults: faults.map(faultFacts) })
    return valid ? 0 : 3
  }
  if ('faults' in parsed) return complain(parsed.faults)
  const { policy } = parsed
  const reading = { path, workingDirectory: process.cwd(), policy, faults: [] }
  const found = await Promise.all(settingsInFile(reading).map(faultsOf))
  // A fault in the section that images have in common is one of each image.
  const faults = new Map(found.flat().map((fault) => [fault.sentence, fault]))
  if (faults.size > 0) return complain([...faults.values()])
  process.stdout.write(fitted(policyText(policy), process.stdout))
  return 0
}

/** Faults of inputs that a policy file gives. The image may be named elsewhere. */
async function faultsOf({ inputs, policy }: CheckSettings): Promise<readonly BadInput[]> {
  const files = filesNamedBy(inputs).map(async (path) => [path, await read(path)] as const)
  const parsed = parseInputs(
    inputs,
    new Map(await Promise.all(files)),
    policy.contents,
    policy.origins
  )
  const faults = 'faults' in parsed ? parsed.faults : []
  return faults.filter(({ location }) => location !== undefined)
}

const pathOf = (named: string | undefined): string =>
  named ?? nearestPolicy(process.cwd()) ?? POLICY_FILE

/** Prints a document of version 1 as JSON. */
function print(document: object): void {
  process.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...document }, null, 2)}\n`)
}

/** A rule as `--json` shows it. */
const ruleFacts = (rule: Rule) => ({
  path: rule.pattern,
  kinds: [...rule.kinds],
  reason: rule.reason ?? null,
  owner: rule.owner ?? null,
  place: rule.place ?? null,
  expires: rule.expires?.date ?? null,
  expired: hasExpired(rule),
  line: rule.location?.line ?? null
})

const faultFacts = ({ sentence, location }: BadInput) => ({
  line: location?.line ?? null,
  message: sentence
})

/**
 * Prints which rule allows a change, or which value an input has. Returns the exit code: 0 if there
 * is one, 1 if there is none, 3 if the policy cannot be used.
 */
export async function explainPolicy(
  { path: named, json }: PolicyAsked,
  question: PolicyQuestion | InputQuestion
): Promise<ExitCode> {
  const path = pathOf(named)
  const parsed = await policyIn(path, await readPolicyFile(path), today())
  if ('input' in question) return explainInput({ path, parsed, json }, question)
  if (json) return explainAsJson(path, parsed, question)
  if ('faults' in parsed) return complain(parsed.faults)
  const { text, allowed } = answer(parsed.policy, question)
  process.stdout.write(fitted(text, process.stdout))
  return allowed ? 0 : 1
}

interface ReadPolicy {
  readonly path: string
  readonly parsed: Awaited<ReturnType<typeof policyIn>>
  readonly json: boolean
}

function explainInput({ path, parsed, json }: ReadPolicy, { input }: InputQuestion): ExitCode {
  const faults = 'faults' in parsed ? parsed.faults : []
  const values = 'policy' in parsed ? valuesIn(parsed.policy, input) : []
  const own = 'policy' in parsed ? ownEntries(parsed.policy, input) : []
  if (json) print({ policy: path, input, values, own, faults: faults.map(faultFacts) })
  else if ('policy' in parsed)
    process.stdout.write(fitted(inputText(parsed.policy, input), process.stdout))
  else complain(faults)
  return faults.length > 0 ? 3 : values.length + own.length > 0 ? 0 : 1
}

function explainAsJson(
  policy: string,
  parsed: Awaited<ReturnType<typeof policyIn>>,
  question: PolicyQuestion
): ExitCode {
  if ('faults' in parsed) {
    print({
      policy,
      path: question.path,
      allowed: false,
      kinds: [],
      faults: parsed.faults.map(faultFacts)
    })
    return 3
  }
  const mount = tmpfsAround(question.path, parsed.policy.tmpfs)
  const kinds = question.kinds.map((kind) => {
    const { rule } = verdictOn(parsed.policy.rules, kind, question)
    const isAllowed = rule !== undefined || mount !== undefined
    return { kind, allowed: isAllowed, rule: rule === undefined ? null : ruleFacts(rule) }
  })
  const allowed = kinds.every((one) => one.allowed)
  const place = mount === undefined ? {} : { tmpfs: mount.path }
  print({ policy, path: question.path, allowed, ...place, kinds, faults: [] })
  return allowed ? 0 : 1
}

type ExitCode = 0 | 1 | 3

function complain(faults: readonly BadInput[]): 3 {
  process.stderr.write(fitted(policyFaults(faults), process.stderr))
  return 3
}

/** An input to look up in a policy. */
export interface InputQuestion {
  readonly input: InputName
}

/** A change to look up in a policy. */
export interface PolicyQuestion {
  readonly path: string
  readonly kinds: readonly ChangeKind[]
  /** Mount point of the place that the path lies in; undefined for any place. */
  readonly place: string | undefined
}

/**
 * Text on which rule allows each kind of change. `allowed`: whether every kind asked about is
 * allowed.
 */
export function answer(
  { rules, tmpfs }: Policy,
  question: PolicyQuestion
): { readonly text: string; readonly allowed: boolean } {
  const { path, kinds } = question
  const scratch = tmpfsAround(path, tmpfs)
  const verdicts = kinds.map((kind) => ({ kind, ...verdictOn(rules, kind, question) }))
  const missed =
    scratch === undefined
      ? verdicts.filter(({ rule }) => rule === undefined).map(({ kind }) => kind)
      : []
  const told = verdicts.flatMap(({ kind, rule, lines }) =>
    rule === undefined && scratch !== undefined ? [inScratch(kind, scratch.path)] : lines
  )
  const words = [path, ...told, ...asRule(path, missed)]
  return {
    text: words.map((line) => `${inline(line, 4500)}\n`).join(''),
    allowed: missed.length === 0
  }
}

/** The tmpfs of a policy that a path lies in. */
const tmpfsAround = (path: string, tmpfs: Policy['tmpfs']): Policy['tmpfs'][number] | undefined =>
  tmpfs.find((mount) => path.startsWith(`${mount.path}/`))

/** Line on a change in a tmpfs of the policy, which no rule allows. */
const inScratch = (kind: ChangeKind, mount: string): string =>
  `  ${kind}: allowed, as an ordinary file in the tmpfs ${quote(mount)}; a program, a set-uid file or a device there is drift.`

function verdictOn(
  rules: readonly Rule[],
  kind: ChangeKind,
  { path, place }: PolicyQuestion
): { readonly rule: Rule | undefined; readonly lines: readonly string[] } {
  const covers = (rule: Rule, one: ChangeKind): boolean =>
    rule.allows(path, one, place ?? rule.place ?? '/')
  const about = rules.filter((rule) => covers(rule, kind))
  const [first, ...others] = about.filter((rule) => !hasExpired(rule))
  const lapsed = about.filter(hasExpired).map((rule) => `    ${named(rule)} expired.`)
  const rest = others.map((rule) => `    ${named(rule)} would allow it, too: the first one counts.`)
  if (first !== undefined) {
    return { rule: first, lines: [`  ${kind}: allowed by ${named(first)}.`, ...rest, ...lapsed] }
  }
  const near = rules
    .filter((rule) => !about.includes(rule))
    .flatMap((rule) => {
      const reason = nearMiss(rule, { path, kinds: [kind], place })
      return reason === undefined ? [] : [`    ${named(rule)} ${reason}.`]
    })
  return { rule: undefined, lines: [`  ${kind}: no rule allows it.`, ...lapsed, ...near] }
}

/**
 * Clause on why a rule that matches the path does not allow this change; undefined if it does not
 * match the path, or if no reason is known.
 */
function nearMiss(rule: Rule, { path, kinds: [kind], place }: PolicyQuestion): string | undefined {
  const own = rule.place ?? '/'
  const isAbout = [...rule.kinds].some((one) => rule.allows(path, one, own))
  if (!isAbout || kind === undefined) return undefined
  if (!rule.kinds.has(kind)) return `is for ${list([...rule.kinds], 3)} alone`
  return place === undefined ? undefined : `is for the mount ${quote(own)} alone`
}

/** Names a rule as `line 4, "/run/app/*.pid" (pid file; owner team-web; until 2027-06-30)`. */
function named({ pattern, location, reason, owner, expires, place }: Rule): string {
  const facts = [
    reason ?? '',
    ...(owner === undefined ? [] : [`owner ${owner}`]),
    ...(place === undefined ? [] : [`in the mount ${place}`]),
    ...(expires === undefined ? [] : [`until ${expires.date}`])
  ]
  return `line ${location?.line ?? 1}, ${quote(pattern)} (${facts.join('; ')})`
}

/** Line of advice with a rule that would allow the change; none if every kind is allowed. */
function asRule(path: string, missed: readonly ChangeKind[]): readonly string[] {
  if (missed.length === 0) return []
  return [
    `  To allow it, add a rule with the path ${quote(path)}, kinds [${missed.join(', ')}], and a reason.`
  ]
}

/** Output of `policy check` for a policy that can be used. */
export function policyText({ path, rules, tmpfs, sections: { check, images } }: Policy): string {
  const lapsed = rules.filter(hasExpired)
  const expired = lapsed.length
  const parts = [
    count(rules.length, 'rule'),
    ...(tmpfs.length === 0 ? [] : [`${tmpfs.length} tmpfs`]),
    ...(check.size === 0 ? [] : [count(check.size, 'input')]),
    ...(images.length === 0 ? [] : [count(images.length, 'image')]),
    ...(expired === 0 ? [] : [`${expired} expired`])
  ]
  return lines([
    `${path}: ${parts.join(', ')}.`,
    ...lapsed.map(expiredSentence),
    ...findExpiring(rules).map(({ detail }) => detail)
  ])
}

/** Sentence on an expired rule. Only a check of an image can tell whether it is still needed. */
const expiredSentence = ({ rule, location, expires }: Rule): string =>
  `The rule ${quote(rule)} (line ${location?.line ?? 1}) expired on ${expires?.date ?? ''} and allows nothing any more. Renew its date if the image still needs it, or delete it.`

/** Output for a policy that cannot be used. */
const policyFaults = (faults: readonly BadInput[]): string =>
  lines(faults.map(({ sentence }) => sentence))

const lines = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${inline(sentence, 2000)}\n`).join('')
