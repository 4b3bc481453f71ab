import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import type { EngineFacts, SelfFacts } from '../../ports'
import { ask } from './ask'
import { reasonOf, SHORT, statusOf } from './call'
import type { Line } from './line'
import { decode } from './decode'
import type { Endpoint } from './endpoint'

const Version = s.type({
  Version: s.string(),
  Os: s.string(),
  Arch: s.string(),
  KernelVersion: s.defaulted(s.string(), ''),
  Components: s.defaulted(
    s.array(s.type({ Name: s.string(), Version: s.defaulted(s.string(), '') })),
    []
  )
})

const FIRST_WORD = 10_000

/** Asks the engine who it is; rejects with `engine-unreachable` where nothing that can be used answers. */
export async function identify(line: Line, endpoint: Endpoint): Promise<EngineFacts> {
  const version = decode(Version, await firstWord(line, endpoint), 'itself')
  if (version.Os !== 'linux') {
    const sentence = `The engine at ${endpoint.address} runs ${version.Os} containers. Zero Drift needs an engine for Linux containers.`
    throw new Fault('engine-unreachable', sentence)
  }
  const podman = version.Components.some(({ Name }) => Name.startsWith('Podman'))
  return {
    name: podman ? 'podman' : 'docker',
    version: version.Version,
    host: endpoint.host,
    local: endpoint.socket && version.KernelVersion === release(),
    platform: `${version.Os}/${version.Arch}`,
    runtime: version.Components.find(({ Name }) => Name === 'runc')?.Version,
    self: endpoint.socket ? await findSelf(line) : undefined
  }
}

async function firstWord({ docker, cancelled }: Line, endpoint: Endpoint): Promise<unknown> {
  const question = { what: 'say its version', within: FIRST_WORD, cancelled, path: '/version' }
  try {
    return await ask(docker, question)
  } catch (error) {
    if (error instanceof Fault && error.kind === 'cancelled') throw error
    throw unreachable(endpoint, error)
  }
}

function unreachable(endpoint: Endpoint, error: unknown): Fault {
  const why = reasonOf(error)
  const sentence = `No container engine answers at ${endpoint.address} (${why}). Start Docker, or set DOCKER_HOST to where it runs.`
  return new Fault('engine-unreachable', sentence)
}

const Gateway = s.type({ Gateway: s.defaulted(s.nullable(s.string()), '') })

const OwnContainer = s.type({
  NetworkSettings: s.type({
    Networks: s.defaulted(s.nullable(s.record(s.string(), Gateway)), {})
  })
})

/** The container that this process runs in, where it is one of that engine's: job containers are. */
async function findSelf({ docker, cancelled }: Line): Promise<SelfFacts | undefined> {
  const id = ownContainerId()
  if (id === undefined) return undefined
  const what = 'inspect the container this runs in'
  try {
    const answer = await ask(docker, {
      what,
      within: SHORT,
      cancelled,
      path: `/containers/${id}/json`
    })
    const networks = decode(OwnContainer, answer, 'a container').NetworkSettings.Networks
    const [network, settings] = Object.entries(networks ?? {})[0] ?? ['bridge', undefined]
    return { id, network, gateway: settings?.Gateway || undefined }
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Docker binds /etc/hostname from a folder that is named after the container. */
function ownContainerId(): string | undefined {
  try {
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    return /\/containers\/([0-9a-f]{64})\/hostname /.exec(mounts)?.[1]
  } catch {
    return undefined
  }
}
