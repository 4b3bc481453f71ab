import type { Finding } from '../../judge/findings/finding'
import { FINDINGS } from '../../judge/findings/table'
import type { Account } from '../account'
import { alertMessage, type AlertContext } from '../alerts'
import { nameOfImage } from '../attestation'
import type { Document } from '../document/document'
import { forJson, forSarif, inline } from '../escape'
import { resultsOf } from './results'
import { levelOf, ruleIdOf, sarifRules } from './rules'
import { SCHEMA, type Invocation, type SarifRun } from './shape'

/** Facts for a SARIF run that the document does not hold. */
export type Around = AlertContext & Pick<Account, 'mode'>

/**
 * A SARIF 2.1.0 run of one check. Its category is the image, so that code scanning does not close
 * the alerts of one image when another is uploaded
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning).
 */
export function sarifRun(document: Document, around: Around): SarifRun {
  const { image, tool, verdict } = document
  return {
    tool: {
      driver: {
        name: 'Zero Drift',
        semanticVersion: tool.version,
        ...(tool.documentation === undefined ? {} : { informationUri: tool.documentation }),
        rules: sarifRules(tool)
      }
    },
    automationDetails: { id: `zero-drift/${inline(nameOfImage(image.reference), 200)}/` },
    invocations: [invocation(document)],
    ...versionControl(document),
    columnKind: 'utf16CodeUnits',
    results: resultsOf(document, around),
    properties: {
      verdict,
      mode: around.mode,
      image: inline(image.reference, 300),
      ...(image.id === undefined ? {} : { imageId: inline(image.id, 100) })
    }
  }
}

/**
 * SARIF file with these runs, each result on a line of its own. GitHub accepts at most 20 runs, and
 * 10 MB when compressed.
 */
export function sarifText(runs: readonly SarifRun[]): string {
  const head = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[`
  return `${head}\n${runs.map(runText).join(',\n')}\n]}\n`
}

function runText({ tool, results, ...rest }: SarifRun): string {
  const { rules, ...driver } = tool.driver
  const parts = [
    `"tool":{"driver":${joined(driver, 'rules', rules)}}`,
    ...Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${text(part)}`)
  ]
  return `{${parts.join(',\n')},\n"results":${lines(results)}}`
}

/** JSON of an object with a further key, whose value is a list. */
const joined = (object: object, name: string, list: readonly unknown[]): string =>
  `${text(object).slice(0, -1)},"${name}":${lines(list)}}`

const lines = (list: readonly unknown[]): string =>
  `[\n${forJson(list.map((one) => JSON.stringify(one)).join(',\n'))}\n]`

const text = (value: unknown): string => forJson(JSON.stringify(value))

/**
 * The commit under test; empty if its repository is unknown, or has no address that a URI can hold.
 * SARIF wants the bare name of a branch or tag (2.1.0, 3.23).
 */
function versionControl({ git = {} }: Document): Pick<SarifRun, 'versionControlProvenance'> {
  const { repository = '', commit, ref = '' } = git
  if (!/^(?:https?|ssh):\/\/[\w.:@/%~+-]+$/.test(repository)) return {}
  const [, group = '', name = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
  const named = name === '' ? {} : { [group === 'tags' ? 'revisionTag' : 'branch']: inline(name) }
  const revision = commit === undefined ? {} : { revisionId: commit }
  return { versionControlProvenance: [{ repositoryUri: repository, ...revision, ...named }] }
}

/** Invocation of a run, with the errors that kept the check from judging. */
function invocation({ verdict, findings, image }: Document): Invocation {
  const faults = findings.filter(({ kind }) => FINDINGS[kind].verdict === 'error')
  const notification = (finding: Finding) => ({
    descriptor: { id: ruleIdOf(finding) },
    level: levelOf(finding),
    message: { text: forSarif(alertMessage(image.reference, finding), 1500) }
  })
  return {
    executionSuccessful: verdict !== 'error',
    ...(faults.length === 0
      ? {}
      : { toolExecutionNotifications: faults.slice(0, MOST_FAULTS).map(notification) })
  }
}

/** Most notifications; the results list the others as well. */
const MOST_FAULTS = 100
