import { giveImages, withKubeletPod } from '../harness/kubelet'
import { printedInBoth } from '../harness/printed-in-both'
import {
  DIFFERENCES,
  recordedAgain,
  recordedImage,
  RECORDINGS,
  type Printing
} from '../harness/recording'

/** The recordings that the end-to-end tests compare a check with, beside what a kubelet gives today. */

beforeAll(async () => {
  await giveImages(await recordedImage(), 'zero-drift-fixture/busybox:1')
})

const inKubelet: Printing = (manifest) =>
  withKubeletPod(manifest, undefined, async ({ answer, run }) => {
    expect(answer).toEqual({ kind: 'runs' })
    return run('app', 'sh /look.sh')
  })

test.each(RECORDINGS)('a pod $name is as it was recorded', async (recording) => {
  const { printed, recorded } = await recordedAgain(recording, inKubelet)
  expect(printed).toEqual(recorded)
})

test('a check gives other lines where that is documented, and nowhere else', async () => {
  const found = { kubelet: new Set<string>(), check: new Set<string>() }
  for (const { manifest } of RECORDINGS) {
    const { check, kubelet } = await printedInBoth(manifest(await recordedImage()), 'sh /look.sh')
    for (const line of kubelet) if (!check.includes(line)) found.kubelet.add(line)
    for (const line of check) if (!kubelet.includes(line)) found.check.add(line)
  }
  expect(found).toEqual({
    kubelet: new Set(DIFFERENCES.keys()),
    check: new Set([...DIFFERENCES.values()].filter((line) => line !== undefined))
  })
})
