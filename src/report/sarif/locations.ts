import type { Finding, Location } from '../../judge/findings'
import { parentOf } from '../../judge/folders'
import { inline } from '../untrusted'
import { forUri } from '../untrusted-formats'
import type { SarifLocation } from './shape'

/** Where code scanning shows a finding; it takes none without a file of the repository, and a line of it. */
export function locator(
  findings: readonly Finding[],
  annotateFile: string | undefined
): (finding: Finding) => SarifLocation {
  const fallback = { file: annotateFile ?? 'Dockerfile', line: 1 }
  const near = nearest(findings)
  return ({ location, path }) => {
    const { file, line } = location ?? (path === undefined ? undefined : near(path)) ?? fallback
    return {
      physicalLocation: {
        artifactLocation: { uri: forUri(file) || forUri(fallback.file) },
        region: { startLine: Math.max(1, line) }
      },
      ...(path === undefined
        ? {}
        : { logicalLocations: [{ fullyQualifiedName: inline(path, 1000) }] })
    }
  }
}

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
