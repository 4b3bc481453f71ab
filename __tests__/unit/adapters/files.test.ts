import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { files, readPolicyFile } from '../../../src/adapters/files'
import { makeFolder } from '../../../src/adapters/file-system'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()
const at = (outputDir: string, ...appended: readonly string[]) => files({ outputDir, appended })

describe('reading', () => {
  test('gives the text', async () => {
    const path = inFolder('a.env', 'A=1\n')
    expect(await at('').read(path)).toEqual({ kind: 'text', text: 'A=1\n' })
  })

  test('a file that is not there is missing', async () => {
    expect(await at('').read(inFolder('none'))).toEqual({
      kind: 'missing',
      reason: expect.stringMatching(/^ENOENT: /) as string
    })
  })

  const NOT_REGULAR =
    'it is no regular file, but for example a pipe; write what it gives to a file first'

  test.each<[string, () => string, string]>([
    ['a folder', () => inFolder(''), 'it is a folder'],
    ['a FIFO that nobody writes to', () => fifo(inFolder('pipe')), NOT_REGULAR],
    ['a link to a FIFO', () => link(fifo(inFolder('pipe'))), NOT_REGULAR],
    ['a device without an end', () => '/dev/zero', NOT_REGULAR],
    ['a socket', () => inFolder('socket'), NOT_REGULAR],
    ['more than a person writes', () => sparse(inFolder('large')), 'it is larger than 16 MiB'],
    ['a circle of links', () => link(inFolder('link')), 'it is a symbolic link']
  ])('%s is refused without blocking', async (_, made, reason) => {
    const server = createServer().listen(inFolder('socket'))
    await once(server, 'listening')
    const read = await at('').read(made())
    server.close()
    expect(read).toEqual({ kind: 'unreadable', reason })
  })

  test('a policy file may be a link within its folder, and no link out of it', async () => {
    const text = 'version: 1\n'
    const own = link(inFolder('policy.yml', text))
    expect(await readPolicyFile(own)).toEqual({ kind: 'text', text })
    rmSync(own)
    expect(await readPolicyFile(link('/etc/passwd'))).toEqual({
      kind: 'unreadable',
      reason: 'it is a symbolic link that leads out of its folder; name the file that it leads to'
    })
    expect(await readPolicyFile(inFolder('none'))).toMatchObject({ kind: 'missing' })
  })

  const fifo = (path: string): string => {
    execFileSync('mkfifo', [path])
    return path
  }
  const link = (target: string): string => {
    symlinkSync(target, inFolder('link'))
    return inFolder('link')
  }
  const sparse = (path: string): string => {
    writeFileSync(path, '')
    truncateSync(path, 16 * 1024 ** 2 + 1)
    return path
  }

  test('a link of the author’s own to a file is followed', async () => {
    const path = link(inFolder('a.env', 'A=1\n'))
    expect(await at('').read(path)).toEqual({ kind: 'text', text: 'A=1\n' })
  })

  test('a file without a size is read to its end', async () => {
    const read = await at('').read('/proc/self/status')
    expect(read).toMatchObject({ kind: 'text', text: expect.stringContaining('Pid:') as string })
  })

  test('is not needed to know whether a file exists', async () => {
    expect(await at('').exists(inFolder('Dockerfile', ''))).toBe(true)
    expect(await at('').exists(inFolder('none'))).toBe(false)
  })
})

test.each([
  ['deploy/web.yaml', 'deploy/web.yaml'],
  ['./deploy//../web.yaml', 'web.yaml'],
  ['../web.yaml', '../web.yaml'],
  ['deploy/../../web.yaml', '../web.yaml'],
  [`${process.cwd()}/web.yaml`, 'web.yaml'],
  ['/etc/./web.yaml', '/etc/web.yaml']
])('the file %s is reported as %s', (path, name) => {
  expect(at('').named(path)).toBe(name)
})

describe('a file for a patch', () => {
  /** Finds a file from a folder below that of the test. */
  async function found(path: string, from: string) {
    const before = process.cwd()
    process.chdir(inFolder(from))
    try {
      return await at('').patchTarget(path)
    } finally {
      process.chdir(before)
    }
  }
  const repository = (): void => {
    inFolder('.git/HEAD', '')
    inFolder('deploy/compose.yaml', '')
    inFolder('base/compose.yaml', '')
    symlinkSync('../base/compose.yaml', inFolder('deploy/link.yaml'))
    symlinkSync('base', inFolder('current'))
    symlinkSync('/etc/hostname', inFolder('away.yaml'))
  }

  test.each([
    ['in the working directory', 'deploy/compose.yaml', '.', ['deploy/compose.yaml', '.']],
    ['in a subfolder', './compose.yaml', 'deploy', ['compose.yaml', '.']],
    ['above a subfolder', '../base/compose.yaml', 'deploy', ['base/compose.yaml', '..']],
    ['a link', 'deploy/link.yaml', '.', ['base/compose.yaml', '.']],
    ['a link out of a subfolder', 'link.yaml', 'deploy', ['base/compose.yaml', '..']],
    ['behind a link', 'current/compose.yaml', '.', ['base/compose.yaml', '.']]
  ])('%s', async (_, path, from, [file, folder]) => {
    repository()
    expect(await found(path, from)).toEqual({ file, folder })
  })

  test.each([
    ['outside of the repository', '/etc/hostname'],
    ['a link out of the repository', 'away.yaml'],
    ['missing', 'none.yaml']
  ])('no patch can name one that is %s', async (_, path) => {
    repository()
    expect(await found(path, '.')).toBeUndefined()
  })
})

describe('where reports can go', () => {
  test('folders are made, files appended to and left as they are', async () => {
    const summary = inFolder('summary', 'before\n')
    const folder = inFolder('a/b/c')
    expect(await at(folder, summary, inFolder('new')).unwritable()).toEqual([])
    expect(statSync(folder).isDirectory()).toBe(true)
    expect(readFileSync(summary, 'utf8')).toBe('before\n')
  })

  test('an existing folder is used', async () => {
    expect(await at(inFolder()).unwritable()).toEqual([])
  })
})

describe('where reports cannot go', () => {
  test.each([
    ['below a file', () => join(inFolder('file', ''), 'reports')],
    ['where a file is', () => inFolder('file', '')],
    ['far below a file', () => join(inFolder('file', ''), 'a/b/c')],
    ['below /proc', () => '/proc/no/such/folder'],
    ['to an empty name', () => '']
  ])('%s', async (_, place) => {
    const path = place()
    const sentences = await at(path).unwritable()
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/^The output folder ".*" cannot be written: E[A-Z]+: .*\.$/)
    expect(sentences[0]).toContain(JSON.stringify(path))
  })

  test('every one of several is named', async () => {
    const sentences = await at(join(inFolder('file', ''), 'x'), '/proc/no', inFolder()).unwritable()
    expect(sentences.map((sentence) => sentence.replace(/ cannot be written: .*/, ''))).toEqual([
      `The output folder ${JSON.stringify(inFolder('file/x'))}`,
      'The file "/proc/no"',
      `The file ${JSON.stringify(inFolder())}`
    ])
  })
})

test('one folder may be created by many calls at once', async () => {
  const names = Array.from({ length: 50 }, (_, index) => inFolder(`a/b/c/${index % 5}`))
  await Promise.all(names.map(makeFolder))
  expect(names.every((name) => existsSync(name))).toBe(true)
})
