import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { pack } from 'tar-stream'

/** Loads an image for another architecture, of which only the description is foreign; gives its reference. */
export async function foreignImage(architecture: string): Promise<string> {
  const reference = `zero-drift-test/foreign:${architecture}`
  const layer = await layerOf({ 'etc/hello': 'hello\n' })
  const config = JSON.stringify({
    architecture,
    os: 'linux',
    config: { Cmd: ['/no/program'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest(layer)}`] }
  })
  const files = {
    'layer.tar': layer,
    'config.json': Buffer.from(config),
    'manifest.json': Buffer.from(
      JSON.stringify([{ Config: 'config.json', RepoTags: [reference], Layers: ['layer.tar'] }])
    )
  }
  await load(await layerOf(files))
  await promisify(execFile)('docker', ['image', 'inspect', reference])
  return reference
}

async function layerOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const tar = pack()
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content))
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function load(image: Buffer): Promise<void> {
  const child = spawn('docker', ['load'], { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(image)
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`docker load ended with ${code ?? 'a signal'}`))
    })
  })
}
