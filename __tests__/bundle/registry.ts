import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cli, type Ran } from '../harness/cli'

/** Docker's own configuration as files of a folder, and programs that come first on the path. */
export interface Setting {
  readonly config?: string
  readonly programs?: Readonly<Record<string, string>>
}

export interface Asked {
  /** The login that came with the pull, decoded; undefined where none came, or no pull. */
  readonly login: unknown
  /** What was to be pulled, and for which platform. */
  readonly query: string
  readonly ran: Ran
}

/** Checks an image with an engine that has none and may pull none; gives the login that it was handed. */
export async function pulled(reference: string, setting: Setting): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-registry-'))
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/images/create') === true) seen.push(request)
    answer(request, response)
  })
  try {
    lay(folder, setting)
    const socket = join(folder, 'engine.sock')
    await new Promise<void>((resolve) => server.listen(socket, resolve))
    const ran = await cli(['check', reference, '--json'], {
      DOCKER_HOST: `unix://${socket}`,
      DOCKER_CONFIG: folder,
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`
    })
    return { login: loginOf(seen[0]), query: seen[0]?.url?.split('?')[1] ?? '', ran }
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  }
}

function lay(folder: string, { config, programs = {} }: Setting): void {
  if (config !== undefined) writeFileSync(join(folder, 'config.json'), config)
  mkdirSync(join(folder, 'bin'))
  for (const [name, script] of Object.entries(programs)) {
    const path = join(folder, 'bin', name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
  }
}

function loginOf(request: IncomingMessage | undefined): unknown {
  const header = request?.headers['x-registry-auth']
  return typeof header === 'string'
    ? JSON.parse(Buffer.from(header, 'base64url').toString())
    : undefined
}

const ANSWERS: readonly (readonly [RegExp, number, unknown])[] = [
  [/^GET \/version$/, 200, { Version: '20.10.24', Os: 'linux', Arch: 'amd64' }],
  [/^GET \/info/, 200, { IndexServerAddress: 'https://index.docker.io/v1/' }],
  [/^GET \/images\//, 404, { message: 'No such image' }],
  [/^POST \/images\/create/, 200, { error: 'pull access denied' }]
]

function answer({ method = '', url = '' }: IncomingMessage, response: ServerResponse): void {
  const known = ANSWERS.find(([request]) => request.test(`${method} ${url}`))
  const [, status, body] = known ?? [undefined, 500, { message: 'not foreseen' }]
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(body)}\r\n`)
}
