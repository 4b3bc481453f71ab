import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WrittenDocument } from '../../src/report/document/document'
import { docker, imageFrom } from '../harness/engine'
import { configFor, layoutOf, saved, tarOf, type ArchiveFiles } from '../harness/image-archive'
import { openRegistry, type Registry } from '../harness/registry'
import { endJob } from '../harness/job'
import { runAction } from '../harness/runner'
import { BUSYBOX, WEB } from '../harness/subject'

interface Statement {
  readonly subject: readonly {
    readonly name: string
    readonly digest: { readonly sha256: string }
  }[]
  readonly predicate: {
    readonly image: { readonly id: string; readonly registryDigests?: readonly string[] }
  }
}

/** The statement on an image that passed its check. */
async function attested(image: string, pull = 'missing'): Promise<Statement> {
  const inputs = { ...WEB, image, pull, explain: 'never' }
  const { main, job } = await runAction({ node: process.env['ZERO_DRIFT_NODE'], inputs })
  try {
    const folder = main.outputs['output-dir'] ?? ''
    const read = (name: string) => readFile(join(folder, name), 'utf8')
    const { verdict, findings } = JSON.parse(await read('report.json')) as WrittenDocument
    const errors = findings.filter(({ level }) => level === 'error').map(({ detail }) => detail)
    expect({ verdict, errors }).toEqual({ verdict: 'pass', errors: [] })
    return JSON.parse(await read('attestation.json')) as Statement
  } finally {
    await endJob(job)
  }
}

const digestsOf = ({ subject }: Statement): readonly string[] =>
  subject.map(({ digest }) => `sha256:${digest.sha256}`)
const idOf = (image: string): Promise<string> => docker('inspect', '--format', '{{.Id}}', image)

let built = ''
let layout: ArchiveFiles = new Map()
let registry: Registry
beforeAll(async () => {
  built = await imageFrom('attested', `FROM ${BUSYBOX}\nRUN echo here >/only-here\n`)
  const layer = await exported(built)
  layout = layoutOf({ config: configFor([layer]), layers: [layer] })
  registry = await openRegistry(layout)
})
afterAll(() => registry.close())

/**
 * All files of an image as one layer that no other image has: containerd does not fetch a layer that
 * it has unpacked already, and then lacks it.
 */
async function exported(image: string): Promise<Buffer> {
  const container = await docker('create', image)
  try {
    const options = { encoding: 'buffer', maxBuffer: 2 ** 30 } as const
    return (await promisify(execFile)('docker', ['export', container], options)).stdout
  } finally {
    await docker('rm', container)
  }
}

/** Removes each name of the registry's image from the engine. */
const forget = async (): Promise<void> => {
  const { repository, digest } = registry
  for (const name of [`${repository}:1`, `${repository}@${digest}`])
    await docker('rmi', '--force', name).catch(() => undefined)
}
afterEach(forget)

describe('an image that no registry has', () => {
  test.each([
    ['was built', () => Promise.resolve(built)],
    [
      'was built under the name of a registry',
      async () => {
        await docker('tag', built, `${registry.repository}:1`)
        return `${registry.repository}:1`
      }
    ],
    [
      'was loaded',
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'zero-drift-attested-'))
        try {
          await writeFile(join(folder, 'web.tar'), await saved(built))
          await promisify(execFile)('docker', ['load', '--input', join(folder, 'web.tar')])
        } finally {
          await rm(folder, { recursive: true })
        }
        return built
      }
    ]
  ])('is named by its ID alone, if it %s', async (_, image) => {
    const name = await image()
    const statement = await attested(name)
    expect(digestsOf(statement)).toEqual([await idOf(name)])
    expect(statement.predicate.image.registryDigests).toBeUndefined()
  })

  test('is named by its digests, if it is in an archive', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zero-drift-attested-'))
    try {
      await writeFile(join(folder, 'web.tar'), await tarOf(layout))
      const statement = await attested(`oci-archive:${join(folder, 'web.tar')}`)
      expect(digestsOf(statement)[0]).toBe(registry.digest)
      expect(statement.predicate.image.registryDigests).toBeUndefined()
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('an image of a registry is named by the digest of its manifest there', () => {
  test.each<[string, () => string, () => Promise<unknown>, string]>([
    [
      'pulled by the check, by its tag',
      () => `${registry.repository}:1`,
      () => Promise.resolve(),
      'missing'
    ],
    [
      'pulled by the check, by its digest',
      () => `${registry.repository}@${registry.digest}`,
      () => Promise.resolve(),
      'always'
    ],
    [
      'pulled before, by its digest',
      () => `${registry.repository}@${registry.digest}`,
      () => docker('pull', '--quiet', `${registry.repository}@${registry.digest}`),
      'never'
    ],
    [
      'there by that name, and pulled again by the check',
      () => `${registry.repository}:1`,
      () => docker('pull', '--quiet', `${registry.repository}:1`),
      'always'
    ]
  ])('%s', async (_, reference, prepare, pull) => {
    await prepare()
    const statement = await attested(reference(), pull)
    const { repository, digest } = registry
    expect(statement.subject[0]).toEqual({
      name: repository,
      digest: { sha256: digest.slice('sha256:'.length) }
    })
    expect(statement.predicate.image.registryDigests).toEqual([`${repository}@${digest}`])
  })
})
