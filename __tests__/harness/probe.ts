import {
  execFile,
  execFileSync,
  spawn,
  type ChildProcessWithoutNullStreams
} from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { docker, imageFrom } from './engine'
import { BUSYBOX } from './subject'

const ROOT = join(__dirname, '../..')
const BLOCK = 512

/** One entry of the probe's answer. Texts hold a character for each byte. */
export interface ProbeEntry {
  readonly path: string
  readonly type: string
  readonly mode: string
  readonly owner: string
  readonly modified: number
  /** Of the time, where the probe tells them: for directories. */
  readonly nanoseconds: number
  readonly target: string
  readonly device: string
  readonly contents: string
  /** PAX records, those included that the fields above are taken from. */
  readonly records: Readonly<Record<string, string>>
}

/** A probe that waits for commands. */
export interface Session {
  /** The bytes of one answer, both closing blocks included; rejects when the probe ends before them. */
  readonly look: (limit: number) => Promise<Buffer>
  /** Likewise. */
  readonly changed: () => Promise<Buffer>
  readonly say: (text: string) => void
  /** Closes its input unless it has ended, and gives its exit code and what it said on standard error. */
  readonly end: () => Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** An image that holds nothing but the probe for the engine's machine. */
export async function probeImage(): Promise<string> {
  const machine = `linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'dist/probe', machine)))
  const reference = `zero-drift-test/probe:${hash.digest('hex').slice(0, 12)}`
  const there = await docker('image', 'ls', '--quiet', reference)
  if (there === '') await importProbe(machine, reference)
  return reference
}

/** BusyBox with a probe for each machine, and what runs the foreign one: /amd64, /arm64, /qemu. */
export async function imageOfBoth(): Promise<string> {
  const qemu = execFileSync(join(ROOT, 'scripts/probe-qemu.sh'), { encoding: 'utf8' }).trim()
  const [amd64, arm64] = ['linux-amd64', 'linux-arm64'].map((name) =>
    join(ROOT, 'dist/probe', name)
  )
  return imageFrom(
    'probe-machines',
    `FROM ${BUSYBOX}\nCOPY qemu amd64 arm64 /\nRUN chmod 755 /qemu /amd64 /arm64\n`,
    { qemu: await readFile(qemu), amd64: await readFile(amd64!), arm64: await readFile(arm64!) }
  )
}

async function importProbe(machine: string, reference: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-probe-'))
  try {
    const layer = join(folder, 'layer.tar')
    const owner = ['--owner=0', '--group=0', '--mode=755', `--transform=s/${machine}/probe/`]
    await promisify(execFile)('tar', [
      ...owner,
      '-C',
      join(ROOT, 'dist/probe'),
      '-cf',
      layer,
      machine
    ])
    await docker('import', '--change', 'ENTRYPOINT ["/probe"]', layer, reference)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Starts the program, which is or runs a probe, and ends it when `use` is done. */
export async function withSession<Result>(
  command: readonly string[],
  use: (session: Session) => Promise<Result>
): Promise<Result> {
  const [program = '', ...args] = command
  const session = sessionOf(spawn(program, args))
  try {
    return await use(session)
  } finally {
    await session.end()
  }
}

function sessionOf(child: ChildProcessWithoutNullStreams): Session {
  let pending = Buffer.alloc(0)
  let stderr = ''
  let onBytes = (): void => undefined
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdout.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    onBytes()
  })
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  // What cannot be written any more shows in the exit code.
  child.stdin.on('error', () => undefined)
  const answer = new Promise<never>((_, reject) => {
    void ended.then((code) => {
      reject(new Error(`The probe ended with ${code} before its answer did: ${stderr}`))
    })
  })
  answer.catch(() => undefined)
  const ask = (command: string): Promise<Buffer> => {
    const whole = new Promise<Buffer>((resolve) => {
      onBytes = () => {
        const length = lengthOfArchive(pending)
        if (length === undefined) return
        resolve(pending.subarray(0, length))
        pending = pending.subarray(length)
        onBytes = () => undefined
      }
    })
    child.stdin.write(`${command}\n`)
    return Promise.race([whole, answer])
  }
  return {
    look: (limit) => ask(`look ${limit}`),
    changed: () => ask('changed'),
    say: (text) => child.stdin.write(text),
    end: async () => {
      child.stdin.end()
      return { code: await ended, stderr }
    }
  }
}

/** The entries of a whole answer. Throws where it is no tar, or where anything follows its end. */
export function entriesOf(archive: Buffer): readonly ProbeEntry[] {
  const entries: ProbeEntry[] = []
  let records: Record<string, string> = {}
  for (const { header, contents } of blocksOf(archive)) {
    if (typeOf(header) === 'x') {
      records = recordsOf(contents)
    } else {
      entries.push(entryOf(header, contents, records))
      records = {}
    }
  }
  return entries
}

function lengthOfArchive(bytes: Buffer): number | undefined {
  let at = 0
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) at += BLOCK + roundedSize(bytes, at)
  return at + 2 * BLOCK <= bytes.length ? at + 2 * BLOCK : undefined
}

function* blocksOf(archive: Buffer): Generator<{ header: Buffer; contents: Buffer }> {
  const end = archive.length - 2 * BLOCK
  for (let at = 0; at < end; at += BLOCK + roundedSize(archive, at)) {
    const header = archive.subarray(at, at + BLOCK)
    if (octal(header, 148, 8) !== sumOf(header)) throw new Error(`Wrong sum at ${at}`)
    if (text(header, 257, 8) !== 'ustar') throw new Error(`No ustar header at ${at}`)
    const start = at + BLOCK
    yield { header, contents: archive.subarray(start, start + octal(header, 124, 12)) }
  }
  if (archive.subarray(end).some((byte) => byte !== 0)) throw new Error('No end of the archive')
}

function entryOf(
  header: Buffer,
  contents: Buffer,
  { 'ZERODRIFT.nanoseconds': nanoseconds = '0', ...records }: Readonly<Record<string, string>>
): ProbeEntry {
  const owner = (key: string, at: number): string => records[key] ?? String(octal(header, at, 8))
  return {
    path: records['path'] ?? text(header, 0, 100),
    type: typeOf(header),
    mode: octal(header, 100, 8).toString(8),
    owner: `${owner('uid', 108)}:${owner('gid', 116)}`,
    modified: octal(header, 136, 12),
    nanoseconds: Number(nanoseconds),
    target: records['linkpath'] ?? text(header, 157, 100),
    device: `${octal(header, 329, 8)}:${octal(header, 337, 8)}`,
    contents: contents.toString('latin1'),
    records
  }
}

/** `LENGTH KEY=VALUE` and a line feed, over and over. */
function recordsOf(contents: Buffer): Record<string, string> {
  const records: Record<string, string> = {}
  for (let rest = contents.toString('latin1'); rest !== '';) {
    const length = parseInt(rest, 10)
    const record = rest.slice(0, length)
    const found = /^\d+ ([^=]+)=(.*)\n$/s.exec(record)
    if (!found) throw new Error(`No PAX record: ${JSON.stringify(rest)}`)
    records[found[1]!] = found[2]!
    rest = rest.slice(length)
  }
  return records
}

const typeOf = (header: Buffer): string => String.fromCharCode(header[156]!)

const roundedSize = (bytes: Buffer, at: number): number =>
  Math.ceil(octal(bytes, at + 124, 12) / BLOCK) * BLOCK

const octal = (bytes: Buffer, at: number, size: number): number =>
  parseInt(text(bytes, at, size), 8)

const text = (bytes: Buffer, at: number, size: number): string =>
  bytes.toString('latin1', at, at + size).replace(/\0.*$/s, '')

/** Its own field counts as eight spaces. */
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
