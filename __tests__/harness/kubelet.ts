import { execFile } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { docker } from './engine'
import { staticPod } from './static-pod'

/** Pods in the kubelet that `scripts/kubelet.sh` runs for the time of the tests. */

/** Folder of the running node. */
function node(): string {
  const folder = process.env['ZERO_DRIFT_KUBELET']
  if (folder === undefined) throw new Error('There is no kubelet here. Run: npm run test:kubelet')
  return folder
}

/**
 * How a pod gets on: `runs` once it is ready, `ends` with code 0 in all its containers, `waits` once
 * its readiness probe has not passed, if that is asked of a server that is up.
 */
export type KubeletAnswer =
  | { readonly kind: 'runs' | 'ends' | 'waits' }
  | { readonly kind: 'fails' | 'refused'; readonly container: string; readonly reason: string }

export interface KubeletPod {
  readonly answer: KubeletAnswer
  /** What a script prints in a container of the pod; a text in quotes has no spaces. */
  readonly run: (container: string, script: string) => Promise<string>
}

/** Runs a workload of a manifest until its answer is clear; it is removed after its use. */
export async function withKubeletPod<T>(
  manifest: string,
  workload: string | undefined,
  use: (pod: KubeletPod) => T | Promise<T>,
  isUp = false
): Promise<T> {
  const { pod, objects, claims } = staticPod(manifest, workload)
  const { name } = pod.metadata
  const full = `${name}-zero-drift`
  const folder = node()
  const file = join(folder, 'manifests', `${name}.json`)
  for (const claim of claims) await mkdir(join(folder, 'claims', claim))
  for (const { path, value } of objects) await call('POST', path, value)
  const before = await version()
  try {
    // A file that is half written would be a fault to the kubelet.
    await writeFile(join(folder, `${name}.json`), JSON.stringify(pod))
    await rename(join(folder, `${name}.json`), file)
    const answer = await clearAnswer(full, before, isUp)
    return await use({ answer, run: (container, script) => runIn(full, container, script) })
  } finally {
    const last = await version()
    await rm(file, { force: true })
    const isGone = ({ type }: Change): true | undefined => (type === 'DELETED' ? true : undefined)
    await firstChange({ resource: 'pods', name: full, since: last }, isGone)
    for (const { path, name } of objects) await call('DELETE', `${path}/${name}`)
    for (const claim of claims) await rm(join(folder, 'claims', claim), { recursive: true })
  }
}

/** The kubelet splits a command at each space, and a shell takes a tab as well. */
const runIn = (pod: string, container: string, script: string): Promise<string> => {
  const command = encodeURIComponent(`sh -c ${script.replaceAll(' ', '\t')}`)
  return call('POST', `/kubelet/run/default/${pod}/${container}?cmd=${command}`)
}

/** State of a container as a kubelet tells it. */
interface ContainerState {
  readonly waiting?: { readonly reason: string; readonly message?: string }
  readonly terminated?: { readonly exitCode: number }
}

interface PodStatus {
  readonly phase?: string
  readonly conditions?: readonly { readonly type: string; readonly status: string }[]
  readonly initContainerStatuses?: readonly ContainerStatus[]
  readonly containerStatuses?: readonly ContainerStatus[]
}

interface ContainerStatus {
  readonly name: string
  readonly state?: ContainerState
  readonly lastState?: ContainerState
}

interface Change {
  readonly type: string
  readonly object: {
    readonly status?: PodStatus
    /** Of an event. */
    readonly involvedObject?: { readonly name: string }
    readonly reason?: string
    readonly message?: string
  }
}

/** Reasons for which a container waits that pass by themselves. */
const PASSING = new Set(['ContainerCreating', 'PodInitializing', 'CrashLoopBackOff'])

/** The answer of a kubelet, once it is clear. */
function answerOf(status: PodStatus = {}): KubeletAnswer | undefined {
  const { initContainerStatuses: init = [], containerStatuses: others = [] } = status
  for (const { name: container, state, lastState } of [...init, ...others]) {
    const { reason = '', message = '' } = state?.waiting ?? {}
    if (reason !== '' && !PASSING.has(reason))
      return { kind: 'refused', container, reason: `${reason}: ${message}` }
    const code = (state?.terminated ?? lastState?.terminated)?.exitCode ?? 0
    if (code !== 0) return { kind: 'fails', container, reason: `exit code ${code}` }
  }
  if (status.phase === 'Succeeded') return { kind: 'ends' }
  const isReady = status.conditions?.some((one) => one.type === 'Ready' && one.status === 'True')
  return isReady === true ? { kind: 'runs' } : undefined
}

