import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPod } from '../harness/pod'
import {
  asOurs,
  linesOf,
  NON_ROOT,
  recordedImage,
  recordedManifest,
  ROOT,
  WITH_ROOT,
  WITHOUT_ROOT,
  type Recorded
} from '../harness/recording'

/** A pod as a real kubelet ran it, beside the pod as a check runs it. */

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-recording-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function recordingOf(recorded: Recorded): Promise<string> {
  const path = join(folder, 'recording')
  const script = `docker exec "$ZERO_DRIFT_CONTAINER" sh /look.sh >'${path}' 2>/dev/null`
  const pod = recordedManifest(await recordedImage(), recorded)
  const { left } = await checkPod(pod, { 'smoke-run': script, explain: 'never' })
  expect(left).toEqual([])
  return readFile(path, 'utf8')
}

test('a pod without root is as a kubelet makes it, but for known differences', async () => {
  const recorded = await recordingOf(WITHOUT_ROOT)
  expect(linesOf(recorded).toSorted()).toEqual(asOurs(NON_ROOT).toSorted())
})

test('a pod with root can write where a kubelet lets it, but for known differences', async () => {
  const recorded = await recordingOf(WITH_ROOT)
  const writes = linesOf(recorded.slice(recorded.indexOf('== writes')))
  expect(writes.filter((line) => line.startsWith('/'))).toEqual(asOurs(ROOT))
})
