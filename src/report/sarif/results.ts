import { TAGS } from '../../judge/severity'
import type { Location } from '../../plan/faults'
import { alertsOf, FALLBACK_FILE, type Alert, type AlertContext } from '../alerts'
import type { ChangePart, Document } from '../document/document'
import { forSarif, forUri, inline } from '../escape'
import { levelOf, ruleIdOf, ruleIndexOf } from './rules'
import type { SarifLocation, SarifResult } from './shape'

/**
 * Results for code scanning: one for each finding, and one for each change outside the allowlist,
 * worst first. At most 5,000, since GitHub shows no more
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit).
 */
export function resultsOf(document: Document, context: AlertContext): readonly SarifResult[] {
  return alertsOf(document, document.findings, context, LIMITS).map(resultOf)
}

const LIMITS = { alerts: 5000, bytes: 9_500_000 }

/**
 * Result for an alert. GitHub looks at `primaryLocationLineHash` alone, which its upload action
 * would make from the source line, and all changes share that line.
 */
function resultOf(alert: Alert): SarifResult {
  const { message, fingerprint, change, baseline } = alert
  return {
    ruleId: ruleIdOf(alert),
    ruleIndex: ruleIndexOf(alert),
    level: levelOf(alert),
    message: { text: forSarif(message, 1500) },
    locations: [locationOf(alert)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(baseline && { baselineState: baseline }),
    ...(change && { properties: changeProperties(change) })
  }
}

function changeProperties({ kind, place, severity, tags, tolerated }: ChangePart) {
  const techniques = new Set(tags.map((tag) => `external/mitre-attack/${TAGS[tag].technique.id}`))
  return {
    ...{ severity, change: kind, place: inline(place, 300), tags: [...tags, ...techniques] },
    ...(tolerated && { tolerated })
  }
}

function locationOf({ location, path }: Alert): SarifLocation {
  const physicalLocation = physical(location)
  return path === undefined
    ? { physicalLocation }
    : { physicalLocation, logicalLocations: [{ fullyQualifiedName: path }] }
}

const physical = ({ file, line }: Location): SarifLocation['physicalLocation'] => ({
  artifactLocation: { uri: forUri(file) || FALLBACK_FILE },
  region: { startLine: Math.max(1, line) }
})
