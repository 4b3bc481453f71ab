import type { TarContents, TarHeader } from './tar'

/** The texts of `/proc` that the probe reads: of the container's first process, and of every other. */
export interface ProcTexts {
  /** Takes an entry below `proc/`. */
  readonly heard: (header: TarHeader) => TarContents | undefined
  /** Why the probe may not look at all. */
  readonly refusal: () => string | undefined
  /** A text of the first process, `status` or `mountinfo`; empty where it was not told. */
  readonly text: (name: string) => string
  /** By number and name, e.g. `7/cmdline`; cut where it is long, since arguments are a process's own to choose. */
  readonly processes: ReadonlyMap<string, string>
}

/** Characters of one text of a process, and of all of them. */
const LONGEST = 16 * 1024
const MOST = 4 * 1024 * 1024

export function procTexts(): ProcTexts {
  const texts = new Map<string, string>()
  const processes = new Map<string, string>()
  let refusal: string | undefined
  let left = MOST
  const keep = (name: string): TarContents =>
    whole(Math.min(LONGEST, left), (text) => {
      left -= text.length
      processes.set(name, text)
    })
  const heard = ({ name, records }: TarHeader): TarContents | undefined => {
    const failed = records.get('ZERODRIFT.error')
    const process = PROCESS.exec(name)?.[1]
    // One that has just ended tells nothing, and is no fault.
    if (process !== undefined) return failed === undefined ? keep(process) : undefined
    refusal = failed ?? refusal
    return whole(Infinity, (text) => texts.set(name, text))
  }
  const text = (name: string): string => texts.get(`proc/${name}`) ?? ''
  return { heard, refusal: () => refusal, text, processes }
}

const PROCESS = /^proc\/(\d+\/\w+)$/

/** A text of so many bytes at most, a character for each. */
function whole(most: number, onWhole: (text: string) => void): TarContents {
  let text = ''
  return {
    add: (bytes) => {
      const part = bytes.subarray(0, Math.max(0, most - text.length))
      text += Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
    },
    end: () => {
      onWhole(text)
    }
  }
}
