import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cooked } from '../../src/explain/mounts'
import { recipesOf } from '../../src/explain/recipes/recipes'
import { BROKER, FULL, NEEDLESS } from '../unit/explain/cooked'

const folder = mkdtempSync(join(tmpdir(), 'zero-drift-compose-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What `docker compose config` makes of a recipe. */
function config(cooked: Cooked): unknown {
  const file = join(folder, 'compose.yml')
  writeFileSync(file, recipesOf(cooked).compose)
  const argv = ['compose', '-f', file, 'config', '--format', 'json']
  const { stdout, stderr, status } = spawnSync('docker', argv, { encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return JSON.parse(stdout)
}

const HOSTILE: Cooked = {
  ...NEEDLESS,
  fix: {
    tmpfs: [
      { path: '/a b"\'$HOME`\n#\u202e', options: 'size=1m' },
      { path: '/c:d', options: 'size=64k' }
    ],
    volumes: ['/-é: ${X}', '/数']
  }
}

test.each<[string, Cooked]>([
  ['a service that needs nothing', NEEDLESS],
  ['a service that needs two mounts', BROKER],
  ['all that an author can say', FULL],
  ['hostile paths', HOSTILE]
])('Compose takes the recipe of %s', (_, cooked) => {
  expect(config(cooked)).toHaveProperty('services.app.read_only', true)
})

test('Compose reads hostile paths as they were meant', () => {
  expect(config(HOSTILE)).toMatchObject({
    services: {
      app: {
        tmpfs: ['/a b"\'$$HOME`\n#\u202e:size=1m'],
        volumes: [
          { type: 'volume', source: 'acme-web-X', target: '/-é: $${X}' },
          { type: 'volume', source: 'acme-web-volume', target: '/数' },
          { type: 'tmpfs', target: '/c:d', tmpfs: { size: '65536' } }
        ]
      }
    }
  })
})
