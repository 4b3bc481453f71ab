import { probeNames } from '../../../src/observe/probe-answer'
import { tarOf, type Packed } from './archives'

async function named(...entries: readonly Packed[]) {
  const names = probeNames()
  names.add(await tarOf(entries))
  return { paths: names.paths(), ended: names.ended() }
}

describe('the names in the probe’s answer', () => {
  test('are paths from the root', async () => {
    const { paths, ended } = await named(
      { name: '.', type: 'directory' },
      { name: 'app', type: 'directory' },
      { name: 'app/x' }
    )
    expect([paths, ended]).toEqual([['/', '/app', '/app/x'], true])
  })

  test('exclude entries that it could not read', async () => {
    const failed = { name: 'app', pax: { 'ZERODRIFT.error': 'EACCES' } }
    expect((await named(failed, { name: 'srv' })).paths).toEqual(['/srv'])
  })
})
