import { checkPod, CONTAINER, POD, probeOf } from '../harness/pod'

const SERVER = ['httpd', '-f', '-p', '8080', '-h', '/etc']

test('a pod of one container waits for its probe, which is its smoke test, too', async () => {
  const action = { kind: 'http', scheme: 'http', port: 8080, path: '/passwd', headers: [] } as const
  const app = { ...CONTAINER, command: SERVER, probes: { readiness: probeOf(action) } }
  const { report, left } = await checkPod({ ...POD, containers: [app] })
  const { verdict, smoke, findings } = report.document
  expect({ verdict, smoke, findings }).toEqual({
    verdict: 'pass',
    smoke: [
      {
        step: 'GET /passwd (readinessProbe)',
        passed: true,
        detail: '200',
        milliseconds: expect.any(Number) as number
      }
    ],
    findings: []
  })
  expect(left).toEqual([])
})
