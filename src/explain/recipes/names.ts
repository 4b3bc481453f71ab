/** Room for the number that makes a name the only one of its kind, below the 63 characters of a DNS label. */
const LONGEST = 50

/** A volume's name made from a path, as Docker takes it (`plan/volumes.ts`): `/var/lib/app` gives `var-lib-app`. */
export function volumeName(path: string): string {
  const name = cut(path.replace(/[^a-zA-Z0-9_.-]+/g, '-').replace(/^[^a-zA-Z0-9]+/, ''))
  if (name === '') return 'volume'
  return name.length === 1 ? `volume-${name}` : name
}

/** A DNS label made from a text (RFC 1123), as Kubernetes wants most names. */
export function labelOf(text: string): string {
  const label = text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return cut(label.replace(/^-/, '')) || 'volume'
}

const cut = (name: string): string => name.slice(0, LONGEST).replace(/-+$/, '')

/** The names in their order, each with `-2`, `-3` ... behind it where it is taken already. */
export function distinct(
  names: readonly string[],
  taken: readonly string[] = []
): readonly string[] {
  const used = new Set(taken)
  return names.map((name) => {
    const free = firstFree(name, used)
    used.add(free)
    return free
  })
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name
  let number = 2
  while (used.has(`${name}-${number}`)) number += 1
  return `${name}-${number}`
}
