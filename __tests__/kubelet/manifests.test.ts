import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { giveImages, kubeletVersion, withKubeletPod } from '../harness/kubelet'
import { readFixture, withCheckedManifest } from '../harness/manifest-check'

/** The manifests that the end-to-end tests have the answers for, beside what a kubelet makes of them. */

beforeAll(() => giveImages('zero-drift-fixture/busybox:1'))

const QUICK = ['--explain', 'never']

/** Whether all of a manifest's workload gets ready, or ends well, as a check says and as a kubelet does. */
interface Answers {
  readonly check: boolean
  readonly kubelet: boolean
}

async function answersTo(
  text: string,
  words: readonly string[] = [],
  workload?: string
): Promise<Answers> {
  const wish = workload === undefined ? [] : ['--workload', workload]
  const check = await withCheckedManifest(text, [...QUICK, ...wish, ...words], isRunning)
  const kubelet = await withKubeletPod(text, workload, ({ answer }) => isReady(answer))
  return { check, kubelet }
}

/** A pod that drifts runs nevertheless. */
const isRunning = ({ report }: { readonly report: { readonly verdict: string } }): boolean =>
  report.verdict === 'pass' || report.verdict === 'drift'

const isReady = ({ kind }: { readonly kind: string }): boolean => kind === 'runs' || kind === 'ends'

test.each<[string, boolean]>([
  ['jvm-service', false],
  ['operator', false],
  ['dashboard', true],
  ['six-subpaths', true],
  ['cronjob', true],
  ['sidecar-pair', true],
  ['statefulset', true],
  ['seeded', true],
  ['fs-group', true]
])('%s gets the same answer', async (name, runs) => {
  expect(await answersTo(await readFixture(name))).toEqual({ check: runs, kubelet: runs })
})

test('helm gets the same answer', async () => {
  const answers = await answersTo(await readFixture('helm'), [], 'Deployment/release-shop')
  expect(answers).toEqual({ check: true, kubelet: true })
})

test('the proven fix runs in the kubelet', async () => {
  const patched = await withCheckedManifest(
    await readFixture('jvm-service'),
    [],
    async (before) => {
      const { folder } = before
      const patch = join(folder, 'reports/suggestion/manifest.patch')
      await promisify(execFile)('git', ['apply', patch], { cwd: folder })
      return readFile(join(folder, 'pod.yaml'), 'utf8')
    }
  )
  expect(await answersTo(patched)).toEqual({ check: true, kubelet: true })
})

/** Manifests with which a check differs from this kubelet, and must. */
describe('known differences', () => {
  test('a check takes no folder of the machine that nobody gave it', async () => {
    const text = await readFixture('daemonset')
    expect(await answersTo(text)).toEqual({ check: false, kubelet: true })
    const given = [...QUICK, '--volumes', '/proc:/host/proc:ro']
    expect(await withCheckedManifest(text, given, isRunning)).toBe(true)
  })

  test('gRPC probes came with Kubernetes 1.24: the kubelet asks the port instead', async () => {
    expect(await kubeletVersion()).toBe('v1.20.2')
    const text = await readFixture('grpc-service')
    expect(text.match(/grpc:/g)?.length).toBe(2)
    const asked = text.replaceAll(/grpc: *\{ port: (\d+).*\} \}/g, 'tcpSocket: { port: $1 } }')
    const check = await withCheckedManifest(text, QUICK, isRunning)
    const kubelet = await withKubeletPod(asked, undefined, ({ answer }) => isReady(answer))
    expect({ check, kubelet }).toEqual({ check: true, kubelet: true })
  })
})
