import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { install, type Installation } from '../harness/package'
import { BUSYBOX, shell } from '../harness/subject'

let installation: Installation
beforeAll(async () => {
  installation = await install()
})
afterAll(() => installation.remove())

/** A service that keeps its process ID where a read-only root filesystem refuses it. */
const KEEPS_PID = shell('echo $$ > /run/web.pid && exec httpd -f -p 8080 -h /var/www')

const words = (command: string, folder: string): readonly string[] => [
  ...['--command', command, '--port', '8080', '--smoke-http', 'GET / 200'],
  ...['--output-dir', folder, '--json']
]

describe('npx zero-drift check, from the packed tarball in an empty folder', () => {
  it('passes an image that keeps still', async () => {
    const { exitCode, stdout } = await installation.npx(
      ...['check', BUSYBOX, ...words('httpd -f -p 8080 -h /var/www', 'pass')]
    )
    const { verdict } = JSON.parse(stdout) as WrittenDocument
    expect({ exitCode, verdict }).toEqual({ exitCode: 0, verdict: 'pass' })
    expect(existsSync(join(installation.folder, 'pass', 'report.html'))).toBe(true)
  })

  it('proves the fix of one that does not, and passes with it', async () => {
    const failed = await installation.npx('check', BUSYBOX, ...words(KEEPS_PID, 'failed'))
    const { verdict, suggestion } = JSON.parse(failed.stdout) as WrittenDocument
    expect({ exitCode: failed.exitCode, verdict }).toEqual({ exitCode: 2, verdict: 'failed' })
    expect(suggestion).toMatchObject({ proven: true, volumes: [] })
    const mounts = suggestion!.tmpfs.flatMap((mount) => ['--tmpfs', mount])
    const mended = await installation.npx(
      'check',
      BUSYBOX,
      ...words(KEEPS_PID, 'mended'),
      ...mounts
    )
    expect(mended.exitCode).toBe(0)
  })
})
