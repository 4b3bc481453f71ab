import { shell } from '../harness/subject'
import { linesOf, reportOf } from './check'
import { imageOf } from './images'

/** Many changes of every kind, in folders whose names an engine's hash table puts in any order. */
const SCRIPT = `for n in $(seq 0 11); do
  cd /$n; echo x >data/new; echo x >>app/config.json; rm data/a; mkdir -p z/y/x; mv links l; touch app/empty
done`

describe.each(['auto', 'never'])('with content: %s', (content) => {
  test('the same is told in the same order, whatever order the engine lists it in', async () => {
    const image = await imageOf('layout')
    const check = () => reportOf({ image, content, command: shell(SCRIPT), 'wait-for': 'exit' })
    const [one, other] = [await check(), await check()]
    expect(linesOf(one).length).toBeGreaterThan(12 * 9)
    expect(linesOf(other)).toEqual(linesOf(one))
    expect(other.findings).toEqual(one.findings)
  })
})
