import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Fault } from '../../plan/faults'
import { errorMessage } from '../errors'
import { tarStream } from './tar-stream'
import { load } from './images'
import { requestJson, statusOf, type EngineConnection } from './transport'

/**
 * Returns the reference of the probe's image for a platform; loads the image if the engine lacks
 * it. The tag is a digest of the contents.
 */
export async function probeImage(
  line: EngineConnection,
  platform: string,
  programs: Programs
): Promise<string> {
  const program = await programs(platform)
  return present(line, platform, {
    name: 'zero-drift-probe',
    files: [PLACE, [PROGRAM, program]],
    volumes: []
  })
}

/**
 * Returns the reference of the self-test's image: the probe, with a volume, a page to edit and a
 * folder.
 */
export async function selfTestImage(
  line: EngineConnection,
  platform: string,
  programs: Programs
): Promise<string> {
  const program = await programs(platform)
  const page = Buffer.from('<p>It works.')
  const files = [
    ...[PLACE, [PROGRAM, program] as const],
    ...(['page', 'folder/page', 'volume/page'] as const).map((path) => [path, page] as const)
  ]
  return present(line, platform, { name: 'zero-drift-self-test', files, volumes: ['/volume'] })
}

/**
 * The probe's own folder, with which a volume can be filled. It has its own entry because a folder
 * that an engine creates implicitly is accessible to root alone.
 */
const PLACE = ['zero-drift/', Buffer.alloc(0)] as const
const PROGRAM = 'zero-drift/probe'

/** Name, files and volumes of an image. A file name that ends in a slash is a folder's. */
interface Contents {
  readonly name: string
  readonly files: readonly (readonly [string, Buffer])[]
  readonly volumes: readonly string[]
}

async function present(
  line: EngineConnection,
  platform: string,
  contents: Contents
): Promise<string> {
  const digests = contents.files.map(([path, bytes]) => `${path} ${sha256(bytes)}`)
  const reference = `${contents.name}:${sha256(Buffer.from(digests.join())).slice(0, 16)}`
  if (!(await isThere(line, reference)))
    await load(line, Readable.from([await imageOf(contents, reference, platform)]), LOADING)
  return reference
}

const LOADING = { what: 'load the image of the probe' }

async function isThere(line: EngineConnection, reference: string): Promise<boolean> {
  const what = 'inspect the image of the probe'
  return requestJson(line, { what, path: `/images/${reference}/json` }).then(
    () => true,
    (error: unknown) => {
      if (statusOf(error) === 404) return false
      throw error
    }
  )
}

/**
 * Builds an image as `docker save` writes it. All times and owners are fixed, so that a program
 * gives an identical image everywhere.
 */
async function imageOf(
  { files, volumes }: Contents,
  reference: string,
  platform: string
): Promise<Buffer> {
  const [os, architecture] = platform.split('/')
  const layer = await tar(files)
  const config = JSON.stringify({
    os,
    architecture,
    created: '1970-01-01T00:00:00Z',
    config: {
      Entrypoint: [`/${PROGRAM}`],
      Volumes: Object.fromEntries(volumes.map((path) => [path, {}])),
      Labels: { 'zero-drift.probe': 'true' }
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'zero-drift' }]
  })
  const name = `${sha256(Buffer.from(config))}.json`
  const manifest = [{ Config: name, RepoTags: [reference], Layers: ['layer.tar'] }]
  return tar([
    ['layer.tar', layer],
    [name, Buffer.from(config)],
    ['manifest.json', Buffer.from(JSON.stringify(manifest))]
  ])
}

async function tar(files: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const { pack } = await tarStream()
  const archive = pack()
  for (const [name, contents] of files) {
    const type = name.endsWith('/') ? 'directory' : 'file'
    archive.entry({ name, type, mode: 0o755, mtime: new Date(0) }, contents)
  }
  archive.finalize()
  return buffer(archive)
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the probe for a platform. */
export type Programs = (platform: string) => Promise<Buffer>

/**
 * Returns a function that reads each probe only once: a container that can write to this action's
 * folder must not replace the probe that inspects the next one.
 */
export function probePrograms(): Programs {
  const read = new Map<string, Promise<Buffer>>()
  return (platform) => {
    const program = read.get(platform) ?? readProbe(platform)
    read.set(platform, program)
    return program
  }
}

/**
 * Reads a probe from the folder beside the action's bundle. The other bundles (CLI, merge, post)
 * are one folder deeper.
 */
async function readProbe(platform: string): Promise<Buffer> {
  const name = platform.replaceAll('/', '-')
  const folders = [here(), join(here(), '..')]
  const paths = folders.map((folder) => join(folder, 'probe', name))
  try {
    return await Promise.any(paths.map((path) => readFile(path)))
  } catch (error) {
    const why = errorMessage(error instanceof AggregateError ? error.errors.at(-1) : error)
    const sentence = `There is no probe for the platform "${platform}": ${why}`
    throw new Fault('engine-fault', sentence, { refused: true })
  }
}

/**
 * Folder of this file. A function, so that the bundler does not take it for a path of a file to
 * include.
 */
const here = (): string => __dirname
