import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import * as s from 'superstruct'
import { mountsIn } from '../../observe/mountinfo'
import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import type { EngineFacts, MachineFacts, SelfFacts } from '../../words'
import { decode } from './decode'
import type { Endpoint } from './endpoint'
import { reasonOf, requestJson, type EngineConnection } from './transport'

/** Facts of the engine itself, and of the machine that it runs on. */
export const factVerbs = (
  line: EngineConnection,
  endpoint: Endpoint
): Pick<Engine, 'identify' | 'machine' | 'isRootless'> => ({
  identify: () => identify(line, endpoint),
  machine: () => machine(line),
  isRootless: () => isRootless(line)
})

const Machine = s.type({ NCPU: s.number(), MemTotal: s.number() })

async function machine(line: EngineConnection): Promise<MachineFacts> {
  const answer = await requestJson(line, { what: 'describe its machine', path: '/info' })
  const { NCPU, MemTotal } = decode(Machine, answer, 'its machine')
  return { cpus: NCPU, memory: MemTotal }
}

const Security = s.type({ SecurityOptions: s.defaulted(s.nullable(s.array(s.string())), []) })

async function isRootless(line: EngineConnection): Promise<boolean> {
  const answer = await requestJson(line, { what: 'describe itself', path: '/info' })
  const { SecurityOptions } = decode(Security, answer, 'itself')
  return SecurityOptions?.some((option) => /\bname=rootless\b/.test(option)) === true
}

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

/** Version of the runtime as Docker names it, or of crun as Podman does. */
function runtimeOf(components: s.Infer<typeof Version>['Components']): string | undefined {
  const runc = components.find(({ Name }) => Name === 'runc')?.Version
  const crun = components.find(({ Name }) => Name === 'OCI Runtime (crun)')?.Version
  const version = /^crun version (\S+)/.exec(crun ?? '')?.[1]
  return runc ?? (version === undefined ? undefined : `crun ${version}`)
}

const FIRST_WORD = 10_000

/**
 * Asks the engine for its name, version and platform. Rejects with `engine-unreachable` if no
 * engine for Linux containers answers.
 */
async function identify(line: EngineConnection, endpoint: Endpoint): Promise<EngineFacts> {
  const version = decode(Version, await firstWord(line, endpoint), 'itself')
  if (version.Os !== 'linux') {
    const sentence = `The engine at ${endpoint.address} runs ${version.Os} containers. Zero Drift needs an engine for Linux containers.`
    throw new Fault('engine-unreachable', sentence)
  }
  const podman = version.Components.some(({ Name }) => Name.startsWith('Podman'))
  return {
    name: podman ? 'podman' : 'docker',
    version: version.Version,
    address: endpoint.address.replace(/(?<=:\/\/)[^/@]*@/, ''),
    storesByUser: podman,
    // Podman 5.8 takes a paused container for one that has to be started first.
    joinsPaused: !podman,
    listsChanges: !podman,
    host: endpoint.host,
    local: endpoint.socket && version.KernelVersion === release(),
    platform: `${version.Os}/${version.Arch}`,
    runtime: runtimeOf(version.Components),
    self: endpoint.socket ? await findSelf(line) : undefined
  }
}

async function firstWord(line: EngineConnection, endpoint: Endpoint): Promise<unknown> {
  try {
    return await requestJson(line, {
      what: 'say its version',
      within: FIRST_WORD,
      path: '/version'
    })
  } catch (error) {
    if (error instanceof Fault && error.kind === 'cancelled') throw error
    throw unreachable(endpoint, error)
  }
}

function unreachable(endpoint: Endpoint, error: unknown): Fault {
  const why = reasonOf(error)
  const sentence = `No container engine answers at ${endpoint.address} (${why}). Start Docker, or Podman's API ("systemctl --user start podman.socket"), or set DOCKER_HOST to where it runs.`
  return new Fault('engine-unreachable', sentence)
}

const Gateway = s.type({ Gateway: s.defaulted(s.nullable(s.string()), '') })

const OwnContainer = s.type({
  HostnamePath: s.defaulted(s.string(), ''),
  NetworkSettings: s.type({
    Networks: s.defaulted(s.nullable(s.record(s.string(), Gateway)), {})
  })
})

/**
 * Container in which this process runs; undefined unless it is a container of that engine, e.g. a
 * job container.
 */
async function findSelf(line: EngineConnection): Promise<SelfFacts | undefined> {
  const found = ownHostname(ownMounts())
  if (found === undefined) return undefined
  const facts = await inspectOwn(line, found.id)
  // The engine names the file that it mounts as a container's host name: it must be this one.
  if (facts?.HostnamePath.endsWith(found.root) !== true) return undefined
  const networks = facts.NetworkSettings.Networks
  const [network, settings] = Object.entries(networks ?? {})[0] ?? ['bridge', undefined]
  return { id: found.id, network, gateway: settings?.Gateway || undefined }
}

/**
 * The engine's description of the container; undefined on any failure but a cancellation. A host
 * has no container of its own to ask about.
 */
async function inspectOwn(
  line: EngineConnection,
  id: string
): Promise<s.Infer<typeof OwnContainer> | undefined> {
  const what = 'inspect the container this runs in'
  try {
    const answer = await requestJson(line, { what, path: `/containers/${id}/json` })
    return decode(OwnContainer, answer, 'a container')
  } catch (error) {
    if (error instanceof Fault && error.kind === 'cancelled') throw error
    return undefined
  }
}

/**
 * ID of the container whose host name file is mounted at `/etc/hostname`, and the file's path from
 * `/containers/` on. Docker binds it from a folder named after the container. While the engine
 * archives a container, a host also sees that file, at another mount point.
 */
export function ownHostname(
  mountinfo: string
): { readonly id: string; readonly root: string } | undefined {
  const root = mountsIn(mountinfo).find(({ path }) => path === '/etc/hostname')?.root ?? ''
  const [own, id] = OWN_HOSTNAME.exec(root) ?? []
  return own === undefined || id === undefined ? undefined : { id, root: own }
}

/** Docker's path of that file, and Podman's. */
const OWN_HOSTNAME = /\/(?:overlay-)?containers\/([0-9a-f]{64})(?:\/userdata)?\/hostname$/

function ownMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return ''
  }
}
