import type Docker from 'dockerode'
import { remove } from '../../../src/adapters/docker/removal'
import { Fault } from '../../../src/plan/faults'

const RUNS_NO_MORE = Object.assign(new Error('Container c1 is not running'), { statusCode: 500 })
const IN_PROGRESS = Object.assign(new Error('already in progress'), { statusCode: 409 })
const GONE = Object.assign(new Error('No such container'), { statusCode: 404 })

const LATE = new Fault('engine-fault', 'The engine could not be asked: no answer within 30 s.')
const LOST = new Error('connect ECONNREFUSED')

/** An engine with one container in that state, whose answers to each attempt at a removal are these; undefined where it is removed. */
function engineThat(
  answers: readonly (Error | undefined)[],
  state: string | Error = 'exited'
): {
  readonly docker: Docker
  readonly asked: string[]
} {
  const asked: string[] = []
  const left = answers.values()
  const container = {
    remove: () => {
      asked.push('remove')
      const { value: answer } = left.next()
      return answer === undefined ? Promise.resolve() : Promise.reject(answer)
    },
    inspect: () => {
      asked.push('inspect')
      if (state instanceof Error) return Promise.reject(state)
      return Promise.resolve({ State: { Status: state } })
    },
    wait: () => {
      asked.push('wait')
      return Promise.resolve({ StatusCode: 0 })
    }
  }
  return { docker: { getContainer: () => container } as unknown as Docker, asked }
}

describe('the removal of a container', () => {
  test.each([
    ['is done at once', [undefined], ['remove']],
    ['is done where nothing is there', [GONE], ['remove']],
    ['is tried again where it ended by itself just then', [RUNS_NO_MORE], ['remove', 'remove']],
    [
      'waits for somebody else who is at it, and sees to it that he was able to',
      [IN_PROGRESS, GONE],
      ['remove', 'wait', 'remove']
    ],
    [
      'is tried again where somebody else failed',
      [IN_PROGRESS, RUNS_NO_MORE, undefined],
      ['remove', 'wait', 'remove', 'remove']
    ]
  ])('%s', async (_, answers, wanted) => {
    const { docker, asked } = engineThat(answers)
    await remove(docker, 'c1')
    expect(asked).toEqual(wanted)
  })

  test('is given up where the engine keeps refusing', async () => {
    const { docker, asked } = engineThat(Array.from({ length: 9 }, () => RUNS_NO_MORE))
    await expect(remove(docker, 'c1')).rejects.toThrow('refused to remove the container c1')
    expect(asked).toHaveLength(5)
  })

  test.each([
    ['is awaited where the engine is at it for long', 'removing', ['inspect', 'wait', 'remove']],
    ['is done where it was, and only the answer is missing', GONE, ['inspect', 'wait', 'remove']]
  ])('%s', async (_, state, then) => {
    const { docker, asked } = engineThat([LATE, GONE], state)
    await remove(docker, 'c1')
    expect(asked).toEqual(['remove', ...then])
  })

  test.each([
    ['answers', LOST, LOST],
    ['is at it', LATE, 'exited']
  ])('is not tried again where no engine %s', async (_, answer, state) => {
    const { docker, asked } = engineThat([answer], state)
    await expect(remove(docker, 'c1')).rejects.toBeInstanceOf(Fault)
    expect(asked).toEqual(['remove', 'inspect'])
  })
})
