import { findOriginals } from '../../../src/observe/survey'
import { Fault } from '../../../src/plan/faults'
import { sha256 } from '../report/fixtures'
import { worldOf } from '../run/world'
import { tarOf, type Packed } from './archives'
import { engineWith, type Disk } from './disk'

async function found(disk: Disk, ...sizes: readonly number[]) {
  const { engine, calls } = engineWith(disk)
  const question = { world: worldOf({ engine }), id: 'twin', most: 1000 }
  const originals = await findOriginals(question, new Set(sizes))
  return { originals: [...originals], calls }
}

const site: readonly Packed[] = [
  { name: 'src', type: 'directory' },
  { name: 'src/a.php', contents: '<?php', mode: 0o644 },
  { name: 'src/b.php', contents: '<?php', mode: 0o600 },
  { name: 'src/c.php', type: 'link', linkname: 'src/a.php' },
  { name: 'src/d.php', type: 'symlink', linkname: 'a.php' },
  { name: 'src/é.txt', contents: 'other', mode: 0o444 },
  { name: 'src/long.php', contents: '<?php 1', mode: 0o644 }
]

test('files of these sizes are found by their contents, under each of their names', async () => {
  expect(await found({ twin: site }, 5, 6)).toEqual({
    originals: [
      [
        sha256('<?php'),
        [
          { path: '/src/a.php', mode: 0o644 },
          { path: '/src/b.php', mode: 0o600 },
          { path: '/src/c.php', mode: 0o644 }
        ]
      ],
      [sha256('other'), [{ path: '/src/é.txt', mode: 0o444 }]]
    ],
    calls: ['twin']
  })
})

test('files of other sizes are not recorded', async () => {
  expect((await found({ twin: site }, 3)).originals).toEqual([])
})

test('at most a hundred equal files are kept', async () => {
  const many = Array.from({ length: 120 }, (_, n) => ({ name: `${n}.php`, contents: 'x' }))
  const [[, alike] = ['', []]] = (await found({ twin: many }, 1)).originals
  expect(alike).toHaveLength(100)
})

test('an archive that breaks off is a fault', async () => {
  const whole = await tarOf(site)
  await expect(found({ twin: whole.subarray(0, 1024) }, 5)).rejects.toThrow(Fault)
})
