import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sha256, type ArchiveFiles } from './image-archive'

/** A registry on this machine that has one image, and lets it be pulled. */
export interface Registry {
  /** `NAME` of references to its image, with the port. */
  readonly repository: string
  /** Digest of the image's manifest. */
  readonly digest: string
  readonly close: () => Promise<void>
}

/** Serves the image of a layout as `shop/web:1` (distribution-spec, pull). */
export async function openRegistry(layout: ArchiveFiles): Promise<Registry> {
  const { manifests } = JSON.parse(String(layout.get('index.json'))) as {
    readonly manifests: readonly [{ readonly digest: string; readonly mediaType: string }]
  }
  const [{ digest, mediaType }] = manifests
  const blobOf = (name: string): Buffer | undefined => layout.get(`blobs/${name.replace(':', '/')}`)
  const answer = (path: string): readonly [Buffer, string] | undefined => {
    if (path === '/v2/') return [Buffer.from('{}'), 'application/json']
    const [, kind, name = ''] = /^\/v2\/shop\/web\/(manifests|blobs)\/(.+)$/.exec(path) ?? []
    const found = blobOf(kind === 'manifests' && name === '1' ? digest : name)
    const type = kind === 'manifests' ? mediaType : 'application/octet-stream'
    return found === undefined ? undefined : [found, type]
  }
  const server = createServer(({ url = '', method }, response) => {
    const found = answer(url)
    if (found === undefined) {
      response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"errors":[]}')
      return
    }
    const [body, type] = found
    response.writeHead(200, {
      ...{ 'Content-Type': type, 'Content-Length': body.length },
      'Docker-Content-Digest': `sha256:${sha256(body)}`
    })
    response.end(method === 'HEAD' ? undefined : body)
  })
  const port = await listening(server)
  return {
    repository: `127.0.0.1:${port}/shop/web`,
    digest,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
