import { tarReader, type TarReader } from './tar'

/** Names that the probe tells: paths from the root, a character for each byte. */
export interface ProbeNames extends TarReader {
  readonly paths: () => readonly string[]
}

/** Reads an answer of the probe that has names and no contents; what it could not read is left out. */
export function probeNames(): ProbeNames {
  const paths: string[] = []
  const { add, ended } = tarReader(({ name, records }) => {
    if (!records.has('ZERODRIFT.error')) paths.push(name === '.' ? '/' : `/${name}`)
    return undefined
  })
  return { add, ended, paths: () => paths }
}
