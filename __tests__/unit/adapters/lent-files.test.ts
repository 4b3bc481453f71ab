import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { lend, removeLent, removeStrayLent } from '../../../src/adapters/lent-files'
import { processMark } from '../../../src/adapters/process'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()

const RUN = 'a'.repeat(32)

test('lent texts are files that all may read, in a folder that one may enter', async () => {
  const parent = inFolder()
  const { paths, remove } = await lend(['a', ''], RUN, { RUNNER_TEMP: parent })
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['a', ''])
  expect(paths.map((path) => statSync(path).mode & 0o777)).toEqual([0o444, 0o444])
  const [path = ''] = paths
  const folder = dirname(path)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(dirname(folder)).toBe(parent)
  // A colon would end the source of a bind.
  expect(path).not.toContain(':')
  await remove()
  expect(existsSync(folder)).toBe(false)
  await remove()
})

test('files of one run are removed by its ID', async () => {
  const parent = inFolder()
  const environment = { RUNNER_TEMP: parent }
  await lend(['a'], RUN, environment)
  const other = await lend(['b'], 'b'.repeat(32), environment)
  mkdirSync(join(parent, 'unrelated'))
  await removeLent(RUN, environment)
  expect(readdirSync(parent).toSorted()).toEqual(
    ['unrelated', basename(dirname(other.paths[0] ?? ''))].toSorted()
  )
})

describe('stray files', () => {
  /** Name of the folder of a process with a start time of its own, which no process has. */
  const gone = (run: string): string => {
    const mark = processMark(process.pid)?.replace(/\d+$/, '1').replaceAll(':', '_') ?? ''
    return `zero-drift-lent-${run}_${mark}_abcdef`
  }

  test('are those of a process that has ended', async () => {
    const parent = inFolder()
    const environment = { RUNNER_TEMP: parent }
    const { paths } = await lend(['a'], RUN, environment)
    mkdirSync(join(parent, gone(RUN)))
    mkdirSync(join(parent, `zero-drift-lent-${RUN}_unknown_abcdef`))
    await removeStrayLent(environment)
    expect(readdirSync(parent).toSorted()).toEqual(
      [basename(dirname(paths[0] ?? '')), `zero-drift-lent-${RUN}_unknown_abcdef`].toSorted()
    )
  })

  test('are no links to other folders', async () => {
    const [parent, target] = [inFolder('lent'), inFolder('target')]
    for (const path of [parent, target]) mkdirSync(path)
    symlinkSync(target, join(parent, gone(RUN)))
    await removeStrayLent({ RUNNER_TEMP: parent })
    expect([readdirSync(parent), existsSync(target)]).toEqual([[gone(RUN)], true])
  })
})
