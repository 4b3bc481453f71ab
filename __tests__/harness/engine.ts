import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { ManifestFacts } from '../../src/words'

/** Identifiers of everything on the engine, sorted, for comparison before and after. */
export interface Listing {
  readonly containers: readonly string[]
  readonly volumes: readonly string[]
  readonly networks: readonly string[]
}

/** Contents of a build context by relative path. */
export type ContextFiles = Readonly<Record<string, string | Uint8Array>>

/** What the docker CLI prints, without white space at its end; throws with its complaint when it fails. */
export async function docker(...args: readonly string[]): Promise<string> {
  return run(args, {})
}

export async function listing(): Promise<Listing> {
  const [containers, volumes, networks] = await Promise.all([
    docker('container', 'ls', '--all', '--quiet', '--no-trunc'),
    docker('volume', 'ls', '--quiet'),
    docker('network', 'ls', '--quiet', '--no-trunc')
  ])
  return { containers: sorted(containers), volumes: sorted(volumes), networks: sorted(networks) }
}

/** Identifier of the run whose project a report names; undefined if it names none. */
export const runOf = (manifest: ManifestFacts | undefined): string | undefined =>
  manifest?.kind === 'compose' ? manifest.project.replace(/^zero-drift-/, '') : undefined

/** Everything on the engine that carries the labels of a run: a list of identifiers for each kind. */
export async function leftOf(run: string | undefined): Promise<readonly string[]> {
  const filter = ['--quiet', '--filter', `label=zero-drift.run=${run ?? 'none'}`]
  const lists = await Promise.all([
    docker('container', 'ls', '--all', ...filter),
    docker('volume', 'ls', ...filter),
    docker('network', 'ls', ...filter)
  ])
  return lists.filter((list) => list !== '')
}

/**
 * The reference of a test image, built unless it is there. Its tag is a hash of what it is built from,
 * the base image not included: that one is expected to be FROM zero-drift-fixture/busybox:1.
 */
export async function imageFrom(
  name: string,
  dockerfile: string,
  files: ContextFiles = {}
): Promise<string> {
  const reference = referenceOf(name, dockerfile, files)
  if (!(await exists(reference))) await build(reference, dockerfile, files)
  return reference
}

/** `zero-drift-test/<name>:<hash>`; the order of the files does not count. */
export function referenceOf(name: string, dockerfile: string, files: ContextFiles = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(dockerfile))
  for (const path of Object.keys(files).sort()) {
    hash.update(JSON.stringify(path)).update(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest()
    )
  }
  return `zero-drift-test/${name}:${hash.digest('hex').slice(0, 12)}`
}

async function exists(reference: string): Promise<boolean> {
  return succeeds('image', 'inspect', '--format', '{{.Id}}', reference)
}

/** With the builder of old where the CLI has no buildx; both use the host's network, which needs no NAT. */
async function build(reference: string, dockerfile: string, files: ContextFiles): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), 'zero-drift-context-'))
  try {
    for (const [path, content] of Object.entries({ ...files, Dockerfile: dockerfile })) {
      await mkdir(dirname(join(context, path)), { recursive: true })
      await writeFile(join(context, path), content)
    }
    const builder = (await succeeds('buildx', 'version')) ? {} : { DOCKER_BUILDKIT: '0' }
    await run(['build', '--quiet', '--network', 'host', '--tag', reference, context], builder)
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

async function succeeds(...args: readonly string[]): Promise<boolean> {
  return docker(...args).then(
    () => true,
    () => false
  )
}

async function run(
  args: readonly string[],
  extra: Readonly<Record<string, string>>
): Promise<string> {
  const options = { env: { ...process.env, ...extra }, maxBuffer: 256 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)('docker', args, options)
  return stdout.trimEnd()
}

function sorted(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .sort()
}
