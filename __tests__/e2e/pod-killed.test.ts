import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withJob } from '../harness/job'
import { leftOf } from '../harness/left'
import { runStep } from '../harness/runner'

const [MAIN, POST] = ['index.js', 'post/index.js'].map((path) =>
  join(__dirname, '..', '..', 'dist', path)
) as [string, string]

/** A pod with all that a check creates: volumes of every kind, an init container and a sidecar. */
const podOf = (name: string, init: string, app: string): string => `
apiVersion: v1
kind: Secret
metadata: {name: token}
stringData: {token: hunter2-of-the-test}
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  terminationGracePeriodSeconds: 1
  initContainers:
    - name: side
      image: zero-drift-fixture/busybox:1
      restartPolicy: Always
      command: [sleep, '600']
      volumeMounts: [{name: memory, mountPath: /m}]
    - name: prepare
      image: zero-drift-fixture/busybox:1
      command: [sh, -c, ${JSON.stringify(init)}]
      volumeMounts: [{name: data, mountPath: /data}]
  containers:
    - name: app
      image: zero-drift-fixture/busybox:1
      command: [sh, -c, ${JSON.stringify(app)}]
      securityContext: {readOnlyRootFilesystem: true}
      volumeMounts:
        - {name: data, mountPath: /data}
        - {name: token, mountPath: /token}
  volumes:
    - {name: data, emptyDir: {}}
    - {name: memory, emptyDir: {medium: Memory, sizeLimit: 8Mi}}
    - {name: token, secret: {secretName: token}}
`

test.each([
  ['a sidecar starts', 'Starting the sidecar side'],
  ['an init container runs', 'Running the init container prepare']
])('post removes all of a pod whose check is killed while %s', (_, line) =>
  withJob(async (job) => {
    await writeFile(join(job.workspace, 'pod.yaml'), podOf('killed', 'sleep 600', 'sleep 600'))
    const step = await runStep({
      script: MAIN,
      inputs: { 'manifest-file': 'pod.yaml' },
      job,
      kill: { when: (progress) => progress.includes(line) }
    })
    expect([step.signal, (await leftOf(job, step)).length > 0]).toEqual(['SIGKILL', true])
    const post = await runStep({ script: POST, job, state: step.state })
    expect([post.outcome, await leftOf(job, step)]).toEqual(['success', []])
  })
)

test('two checks of one manifest at once do not see each other', () =>
  withJob((job) =>
    withJob(async (other) => {
      const inputs = {
        'manifest-file': 'pod.yaml',
        'smoke-exec': `sh -c 'test "$(cat /data/mine)" = "$(cat /token/token)" && sleep 2'`
      }
      const app = 'cat /token/token > /data/mine; exec sleep 600'
      const init = 'test -z "$(ls -A /data)"'
      const steps = await Promise.all(
        [job, other].map(async (one) => {
          await writeFile(join(one.workspace, 'pod.yaml'), podOf('twice', init, app))
          const step = await runStep({ script: MAIN, inputs, job: one })
          return [step.outcome, step.outputs['verdict'], await leftOf(one, step)]
        })
      )
      expect(steps).toEqual([
        ['success', 'pass', []],
        ['success', 'pass', []]
      ])
    })
  ))
