/** Room for the number that makes a name the only one of its kind, below the 63 characters of a DNS label. */
const LONGEST = 50

/**
 * A volume's name as Docker takes it (`plan/volumes.ts`): `/var/lib/app` of `acme/shop:1.4` gives `shop-var-lib-app`. Two images on one
 * machine must not share a volume, and two versions of one image have to.
 */
export function volumeName(image: string, path: string): string {
  return `${safe(lastSegment(image)) || 'image'}-${cut(safe(path)) || 'volume'}`
}

/** The last part of an image's name, without tag and digest; of an ID its first twelve digits. */
function lastSegment(reference: string): string {
  const [, digits] = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/.exec(reference) ?? []
  const name = reference.replace(/@[^]*$/, '')
  return digits ?? name.slice(name.lastIndexOf('/') + 1).replace(/:[^]*$/, '')
}

/** Of the engine's own limit of 255 characters for a name. */
const ROOM = 128

/** The text in letters that a volume's name may have. */
const safe = (text: string): string =>
  text
    .slice(0, 8 * ROOM)
    .replace(/[^a-zA-Z0-9_.-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, ROOM)
    .replace(/-$/, '')

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
