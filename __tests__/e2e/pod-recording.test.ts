import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPod } from '../harness/pod'
import { asOurs, recordedAgain, RECORDINGS, type Printing } from '../harness/recording'

/** A pod as a real kubelet ran it, beside the pod as a check runs it. */

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-recording-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const inCheck: Printing = async (manifest) => {
  const path = join(folder, 'recording')
  const script = `docker exec "$ZERO_DRIFT_CONTAINER" sh /look.sh >'${path}' 2>/dev/null`
  const { left } = await checkPod(manifest, { 'smoke-run': script, explain: 'never' })
  expect(left).toEqual([])
  return readFile(path, 'utf8')
}

test.each(RECORDINGS)(
  'a pod $name is as a kubelet makes it, but for known differences',
  async (recording) => {
    const { printed, recorded } = await recordedAgain(recording, inCheck)
    expect(printed).toEqual(asOurs(recorded).toSorted())
  }
)
