import { surveyMount, surveyRoot } from '../../../src/observe/survey'
import { Fault } from '../../../src/plan/faults'
import { worldOf } from '../run/world'
import { tarOf, type Packed } from './archives'
import { engineWith, type Disk } from './disk'

const folder = (name: string): Packed => ({ name, type: 'directory' })
const link = (name: string, linkname: string): Packed => ({ name, type: 'symlink', linkname })

function asking(disk: Disk, limit = 100) {
  const { engine, calls } = engineWith(disk)
  return { question: { world: worldOf({ engine }), id: 'c1', limit, most: 1000 }, calls }
}

async function mount(disk: Disk, path: string, limit?: number) {
  const { question, calls } = asking(disk, limit)
  const { snapshot, partial } = await surveyMount(question, path)
  return { paths: [...snapshot.keys()], partial, calls }
}

describe('a mount', () => {
  test.each<[string, Disk, string, readonly string[]]>([
    [
      'that is a folder has its own path, whatever the archive calls it',
      { 'c1 /var/lib/data': [folder('data'), { name: 'data/x' }, folder('data/d')] },
      '/var/lib/data',
      ['/var/lib/data', '/var/lib/data/x', '/var/lib/data/d']
    ],
    [
      'that is a file is one entry',
      { 'c1 /etc/app.conf': [{ name: 'app.conf' }] },
      '/etc/app.conf',
      ['/etc/app.conf']
    ],
    [
      'with a name of its own inside keeps it',
      { 'c1 /data': [folder('data'), folder('data/data'), { name: 'data/data/data' }] },
      '/data',
      ['/data', '/data/data', '/data/data/data']
    ],
    [
      'whose path is no ASCII is known by its bytes',
      { 'c1 /é': [folder('é'), { name: 'é/ä' }] },
      '/é',
      ['/\xc3\xa9', '/\xc3\xa9/\xc3\xa4']
    ]
  ])('%s', async (_, disk, path, paths) => {
    expect(await mount(disk, path)).toEqual({ paths, partial: false, calls: [`c1 ${path}`] })
  })

  test.each<[string, Disk, readonly string[]]>([
    [
      'absolute',
      { 'c1 /srv/v': [link('v', '/real')], 'c1 /real': [folder('real'), { name: 'real/x' }] },
      ['c1 /srv/v', 'c1 /real']
    ],
    [
      'relative',
      { 'c1 /srv/v': [link('v', '../r')], 'c1 /srv/../r': [folder('r'), { name: 'r/x' }] },
      ['c1 /srv/v', 'c1 /srv/../r']
    ],
    [
      'of a link',
      {
        'c1 /srv/v': [link('v', 'w')],
        'c1 /srv/w': [link('w', '/é')],
        'c1 /é': [folder('é'), { name: 'é/x' }]
      },
      ['c1 /srv/v', 'c1 /srv/w', 'c1 /é']
    ]
  ])('behind a symbolic link is read at its target: %s', async (_, disk, calls) => {
    expect(await mount(disk, '/srv/v')).toEqual({
      paths: ['/srv/v', '/srv/v/x'],
      partial: false,
      calls
    })
  })

  test('is read up to the limit', async () => {
    const disk = { 'c1 /data': [folder('data'), { name: 'data/x', contents: 'xxx' }] }
    expect((await mount(disk, '/data', 2)).partial).toBe(true)
    expect((await mount(disk, '/data', 3)).partial).toBe(false)
  })

  test('with a hard link between its files is read completely', async () => {
    const files: readonly Packed[] = [
      { name: 'data/x', contents: 'x' },
      { name: 'data/y', type: 'link', linkname: 'data/x' }
    ]
    const { question } = asking({ 'c1 /srv/data': [folder('data'), ...files] })
    const { snapshot } = await surveyMount(question, '/srv/data')
    expect(snapshot.get('/srv/data/y')).toEqual(snapshot.get('/srv/data/x'))
    expect(snapshot.get('/srv/data/y')?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('the root filesystem is read from the engine’s export', async () => {
  const { question, calls } = asking({
    c1: [folder('etc/'), { name: 'etc/passwd', contents: 'x' }]
  })
  const { snapshot, partial } = await surveyRoot(question)
  expect([[...snapshot.keys()], partial, calls]).toEqual([['/etc', '/etc/passwd'], false, ['c1']])
})

describe('a place that cannot be read completely is a fault', () => {
  const cut = async () => (await tarOf([{ name: 'data' }])).subarray(0, -512)
  const loop = { 'c1 /data': [link('data', '/data')] }

  test.each<[string, () => Promise<Disk>, string]>([
    ['that is not there', () => Promise.resolve({}), 'it is not there'],
    [
      'that breaks off',
      async () => ({ 'c1 /data': await cut() }),
      'the engine broke off its archive'
    ],
    [
      'that is nothing',
      () => Promise.resolve({ 'c1 /data': Buffer.alloc(0) }),
      'the engine broke off its archive'
    ],
    [
      'behind links in a circle',
      () => Promise.resolve(loop),
      'it is behind too many symbolic links'
    ],
    [
      'behind a link to nothing',
      () => Promise.resolve({ 'c1 /data': [link('data', 'x')] }),
      'it is not there'
    ]
  ])('a mount %s', async (_, disk, why) => {
    const { question } = asking(await disk())
    const fault = new Fault('look-failed', `"/data" could not be inspected: ${why}.`)
    await expect(surveyMount(question, '/data')).rejects.toEqual(fault)
  })

  test('a root filesystem that breaks off', async () => {
    const { question } = asking({ c1: await cut() })
    const fault = new Fault(
      'look-failed',
      '"/" could not be inspected: the engine broke off its archive.'
    )
    await expect(surveyRoot(question)).rejects.toEqual(fault)
  })

  test('an answer that is no archive', async () => {
    const { question } = asking({ 'c1 /data': Buffer.from('no'.repeat(256)) })
    await expect(surveyMount(question, '/data')).rejects.toThrow('the sum of a header is wrong')
  })
})
