import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import * as s from 'superstruct'
import type { Header } from 'tar-stream'
import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import { catchesIn, signalNumber } from '../../run/signals'
import type { ContainerFacts, ContainerId, EntryFacts, Labels, StartOutcome } from '../../words'
import { changesDecoder } from './changes'
import { create } from './create'
import { decode, decodeContainer } from './decode'
import { converse, execute } from './exec'
import { tarStream } from './tar-stream'
import {
  archive,
  ask,
  call,
  demultiplexer,
  drain,
  exportRoot,
  hear,
  asStream,
  reasonOf,
  SHORT,
  statusOf,
  terms,
  type EngineConnection
} from './transport'

/** Starting may wait for other containers' starts. */
const START_TIMEOUT = 120_000
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
export function containerVerbs(line: EngineConnection): Verbs {
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

async function start(line: EngineConnection, id: ContainerId): Promise<StartOutcome> {
  try {
    await call(terms(line, 'start the container', START_TIMEOUT), () =>
      line.docker.getContainer(id).start()
    )
    return { kind: 'started' }
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    const { exitCode } = await inspect(line, id)
    // 126 and 127 are the runtime's words for a program that cannot be executed or does not exist.
    if (exitCode !== 126 && exitCode !== 127) throw error
    return { kind: 'refused', exitCode, reason: reasonOf(error) }
  }
}

async function inspect(line: EngineConnection, id: ContainerId): Promise<ContainerFacts> {
  return decodeContainer(await describe(line, id))
}

async function storageDriver(line: EngineConnection, id: ContainerId): Promise<string> {
  return decode(s.type({ Driver: s.string() }), await describe(line, id), 'a container').Driver
}

function describe(line: EngineConnection, id: ContainerId): Promise<unknown> {
  const question = { ...terms(line, 'inspect the container'), path: `/containers/${id}/json` }
  return ask(line.docker, question)
}

async function ended(line: EngineConnection, id: ContainerId): Promise<number> {
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

async function follow(
  line: EngineConnection,
  id: ContainerId,
  { onOutput, since }: Following
): Promise<void> {
  const both = { follow: true, stdout: true, stderr: true, abortSignal: line.cancelled } as const
  const options = { ...both, ...(since === undefined ? {} : { since }) }
  const answer = await call(terms(line, "read the container's log"), () =>
    line.docker.getContainer(id).logs(options)
  ).catch((error: unknown) => {
    throw new Fault('log-lost', `${LOG_LOST} ${reasonOf(error)}`)
  })
  const whole = await drain(asStream(answer), demultiplexer(onOutput))
  if (!whole && !line.cancelled.aborted) throw new Fault('log-lost', LOG_LOST)
}

async function changes(line: EngineConnection, id: ContainerId): ReturnType<Engine['changes']> {
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

/** Where control groups are not the engine's own to freeze, as without root on an old kernel, it says so. */
async function pause(line: EngineConnection, id: ContainerId): Promise<boolean> {
  try {
    await call(terms(line, 'pause the container'), () => line.docker.getContainer(id).pause())
    return true
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return false
  }
}

async function unpause(line: EngineConnection, id: ContainerId): Promise<void> {
  await call(terms(line, 'unpause the container'), () => line.docker.getContainer(id).unpause())
}

async function stop(line: EngineConnection, id: ContainerId, grace: number): Promise<void> {
  const t = Math.ceil(grace / 1000)
  const stopping = terms(line, 'stop the container', t * 1000 + SHORT)
  await call(stopping, () => line.docker.getContainer(id).stop({ t })).catch(unless(304))
}

async function kill(line: EngineConnection, id: ContainerId): Promise<void> {
  const killing = terms(line, 'kill the container')
  await call(killing, () => line.docker.getContainer(id).kill()).catch(unless(409))
}

/** A status that means "it is so already". */
function unless(status: number): (error: unknown) => void {
  return (error) => {
    if (statusOf(error) !== status) throw error
  }
}

/** The engine may copy gigabytes. */
const COMMIT_TIMEOUT = 600_000

/** Commits the container; gives the reference of the image that was made. */
async function commit(
  line: EngineConnection,
  id: ContainerId,
  { repository, tag }: Parameters<Engine['commit']>[1],
  without: Labels
): Promise<string> {
  // No label of a container can be taken off, but one that says nothing is found by no sweep.
  const changes = Object.keys(without).map((key) => `LABEL ${JSON.stringify(key)}=""`)
  const options = { repo: repository, tag, changes: changes.join('\n') }
  await call(terms(line, 'commit the container', COMMIT_TIMEOUT), () =>
    line.docker.getContainer(id).commit(options)
  )
  return `${repository}:${tag}`
}

/** The first header of the path's archive; the rest is not read. Links are not followed. */
async function entryOf(
  { docker }: EngineConnection,
  id: ContainerId,
  path: string,
  abortSignal: AbortSignal
): Promise<EntryFacts | undefined> {
  try {
    const archive = asStream(await docker.getContainer(id).getArchive({ path, abortSignal }))
    const header = await firstHeader(archive)
    if (header === undefined) return SOCKET
    const { type, mode, uid, gid, linkname } = header
    const target = type === 'symlink' && linkname ? { target: linkname } : {}
    return { type, mode: mode & 0o7777, uid, gid, ...target }
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Nothing but a socket has an archive without an entry (moby/go-archive): its rights are not told. */
const SOCKET: EntryFacts = { type: 'socket', mode: 0, uid: 0, gid: 0 }

/** The archive is destroyed after it: the engine holds the container's lock until the stream is gone. */
async function firstHeader(archive: Readable): Promise<Header | undefined> {
  const { extract } = await tarStream()
  return new Promise((resolve, reject) => {
    const tar = extract()
    tar.once('entry', (header) => {
      resolve(header)
      archive.destroy()
    })
    tar.once('error', reject)
    archive.once('error', reject)
    tar.once('finish', () => {
      resolve(undefined)
    })
    archive.pipe(tar)
  })
}

/** Whether the container's first process catches a signal, from /proc of this machine; undefined where it is not that process. */
export function catches(container: ContainerFacts, signal: string): boolean | undefined {
  const number = signalNumber(signal)
  if (container.pid <= 0 || number === undefined) return undefined
  try {
    const folder = `/proc/${container.pid}`
    // The engine may count processes in another namespace: only a process of that very container will do.
    if (!readFileSync(`${folder}/cgroup`, 'utf8').includes(container.id)) return undefined
    return catchesIn(readFileSync(`${folder}/status`, 'utf8'), number)
  } catch {
    return undefined
  }
}
