import { execFile } from 'node:child_process'
import { chmod, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readTar, type Read } from './archives'

const LONG = 'n'.repeat(180)
const FAR = `/${'t'.repeat(150)}`

let folder: string

/** A name below the folder, a character for each byte. */
const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), bytes(name)])
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-tar-'))
  await mkdir(at('d'), { mode: 0o755 })
  await mkdir(at(`d/${'p'.repeat(90)}`))
  await mkdir(at('empty'))
  const contents: Readonly<Record<string, string>> = {
    a: 'hello\n',
    'd/zero': '',
    'd/block': 'b'.repeat(512),
    'd/more': '\0\xff'.repeat(700),
    [`d/${'p'.repeat(90)}/${'q'.repeat(90)}`]: 'deep',
    [LONG]: 'long',
    'new\nline': 'n',
    ' space = sign ': 's',
    '\xff\xfe': 'no text',
    'caf\xc3\xa9': 'utf8',
    'caf\xe9': 'latin1',
    'back\\slash': 'b'
  }
  for (const [name, text] of Object.entries(contents)) {
    await writeFile(at(name), bytes(text))
    await chmod(at(name), 0o640)
  }
  await chmod(at('a'), 0o4755)
  await symlink('a', at('link'))
  await symlink(bytes('\xff'), at('link-to-bytes'))
  await symlink(FAR, at('link-far'))
  await link(at('a'), at('hard'))
  await link(at(LONG), at('hard-long'))
  await promisify(execFile)('mkfifo', ['-m', '600', join(folder, 'fifo')])
  for (const name of ['d', 'empty', `d/${'p'.repeat(90)}`]) await chmod(at(name), 0o755)
})

afterAll(() => rm(folder, { recursive: true }))

const ANYBODY = ['--owner=:33', '--group=:34', '--mtime=@1700000000']

/** What GNU tar packs of these names. */
async function packed(options: readonly string[], names: readonly string[]): Promise<Buffer> {
  const asked = ['-C', folder, '--sort=name', '--numeric-owner', '-cf', '-', ...options]
  const list = Buffer.concat(names.map((name) => bytes(`${name}\0`)))
  const answered = promisify(execFile)('tar', [...asked, '--null', '-T', '-'], {
    encoding: 'buffer',
    maxBuffer: 1 << 24
  })
  answered.child.stdin?.end(list)
  return (await answered).stdout
}

/** Without the records, which are another matter. */
function told(archive: Buffer): readonly Read[] {
  const { entries, ended } = readTar(archive)
  expect(ended).toBe(true)
  return entries.map((entry) => ({ ...entry, records: new Map() }))
}

const common = {
  ...{ type: '0', mode: 0o640, uid: 33, gid: 34, modified: 1_700_000_000 },
  ...{ target: '', device: '0:0', records: new Map() }
}
const file = (name: string, contents: string, mode = 0o640) => ({
  ...common,
  ...{ name, size: contents.length, contents, mode }
})
const other = (type: string, name: string, mode: number, target = '') => ({
  ...common,
  ...{ type, name, size: 0, contents: '', mode, target }
})

const short = [
  file('a', 'hello\n', 0o4755),
  other('5', 'd', 0o755),
  file('d/block', 'b'.repeat(512)),
  file('d/more', '\0\xff'.repeat(700)),
  other('5', `d/${'p'.repeat(90)}`, 0o755),
  file(`d/${'p'.repeat(90)}/${'q'.repeat(90)}`, 'deep'),
  file('d/zero', ''),
  other('5', 'empty', 0o755),
  file('new\nline', 'n'),
  file(' space = sign ', 's'),
  file('\xff\xfe', 'no text'),
  file('caf\xc3\xa9', 'utf8'),
  file('caf\xe9', 'latin1'),
  file('back\\slash', 'b'),
  other('2', 'link', 0o777, 'a'),
  other('2', 'link-to-bytes', 0o777, '\xff'),
  other('1', 'hard', 0o4755, 'a'),
  other('6', 'fifo', 0o600)
]
const SHORT = short.map(({ name }) => name).filter((name) => !name.startsWith('d/'))
const long = [
  file(LONG, 'long'),
  other('2', 'link-far', 0o777, FAR),
  other('1', 'hard-long', 0o640, LONG)
]

describe('an archive by GNU tar', () => {
  test.each(['ustar', 'pax', 'gnu', 'oldgnu'])('in the format %s', async (format) => {
    expect(told(await packed([...ANYBODY, `--format=${format}`], SHORT))).toEqual(short)
  })

  test.each(['pax', 'gnu', 'oldgnu'])(
    'in the format %s, with names and links that are too long for a header',
    async (format) => {
      const names = long.map(({ name }) => name)
      expect(told(await packed([...ANYBODY, `--format=${format}`], names))).toEqual(long)
    }
  )

  test.each(['pax', 'gnu'])(
    'in the format %s, with an owner beyond eight digits',
    async (format) => {
      const owners = ['--owner=:4294967294', '--group=:2097152', '--mtime=@1700000000']
      expect(told(await packed([...owners, `--format=${format}`], ['a']))).toEqual([
        { ...short[0], uid: 4_294_967_294, gid: 2_097_152 }
      ])
    }
  )

  test.each([
    ['pax', -1],
    ['gnu', -1],
    ['gnu', -86_400],
    ['pax', 68_719_476_736],
    ['gnu', 68_719_476_736]
  ])('in the format %s, with a time of %d', async (format, modified) => {
    const options = ['--owner=:33', '--group=:34', `--mtime=@${modified}`, `--format=${format}`]
    expect(told(await packed(options, ['a']))).toEqual([{ ...short[0], modified }])
  })

  test('in PAX, with parts of a second', async () => {
    const options = ['--owner=:33', '--group=:34', '--mtime=@1700000000.75', '--format=pax']
    expect(told(await packed(options, ['a']))).toEqual([short[0]])
  })

  test.each(['ustar', 'pax', 'gnu'])('in the format %s, of a whole folder', async (format) => {
    const options = ['--owner=:33', '--group=:34', '--mtime=@1700000000', `--format=${format}`]
    expect(told(await packed(options, ['./empty']))).toEqual([other('5', 'empty', 0o755)])
    const whole = await packed(['--format=gnu', '--no-recursion'], ['.'])
    expect(told(whole).map(({ name }) => name)).toEqual([''])
  })

  test.each(['ustar', 'pax', 'gnu'])('in the format %s, with nothing in it', async (format) => {
    expect(told(await packed([`--format=${format}`], []))).toEqual([])
  })

  test('keeps extended attributes, as PAX has them', async () => {
    const options = [...ANYBODY, '--format=pax', '--pax-option=SCHILY.xattr.user.a:=x=y']
    const { entries } = readTar(await packed(options, ['a']))
    expect(entries.map(({ records }) => records.get('SCHILY.xattr.user.a'))).toEqual(['x=y'])
  })
})

test.each(['ustar', 'pax', 'gnu'])(
  'an archive of the format %s is read equally in one piece and split anywhere',
  async (format) => {
    const names = format === 'ustar' ? SHORT : [...SHORT, ...long.map(({ name }) => name)]
    const archive = await packed([...ANYBODY, `--format=${format}`], names)
    const whole = readTar(archive)
    for (const size of [1, 2, 3, 7, 100, 511, 512, 513, 1024, 4096, archive.length - 1]) {
      expect([size, readTar(archive, [size])]).toEqual([size, whole])
    }
  }
)
