import { readFileSync } from 'node:fs'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import { isUserMissing } from '../../run/boot'
import { catchesIn, signalNumber } from '../../run/signals'
import type { ContainerFacts, ContainerId, Labels, StartOutcome } from '../../words'
import { adopt } from './adopt'
import type { ContainerArchives } from './archives'
import { create, hasTerminal } from './create'
import { decode, decodeContainer } from './decode'
import { converse, deferred, demultiplexer, execute } from './exec'
import { exportRoot, listChanges, unpack } from './files'
import { exitCodeOfRefusal, isNotRunning } from './podman'
import { drain } from './drain'
import {
  reasonOf,
  requestJson,
  requestStream,
  send,
  SHORT,
  statusOf,
  type EngineConnection,
  type EngineRequest
} from './transport'

/**
 * Milliseconds to start a container, which may have to wait until other containers have started.
 */
const START_TIMEOUT = 120_000

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
  | 'unpack'
  | 'adopt'
  | 'describe'
  | 'commit'
  | 'pause'
  | 'unpause'
  | 'converse'
  | 'stop'
  | 'kill'
  | 'catches'
>

/** The operations on a single container. */
export function containerVerbs(
  line: EngineConnection,
  { archive, entry, forget }: ContainerArchives
): Verbs {
  const terminals = new Set<ContainerId>()
  const talks = conversations(line)
  return {
    create: async (spec) => {
      const id = await create(line, spec)
      if (hasTerminal(spec)) terminals.add(id)
      return id
    },
    start: async (id) => {
      const outcome = await start(line, id)
      if (outcome.kind === 'started') await talks.started(id)
      return outcome
    },
    inspect: (id) => inspect(line, id),
    storageDriver: (id) => storageDriver(line, id),
    ended: (id) => ended(line, id),
    follow: (id, onOutput, since) =>
      follow(line, id, { onOutput, since, isRaw: terminals.has(id) }),
    exec: (id, argv, within, user) => execute(line, { id, argv, within, user }),
    changes: (id) => listChanges(line, id),
    archive,
    export: (id, onBytes) => exportRoot(line, id, onBytes),
    entry,
    unpack: (id, folder, entries) => unpack(line, { id, folder, entries }),
    adopt: async (id, image) => adopt(await describe(line, id), image),
    describe: (id) => describe(line, id),
    commit: (id, image, without) => commit(line, id, image, without),
    pause: (id) => pause(line, id),
    unpause: (id) => {
      forget(id)
      return unpause(line, id)
    },
    converse: talks.converse,
    stop: (id, grace) => stop(line, id, grace),
    kill: (id) => kill(line, id),
    catches: (container, signal) => Promise.resolve(catches(container, signal))
  }
}

/** Conversations with containers, each of which begins as soon as this engine allows it. */
function conversations(line: EngineConnection): Pick<Engine, 'converse'> & {
  /** Begins the conversation with a container that has just been started. */
  readonly started: (id: ContainerId) => Promise<void>
} {
  const waiting = new Map<ContainerId, () => Promise<void>>()
  return {
    started: async (id) => waiting.get(id)?.(),
    converse: async (id, onOutput) => {
      if (line.podman() === undefined) return converse(line, id, onOutput)
      // For Podman, to attach is to set up: all containers whose namespaces are joined must run.
      const { conversation, begin } = deferred(() => converse(line, id, onOutput))
      waiting.set(id, begin)
      return conversation
    }
  }
}

async function start(line: EngineConnection, id: ContainerId): Promise<StartOutcome> {
  try {
    await send(line, { ...order(id, 'start'), within: START_TIMEOUT })
    return { kind: 'started' }
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    const reason = reasonOf(error)
    const exitCode = exitCodeOfRefusal(reason) ?? (await inspect(line, id)).exitCode
    // A runtime exits with 126 or 127 if the program cannot be executed or does not exist. The
    // engine itself looks up the user, before any runtime is called.
    if (exitCode !== 126 && exitCode !== 127 && !isUserMissing(reason)) throw error
    return { kind: 'refused', exitCode, reason }
  }
}

type Verb = 'start' | 'pause' | 'unpause' | 'stop' | 'kill'

/** Request to start, pause, unpause, stop or kill a container. */
const order = (id: ContainerId, verb: Verb): EngineRequest => ({
  what: `${verb} the container`,
  path: `/containers/${id}/${verb}`,
  method: 'POST'
})

