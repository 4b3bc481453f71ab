import { entryAt } from './entry-at'

/** How each image is called among others, and the name of its folder, in the order of their references. */
export function placesOf(
  references: readonly string[]
): readonly { readonly label: string; readonly folder: string }[] {
  const folders = folderNames(references)
  return labels(references).map((label, index) => ({ label, folder: entryAt(folders, index) }))
}

/** A folder's name for each reference: readable, safe on every file system and in every artifact, never the same twice. */
export function folderNames(references: readonly string[]): readonly string[] {
  const taken = new Set(RESERVED)
  return references.map((reference) => {
    const name = unused(slug(reference), taken)
    // Some file systems, and some who read artifacts, know no capitals.
    taken.add(name.toLowerCase())
    return name
  })
}

/** The same, counted where one comes again, for people: `acme/web:1.4`, `acme/web:1.4 (2)`. */
export function labels(references: readonly string[]): readonly string[] {
  return references.map((reference, index) => {
    const earlier = references.slice(0, index).filter((other) => other === reference).length
    const name = reference === '' ? '(no image)' : reference
    return earlier === 0 ? name : `${name} (${earlier + 1})`
  })
}

/** What stands beside these folders, or would be taken for something else. */
const RESERVED = [
  ...['report.json', 'report.sarif', 'report.junit.xml', 'report.html', 'summary.md'],
  ...['container.log', 'attestation.json', 'evidence', 'suggestion']
]

const LONGEST = 80

const slug = (reference: string): string =>
  reference
    .slice(0, 1000)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '') || 'image'

function unused(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let number = 2; ; number++) {
    const numbered = `${name}-${number}`
    if (!taken.has(numbered.toLowerCase())) return numbered
  }
}
