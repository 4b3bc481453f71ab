// kubelet-api.mjs PORT SOCKET: as much of an API server as one kubelet and the tests of it need. Objects
// are kept in memory, by their path; there are no defaults, no checks and no controllers. It listens on
// the port for the kubelet, and on the socket for tests, which reach the kubelet's own server below
// /kubelet there.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { request } from 'node:https'
import { URL } from 'node:url'

const [port, socket] = process.argv.slice(2)
const PATH =
  /^\/(api\/v1|apis\/[^/]+\/[^/]+)(?:\/namespaces\/([^/]+))?\/([a-z]+)(?:\/([^/]+))?(?:\/[a-z]+)?$/
const KINDS = {
  pods: 'Pod',
  nodes: 'Node',
  services: 'Service',
  configmaps: 'ConfigMap',
  secrets: 'Secret',
  persistentvolumes: 'PersistentVolume',
  persistentvolumeclaims: 'PersistentVolumeClaim',
  events: 'Event',
  leases: 'Lease',
  csinodes: 'CSINode',
  csidrivers: 'CSIDriver',
  runtimeclasses: 'RuntimeClass'
}

/** Every change, in its order: a watch that begins later gets those before it, too. */
const changes = []
/** The last change of each object that is there. */
const objects = new Map()
const watches = new Set()

for (const place of [{ port: Number(port), host: '127.0.0.1' }, { path: socket }])
  createServer(answer).listen(place)

async function answer(call, reply) {
  const url = new URL(call.url, 'http://node')
  if (url.pathname.startsWith('/kubelet/')) return forward(call, url, reply)
  const [, group, namespace, resource, name] = PATH.exec(url.pathname) ?? []
  if (resource === undefined) return fail(reply, 404, 'NotFound')
  const scope = { group, namespace, resource, name, ...selected(url.searchParams) }
  const body = await json(call)
  if (call.method === 'GET' && url.searchParams.get('watch') === 'true')
    return watch(scope, Number(url.searchParams.get('resourceVersion') ?? 0), reply)
  const respond = METHODS[call.method]
  return respond === undefined ? fail(reply, 405, 'MethodNotAllowed') : respond(scope, body, reply)
}

/** The one field that objects are selected by here: a node has all the pods. */
const selected = (query) => ({
  only: /^metadata\.name=(.+)$/.exec(query.get('fieldSelector') ?? '')?.[1]
})

const METHODS = {
  GET(scope, _, reply) {
    if (scope.name === undefined) return send(reply, 200, listOf(scope))
    const found = objects.get(keyOf(scope))?.object
    return found === undefined ? fail(reply, 404, 'NotFound') : send(reply, 200, found)
  },
  POST(scope, body, reply) {
    const { name = `${body.metadata.generateName ?? ''}${randomUUID()}` } = body.metadata
    const key = keyOf({ ...scope, name })
    if (objects.has(key)) return fail(reply, 409, 'AlreadyExists')
    const metadata = { uid: randomUUID(), creationTimestamp: now(), ...body.metadata, name }
    if (scope.namespace !== undefined) metadata.namespace = scope.namespace
    return send(reply, 201, keep('ADDED', scope, { ...body, metadata }))
  },
  PUT(scope, body, reply) {
    return send(reply, 200, keep('MODIFIED', scope, body))
  },
  PATCH(scope, body, reply) {
    const found = objects.get(keyOf(scope))?.object
    if (found === undefined) return fail(reply, 404, 'NotFound')
    return send(reply, 200, keep('MODIFIED', scope, merged(found, body)))
  },
  DELETE(scope, _, reply) {
    const found = objects.get(keyOf(scope))?.object
    if (found === undefined) return fail(reply, 404, 'NotFound')
    return send(reply, 200, keep('DELETED', scope, found))
  }
}

const now = () => `${new Date().toISOString().slice(0, 19)}Z`

const keyOf = ({ group, namespace = '', resource, name }) =>
  [group, resource, namespace, name].join(' ')

const isIn = (scope, { group, namespace, resource, object }) =>
  scope.group === group &&
  scope.resource === resource &&
  (scope.namespace === undefined || scope.namespace === namespace) &&
  (scope.only === undefined || scope.only === object.metadata.name)

/** Keeps an object, and tells of it; returns it as it is kept. */
function keep(type, { group, resource, namespace }, given) {
  const kind = KINDS[resource]
  if (kind === undefined) throw new Error(`There are no ${resource} here.`)
  const metadata = { ...given.metadata, resourceVersion: String(changes.length + 1) }
  const object = { ...given, apiVersion: versionOf(group), kind, metadata }
  const change = { type, group, resource, namespace, object }
  const key = keyOf({ ...change, name: metadata.name })
  if (type === 'DELETED') objects.delete(key)
  else objects.set(key, change)
  changes.push(change)
  for (const { scope, reply } of watches) if (isIn(scope, change)) tell(change, reply)
  return object
}

function listOf(scope) {
  const { group, resource } = scope
  const found = [...objects.values()].filter((change) => isIn(scope, change))
  return {
    apiVersion: versionOf(group),
    kind: `${KINDS[resource]}List`,
    metadata: { resourceVersion: String(changes.length) },
    items: found.map(({ object }) => object)
  }
}

const versionOf = (group) => group.replace(/^apis?\//, '')

function watch(scope, since, reply) {
  reply.writeHead(200, { 'content-type': 'application/json' })
  reply.flushHeaders()
  for (const change of changes.slice(since)) if (isIn(scope, change)) tell(change, reply)
  const entry = { scope, reply }
  watches.add(entry)
  reply.on('close', () => watches.delete(entry))
}

const tell = ({ type, object }, reply) => reply.write(`${JSON.stringify({ type, object })}\n`)

/** A strategic merge patch, as far as a kubelet sends one: conditions and addresses merge by their type. */
function merged(old, patch) {
  if (Array.isArray(patch)) return mergedList(old, patch)
  if (typeof patch !== 'object' || patch === null) return patch
  const result = { ...(typeof old === 'object' && old !== null ? old : {}) }
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) continue
    if (value === null) delete result[key]
    else result[key] = merged(result[key], value)
  }
  return result
}

function mergedList(old, patch) {
  const typed = (list) => Array.isArray(list) && list.every((one) => one?.type !== undefined)
  if (!typed(old) || !typed(patch)) return patch
  const kept = old.filter(({ type }) => patch.every((one) => one.type !== type))
  return [
    ...kept,
    ...patch.map((one) =>
      merged(
        old.find(({ type }) => type === one.type),
        one
      )
    )
  ]
}

async function json(call) {
  const chunks = []
  for await (const chunk of call) chunks.push(chunk)
  const text = chunks.map(String).join('')
  return text === '' ? {} : JSON.parse(text)
}

function send(reply, status, body) {
  reply.writeHead(status, { 'content-type': 'application/json' })
  reply.end(JSON.stringify(body))
}

const fail = (reply, code, reason) =>
  send(reply, code, { apiVersion: 'v1', kind: 'Status', status: 'Failure', reason, code })

function forward(call, { pathname, search }, reply) {
  const place = { host: '127.0.0.1', port: 10_250, rejectUnauthorized: false }
  const path = pathname.slice('/kubelet'.length) + search
  const through = request({ ...place, path, method: call.method }, (found) => {
    reply.writeHead(found.statusCode, found.headers)
    found.pipe(reply)
  })
  through.on('error', () => reply.destroy())
  call.pipe(through)
}
