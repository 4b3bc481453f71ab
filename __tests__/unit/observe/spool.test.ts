import type { Entry, ContentSink } from '../../../src/observe/snapshot'
import { spoolInto } from '../../../src/observe/spool'
import { vault } from '../run/world'
import { file } from './seen'

const limits = { fileLimit: 100, limit: 250 }
const entry = (size: number, mode = 0o644) => file({ size, mode })

type Spooling = Pick<ReturnType<typeof spoolInto>, 'find'>

/** Whether contents of that many bytes were kept, or are there already. */
function put(spool: Spooling, keeper: ContentSink, name: string, entry: Entry): boolean {
  const draft = keeper(entry)
  draft?.add(Buffer.alloc(entry.size, name))
  draft?.keep(name)
  return spool.find(name) !== undefined
}

test('contents are found by digest, byte for byte, even if drafts are read side by side', () => {
  const spool = spoolInto(vault, limits)
  const keeper = spool.sink('all')
  const [one, other] = [keeper(entry(4)), keeper(entry(4))]
  one?.add(Buffer.from('ab'))
  other?.add(Buffer.from('xy'))
  one?.add(Buffer.from('cd'))
  other?.add(Buffer.from('z!'))
  other?.keep('other')
  one?.keep('one')
  const text = (name: string) => Buffer.concat([...spool.contents(spool.find(name)!)]).toString()
  expect([text('one'), text('other'), spool.find('none')]).toEqual(['abcd', 'xyz!', undefined])
})

test('each place has its limits, programs have theirs, and stored contents do not count again', () => {
  const spool = spoolInto(vault, limits)
  const keeper = spool.sink('all')
  const kept = (name: string, size: number, mode?: number) =>
    put(spool, keeper, name, entry(size, mode))
  expect([kept('a', 101), kept('b', 100), kept('c', 100), kept('d', 100)]).toEqual([
    false,
    true,
    true,
    false
  ])
  expect(kept('b', 100)).toBe(true)
  expect(kept('program', 100, 0o755)).toBe(true)
  expect(put(spool, spool.sink('all'), 'd', entry(100))).toBe(true)
})

test('contents that were not kept are not found', () => {
  const spool = spoolInto(vault, limits)
  spool.sink('changed')(entry(1))?.add(Buffer.from('x'))
  expect(spool.find('x')).toBeUndefined()
})

test('a full vault is reported, and ends nothing', () => {
  const full = () => ({
    ...vault(),
    append: () => {
      throw new Error('ENOSPC')
    }
  })
  const spool = spoolInto(full, limits)
  const keeper = spool.sink('all')
  expect(put(spool, keeper, 'a', entry(10))).toBe(false)
  expect(spool.fault()).toBe('ENOSPC')
  expect(keeper(entry(1))).toBeUndefined()
})

test('the vault is not opened where nothing is kept', () => {
  const spool = spoolInto(() => {
    throw new Error('opened')
  }, limits)
  spool.sink('all')(entry(101))
  spool.close()
  expect(spool.fault()).toBeUndefined()
})
