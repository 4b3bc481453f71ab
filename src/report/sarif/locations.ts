import type { Finding } from '../../judge/findings'
import { parentOf } from '../../judge/folders'
import type { Location } from '../../plan/faults'
import { inline } from '../untrusted'
import { forUri } from '../untrusted-formats'
import type { SarifLocation } from './shape'

/** Where code scanning shows a finding; it takes none without a file of the repository, and a line of it. */
export function locator(
  findings: readonly Finding[],
  annotateFile: string | undefined
): (finding: Finding) => SarifLocation {
  const otherwise = physical({ file: annotateFile ?? FALLBACK, line: 1 })
  const near = nearest(findings)
  return ({ location, path }) => {
    const known = location ?? (path === undefined ? undefined : near(path))
    const physicalLocation = known === undefined ? otherwise : physical(known)
    return path === undefined
      ? { physicalLocation }
      : { physicalLocation, logicalLocations: [{ fullyQualifiedName: inline(path, 1000) }] }
  }
}

const FALLBACK = 'Dockerfile'

const physical = ({ file, line }: Location): SarifLocation['physicalLocation'] => ({
  artifactLocation: { uri: forUri(file) || FALLBACK },
  region: { startLine: Math.max(1, line) }
})

/** The line that a finding of drift names holds for the changes that it tells of: those at its path, and below. */
function nearest(findings: readonly Finding[]): (path: string) => Location | undefined {
  const known = new Map<string, Location>()
  for (const { kind, path, location } of findings)
    if (kind === 'drift' && path !== undefined && location !== undefined) known.set(path, location)
  return (path) => {
    if (known.size === 0) return undefined
    let one = path
    while (!known.has(one) && one !== '/') one = parentOf(one)
    return known.get(one)
  }
}
