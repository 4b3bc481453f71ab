import { giveImages, withKubeletPod } from '../harness/kubelet'
import { printedInBoth } from '../harness/printed-in-both'
import {
  DIFFERENCES,
  linesOf,
  NON_ROOT,
  recordedImage,
  recordedManifest,
  ROOT,
  WITH_ROOT,
  WITHOUT_ROOT,
  type Recorded
} from '../harness/recording'

/** The recordings that the end-to-end tests compare a check with, beside what a kubelet gives today. */

let image = ''
beforeAll(async () => {
  image = await recordedImage()
  await giveImages(image, 'zero-drift-fixture/busybox:1')
})

const recordingOf = (recorded: Recorded): Promise<string> =>
  withKubeletPod(recordedManifest(image, recorded), undefined, async ({ answer, run }) => {
    expect(answer).toEqual({ kind: 'runs' })
    return run('app', 'sh /look.sh')
  })

test('a pod without root is as it was recorded', async () => {
  const recording = await recordingOf(WITHOUT_ROOT)
  expect(linesOf(recording).toSorted()).toEqual(linesOf(NON_ROOT).toSorted())
})

test('a pod with root can write what it could when it was recorded', async () => {
  const lines = linesOf(await recordingOf(WITH_ROOT))
  const writes = lines.slice(lines.indexOf('== writes'))
  expect(writes.filter((line) => line.startsWith('/'))).toEqual(linesOf(ROOT))
})

test('a check gives other lines where that is documented, and nowhere else', async () => {
  const found = { kubelet: new Set<string>(), check: new Set<string>() }
  for (const recorded of [WITHOUT_ROOT, WITH_ROOT]) {
    const manifest = recordedManifest(image, recorded)
    const { check, kubelet } = await printedInBoth(manifest, 'sh /look.sh')
    for (const line of kubelet) if (!check.includes(line)) found.kubelet.add(line)
    for (const line of check) if (!kubelet.includes(line)) found.check.add(line)
  }
  expect(found).toEqual({
    kubelet: new Set(DIFFERENCES.keys()),
    check: new Set([
      ...[...DIFFERENCES.values()].filter((line) => line !== undefined),
      // Root makes a file of that name itself.
      '-rw-r--r-- 0 0 /dev/termination-log'
    ])
  })
})
