import type { Digest, FileFacts } from '../ports'

/**
 * Extended attributes in an entry's PAX records, undefined where it has none: the capabilities of a program by themselves, all others in one text, sorted by name. The
 * engine's archives hold capabilities alone (moby/go-archive), the probe's answers hold `user.*` and access lists as well.
 */
export function attributesIn(
  records: ReadonlyMap<string, string>,
  digest: () => Digest
): Pick<FileFacts, 'capabilities' | 'attributes'> | undefined {
  if (records.size === 0) return undefined
  let capabilities: string | undefined
  const others: string[] = []
  for (const [key, value] of records) {
    if (key === 'ZERODRIFT.flags') others.push(value)
    if (!key.startsWith(PREFIX)) continue
    const name = key.slice(PREFIX.length)
    if (name === 'security.capability') capabilities = Buffer.from(value, 'latin1').toString('hex')
    else others.push(`${name} (${value.length} bytes, ${beginningOf(value, digest())})`)
  }
  if (capabilities === undefined && others.length === 0) return undefined
  return {
    ...(capabilities === undefined ? {} : { capabilities }),
    ...(others.length === 0 ? {} : { attributes: others.sort().join(', ') })
  }
}

const PREFIX = 'SCHILY.xattr.'

function beginningOf(value: string, { add, hex }: Digest): string {
  add(Buffer.from(value, 'latin1'))
  return hex().slice(0, 16)
}
