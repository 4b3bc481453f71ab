import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deadline } from '../../../src/adapters/deadline'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
let collecting: NodeJS.Timeout | undefined
afterEach(() => {
  clearInterval(collecting)
})

test('a deadline fires, though nobody holds it but a signal that was made of it', async () => {
  const never = new AbortController().signal
  const listen = () =>
    new Promise((resolve) => {
      AbortSignal.any([deadline(200), never]).addEventListener('abort', resolve, { once: true })
    })
  const fired = listen()
  collecting = setInterval(collectGarbage, 20)
  await fired
})
