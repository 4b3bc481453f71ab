import { imageFrom } from '../harness/engine'
import { withOwnEngine } from '../harness/own-engine'
import { checked, shell, BUSYBOX } from '../harness/subject'

/** Has the engine begun to shut down: it ends containers, and knows its volumes no more. */
const SHUT_DOWN = `
kill -TERM "$(cat "$(dirname "\${DOCKER_HOST#unix://}")/pid")"
until docker volume inspect none 2>&1 | grep -Eq 'database not open|connect'; do :; done
`

/** The engine waits ten seconds for one that does not. */
const ENDS_AT_ONCE = shell('trap exit TERM; echo ready; while :; do sleep 0.1; done')

/** What it refuses is the volume's removal, or it is not there any more to be asked. */
const told = (volume: string): RegExp => new RegExp(`${volume}|could not be asked`)

it.each([
  ['of the image', 'VOLUME /data', {}],
  ['with a name', 'CMD []', { volumes: 'data:/data' }]
])('a volume %s that an engine leaves when it shuts down is told', async (_, line, inputs) => {
  const image = await imageFrom('shutdown', `FROM ${BUSYBOX}\n${line}`)
  await withOwnEngine([image], async (engine) => {
    const asked = { image, command: ENDS_AT_ONCE, 'wait-for': 'log:ready', ...inputs }
    const { main, report } = await checked(
      { ...asked, 'smoke-run': SHUT_DOWN },
      { env: { DOCKER_HOST: engine.host } }
    )
    // Whether it ends the container or its answers first is the engine's to choose.
    expect(['error', 'failed']).toContain(main.outputs['verdict'])
    await engine.end('SIGTERM')
    await engine.start()
    const left = (await engine.docker('volume', 'ls', '--quiet')).split('\n')
    // One of each container that the check made with it.
    expect(left.filter(Boolean)).not.toEqual([])
    for (const volume of left) {
      expect(report.findings).toContainEqual(
        expect.objectContaining({
          kind: 'left-behind',
          detail: expect.stringMatching(told(volume)) as string
        })
      )
    }
  })
})