/**
 * The answer to a pod, from its state; if its server is up once the readiness probe is asked, also from
 * what is told of that.
 */
async function clearAnswer(pod: string, since: string, isUp: boolean): Promise<KubeletAnswer> {
  const over = new AbortController()
  const states = { resource: 'pods', name: pod, since }
  const events = { resource: 'events', since }
  const untilUnready = (change: Change) => (isUnready(change, pod) ? WAITS : undefined)
  try {
    return await Promise.race([
      firstChange(states, ({ object }) => answerOf(object.status), over.signal),
      ...(isUp ? [firstChange(events, untilUnready, over.signal)] : [])
    ])
  } finally {
    over.abort()
  }
}

const WAITS = { kind: 'waits' } as const

/** Whether an event tells that the readiness probe of a pod did not pass. */
const isUnready = ({ object }: Change, pod: string): boolean =>
  object.involvedObject?.name === pod &&
  object.reason === 'Unhealthy' &&
  object.message?.startsWith('Readiness probe') === true

/** Objects whose changes after a version are looked at; without a name, all of the namespace. */
interface Watched {
  readonly resource: string
  readonly name?: string
  readonly since: string
}

/** Resolves with the first thing that is found in a change. */
async function firstChange<T>(
  { resource, name, since }: Watched,
  find: (change: Change) => T | undefined,
  over?: AbortSignal
): Promise<T> {
  const only = name === undefined ? '' : `&fieldSelector=metadata.name%3D${name}`
  const query = `watch=true${only}&resourceVersion=${since}`
  const answer = await open('GET', `/api/v1/namespaces/default/${resource}?${query}`)
  const end = (): void => {
    answer.destroy()
  }
  over?.addEventListener('abort', end)
  try {
    for await (const line of createInterface({ input: answer })) {
      const found = find(JSON.parse(line) as Change)
      if (found !== undefined) return found
    }
  } finally {
    over?.removeEventListener('abort', end)
    end()
  }
  throw new Error(`The node is gone, before it was known what becomes of ${name ?? resource}.`)
}

/** Version of the kubelet. */
export async function kubeletVersion(): Promise<string> {
  const { status } = JSON.parse(await call('GET', '/api/v1/nodes/zero-drift')) as {
    readonly status: { readonly nodeInfo: { readonly kubeletVersion: string } }
  }
  return status.nodeInfo.kubeletVersion
}

/** Version of what the API server has. */
async function version(): Promise<string> {
  const { metadata } = JSON.parse(await call('GET', '/api/v1/pods')) as {
    readonly metadata: { readonly resourceVersion: string }
  }
  return metadata.resourceVersion
}

/** Text of the node's answer; throws if that is a refusal. */
async function call(method: string, path: string, body?: unknown): Promise<string> {
  const answer = await open(method, path, body)
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  if ((answer.statusCode ?? 0) < 300) return text
  throw new Error(`${method} ${path}: ${answer.statusCode ?? 0} ${text}`)
}

function open(method: string, path: string, body?: unknown): Promise<IncomingMessage> {
  const socketPath = join(node(), 'api.sock')
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path }, resolve)
    sent.once('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** Gives images of this machine's engine to the node, by a file that both see. */
export async function giveImages(...references: readonly string[]): Promise<void> {
  const target = (await readFile(join(node(), 'process'), 'utf8')).trim()
  const name = `images-${process.pid}.tar`
  const words = ['--target', target, '--mount', '--pid', '--', ...CTR, `/run/${name}`]
  try {
    await docker('save', '--output', join(node(), 'run', name), ...references)
    await promisify(execFile)('nsenter', words)
  } finally {
    await rm(join(node(), 'run', name), { force: true })
  }
}

const CTR = ['ctr', '--namespace', 'k8s.io', 'images', 'import']
