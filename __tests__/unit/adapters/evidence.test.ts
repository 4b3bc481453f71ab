import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearEvidence, writeEvidence } from '../../../src/adapters/evidence'
import type { KeptFile } from '../../../src/ports'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-keep-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, ...pieces: readonly string[]): KeptFile => ({
  name,
  size: Buffer.byteLength(pieces.join('')),
  contents: () => pieces.map((piece) => Buffer.from(piece))
})

test('writes files that only the owner reads, and the same archive for the same evidence', async () => {
  const files = [
    file('manifest.json', '{}'),
    file('after/a/é', 'x', 'y'),
    file(`after/${'long/'.repeat(60)}z`, 'z')
  ]
  const first = await writeEvidence(files, folder)
  const archive = readFileSync(join(folder, 'evidence/evidence.tar'))
  const sha256 = createHash('sha256').update(archive).digest('hex')
  expect(first).toEqual({ kind: 'kept', sha256 })
  expect(readFileSync(join(folder, 'evidence/evidence.tar.sha256'), 'utf8')).toBe(
    `${sha256}  evidence.tar\n`
  )
  expect(readFileSync(join(folder, 'evidence/after/a/é'), 'utf8')).toBe('xy')
  for (const name of readdirSync(join(folder, 'evidence'), { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(join(folder, 'evidence', name))
    expect([name, found.mode & 0o777]).toEqual([name, found.isDirectory() ? 0o700 : 0o600])
  }
  expect(await writeEvidence(files, folder)).toEqual(first)
})

test('nothing of an earlier run is left, and a link in its place is not followed', async () => {
  mkdirSync(join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'elsewhere/x'), 'x')
  symlinkSync('elsewhere', join(folder, 'evidence'))
  await writeEvidence([file('a', 'a')], folder)
  expect(readdirSync(join(folder, 'evidence')).sort()).toEqual([
    'a',
    'evidence.tar',
    'evidence.tar.sha256'
  ])
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['x'])
  await clearEvidence(folder)
  expect(readdirSync(folder)).toEqual(['elsewhere'])
})

test.each([
  ['a name that leads out', [file('../x', 'x')], /no name in the folder/],
  ['the same name twice', [file('x', '1'), file('x', '2')], /EEXIST/],
  ['a file that is a folder of another', [file('x', '1'), file('x/y', '2')], /ENOTDIR|EEXIST/],
  ['contents of another size', [{ ...file('x', '12345'), size: 3 }], /[Ss]ize/]
])('%s is not written', async (_, files, reason) => {
  expect(await writeEvidence(files, folder)).toEqual({
    kind: 'unwritable',
    reason: expect.stringMatching(reason) as string
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that cannot be created is reported', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await writeEvidence([file('a', 'a')], join(folder, 'file'))).toMatchObject({
    kind: 'unwritable'
  })
})