async function inspect(line: EngineConnection, id: ContainerId): Promise<ContainerFacts> {
  return decodeContainer(await describe(line, id), line.podman())
}

async function storageDriver(line: EngineConnection, id: ContainerId): Promise<string> {
  return decode(s.type({ Driver: s.string() }), await describe(line, id), 'a container').Driver
}

function describe(line: EngineConnection, id: ContainerId): Promise<unknown> {
  return requestJson(line, { what: 'inspect the container', path: `/containers/${id}/json` })
}

async function ended(line: EngineConnection, id: ContainerId): Promise<number> {
  const path = `/containers/${id}/wait`
  const waiting = { what: 'wait for the container', path, method: 'POST', patient: true } as const
  const answer = await requestJson(line, waiting)
  return decode(s.type({ StatusCode: s.number() }), answer, "a container's end").StatusCode
}

interface Following {
  readonly onOutput: (bytes: Uint8Array) => void
  readonly since: number | undefined
  /** Whether the log has no frames, since the container has a terminal. */
  readonly isRaw: boolean
}

async function follow(
  line: EngineConnection,
  id: ContainerId,
  { onOutput, since, isRaw }: Following
): Promise<void> {
  const both = { follow: 'true', stdout: 'true', stderr: 'true' }
  const query = { ...both, ...(since === undefined ? {} : { since: String(since) }) }
  const path = `/containers/${id}/logs`
  const reading = { what: "read the container's log", path, query, patient: true }
  const answer = await requestStream(line, reading).catch((error: unknown) => {
    throw new Fault('log-lost', `${LOG_LOST} ${reasonOf(error)}`)
  })
  const whole = await drain(answer, isRaw ? onOutput : demultiplexer(onOutput))
  if (!whole && !line.cancelled.aborted) throw new Fault('log-lost', LOG_LOST)
}

const LOG_LOST =
  "The engine broke off the container's log, so a refused write may have gone unheard."

/**
 * Pauses a container; false if the engine refuses, e.g. without root on an old kernel, where it may
 * not freeze control groups.
 */
async function pause(line: EngineConnection, id: ContainerId): Promise<boolean> {
  try {
    await send(line, order(id, 'pause'))
    return true
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return false
  }
}

function unpause(line: EngineConnection, id: ContainerId): Promise<void> {
  return send(line, order(id, 'unpause'))
}

async function stop(line: EngineConnection, id: ContainerId, grace: number): Promise<void> {
  const t = Math.ceil(grace / 1000)
  const stopping = { ...order(id, 'stop'), within: t * 1000 + SHORT, query: { t: String(t) } }
  await send(line, stopping).catch(unless(304))
}

async function kill(line: EngineConnection, id: ContainerId): Promise<void> {
  await send(line, order(id, 'kill')).catch((error: unknown) => {
    if (statusOf(error) !== 409 && !isNotRunning(reasonOf(error))) throw error
  })
}

/** Ignores errors of this status, which means that nothing had to be done. */
function unless(status: number): (error: unknown) => void {
  return (error) => {
    if (statusOf(error) !== status) throw error
  }
}

/** Milliseconds to commit a container, since the engine may have to copy gigabytes. */
const COMMIT_TIMEOUT = 600_000

/** Commits a container as an image; returns the image's reference. */
async function commit(
  line: EngineConnection,
  id: ContainerId,
  { repository, tag }: Parameters<Engine['commit']>[1],
  without: Labels
): Promise<string> {
  // A commit cannot drop the container's labels, only empty them; a sweep does not find an empty
  // label.
  const changes = Object.keys(without).map((key) => `LABEL ${JSON.stringify(key)}=""`)
  const query = { container: id, repo: repository, tag, changes: changes.join('\n') }
  await send(line, {
    what: 'commit the container',
    within: COMMIT_TIMEOUT,
    path: '/commit',
    method: 'POST',
    query
  })
  return `${repository}:${tag}`
}

/**
 * Whether the container's first process catches a signal, from this machine's /proc; undefined if
 * /proc does not show that process.
 */
export function catches(container: ContainerFacts, signal: string): boolean | undefined {
  const number = signalNumber(signal)
  if (container.pid <= 0 || number === undefined) return undefined
  try {
    const folder = `/proc/${container.pid}`
    // The engine may count processes in another namespace: the process must be in this container's
    // control group.
    if (!readFileSync(`${folder}/cgroup`, 'utf8').includes(container.id)) return undefined
    return catchesIn(readFileSync(`${folder}/status`, 'utf8'), number)
  } catch {
    return undefined
  }
}
