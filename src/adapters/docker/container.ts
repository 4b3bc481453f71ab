import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { ContainerFacts, ContainerId, Engine, StartOutcome } from '../../ports'
import { ask, hear } from './ask'
import { terms, type Line } from './line'
import { call, reasonOf, statusOf } from './call'
import { create } from './creation'
import { decode, decodeContainer } from './decode'
import { changesDecoder } from './decode-changes'
import { commit } from './commit'
import { converse } from './converse'
import { entryOf } from './entry'
import { execute } from './exec'
import { readable, demultiplexer, drain } from './output'
import { kill, pause, stop, unpause } from './halting'
import { catches } from './signals'
import { archive, exportRoot } from './streams'

/** Starting may wait for other containers' starts. */
const LONG = 120_000
/** The engine walks the whole image twice for a diff. */
const WALK = 600_000

type Verbs = Pick<
  Engine,
  | 'create'
  | 'start'
  | 'inspect'
  | 'storageDriver'
  | 'ended'
  | 'follow'
  | 'exec'
  | 'changes'
  | 'archive'
  | 'export'
  | 'entry'
  | 'describe'
  | 'commit'
  | 'pause'
  | 'unpause'
  | 'converse'
  | 'stop'
  | 'kill'
  | 'catches'
>

/** The verbs for one container. */
export function containerVerbs(line: Line): Verbs {
  return {
    create: (spec) => create(line, spec),
    start: (id) => start(line, id),
    inspect: (id) => inspect(line, id),
    storageDriver: (id) => storageDriver(line, id),
    ended: (id) => ended(line, id),
    follow: (id, onOutput, since) => follow(line, id, { onOutput, since }),
    exec: (id, argv, within, user) => execute({ ...line, id, argv, within, user }),
    changes: (id) => changes(line, id),
    archive: (id, path, onBytes) => archive(line, id, path, onBytes),
    export: (id, onBytes) => exportRoot(line, id, onBytes),
    entry: (id, path) =>
      call(terms(line, 'look at a path'), (signal) => entryOf(line, id, path, signal)),
    describe: (id) => describe(line, id),
    commit: (id, image, without) => commit(line, id, image, without),
    pause: (id) => pause(line, id),
    unpause: (id) => unpause(line, id),
    converse: (id, onOutput) => converse(line, id, onOutput),
    stop: (id, grace) => stop(line, id, grace),
    kill: (id) => kill(line, id),
    catches: (container, signal) => Promise.resolve(catches(container, signal))
  }
}

async function start(line: Line, id: ContainerId): Promise<StartOutcome> {
  try {
    await call(terms(line, 'start the container', LONG), () => line.docker.getContainer(id).start())
    return { kind: 'started' }
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    const { exitCode } = await inspect(line, id)
    // 126 and 127 are the runtime's words for a program that cannot be executed or does not exist.
    if (exitCode !== 126 && exitCode !== 127) throw error
    return { kind: 'refused', exitCode, reason: reasonOf(error) }
  }
}

async function inspect(line: Line, id: ContainerId): Promise<ContainerFacts> {
  return decodeContainer(await describe(line, id))
}

async function storageDriver(line: Line, id: ContainerId): Promise<string> {
  return decode(s.type({ Driver: s.string() }), await describe(line, id), 'a container').Driver
}

function describe(line: Line, id: ContainerId): Promise<unknown> {
  const question = { ...terms(line, 'inspect the container'), path: `/containers/${id}/json` }
  return ask(line.docker, question)
}

async function ended(line: Line, id: ContainerId): Promise<number> {
  const path = `/containers/${id}/wait`
  const question = {
    ...terms(line, 'wait for the container'),
    path,
    method: 'POST',
    patient: true
  } as const
  const answer = await ask(line.docker, question)
  return decode(s.type({ StatusCode: s.number() }), answer, "a container's end").StatusCode
}

interface Following {
  readonly onOutput: (bytes: Uint8Array) => void
  readonly since: number | undefined
}

async function follow(line: Line, id: ContainerId, { onOutput, since }: Following): Promise<void> {
  const both = { follow: true, stdout: true, stderr: true, abortSignal: line.cancelled } as const
  const options = { ...both, ...(since === undefined ? {} : { since }) }
  const answer = await call(terms(line, "read the container's log"), () =>
    line.docker.getContainer(id).logs(options)
  ).catch((error: unknown) => {
    throw new Fault('log-lost', `${LOG_LOST} ${reasonOf(error)}`)
  })
  const whole = await drain(readable(answer), demultiplexer(onOutput))
  if (!whole && !line.cancelled.aborted) throw new Fault('log-lost', LOG_LOST)
}

async function changes(line: Line, id: ContainerId): ReturnType<Engine['changes']> {
  const question = {
    ...terms(line, "list the container's changes", WALK),
    path: `/containers/${id}/changes`
  }
  const decoder = changesDecoder()
  await hear(line.docker, question, decoder.add)
  return decoder.end()
}

const LOG_LOST =
  "The engine broke off the container's log, so a refused write may have gone unheard."
