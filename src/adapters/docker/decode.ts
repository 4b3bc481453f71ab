import * as v from 'valibot'
import { Fault } from '../../plan/faults'
import type { ContainerFacts, ImageFacts, RawChange } from '../../ports'

/** The engine's answers, decoded: foreign until they have passed here, whatever dockerode's typings claim. */

const text = v.optional(v.nullable(v.string()), '')
const texts = v.optional(v.nullable(v.array(v.string())), [])
const keys = v.optional(v.nullable(v.record(v.string(), v.unknown())), {})

const ImageAnswer = v.object({
  Id: v.string(),
  Os: v.string(),
  Architecture: v.string(),
  Variant: text,
  Config: v.optional(
    v.nullable(
      v.object({
        User: text,
        WorkingDir: text,
        Entrypoint: texts,
        Cmd: texts,
        Volumes: keys,
        ExposedPorts: keys,
        Healthcheck: v.optional(v.nullable(v.object({ Test: texts }))),
        StopSignal: text
      })
    )
  )
})

/** `GET /images/{name}/json`. */
export function decodeImage(reference: string, answer: unknown): ImageFacts {
  const image = decode(ImageAnswer, answer, 'an image')
  const config = image.Config
  const test = config?.Healthcheck?.Test ?? []
  return {
    reference,
    id: image.Id,
    platform: [image.Os, image.Architecture, image.Variant].filter(Boolean).join('/'),
    user: config?.User ?? '',
    workingDir: config?.WorkingDir ?? '',
    entrypoint: config?.Entrypoint ?? [],
    command: config?.Cmd ?? [],
    volumes: Object.keys(config?.Volumes ?? {}).sort(),
    exposedPorts: Object.keys(config?.ExposedPorts ?? {}).sort(),
    hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
    stopSignal: config?.StopSignal || 'SIGTERM'
  }
}

const Bindings = v.nullable(v.array(v.object({ HostPort: v.string() })))

const ContainerAnswer = v.object({
  Id: v.string(),
  State: v.object({
    Running: v.boolean(),
    ExitCode: v.number(),
    OOMKilled: v.optional(v.boolean(), false),
    Pid: v.number(),
    Error: text,
    Health: v.optional(
      v.nullable(
        v.object({
          Status: v.string(),
          Log: v.optional(v.nullable(v.array(v.object({ Output: v.string() }))), [])
        })
      )
    )
  }),
  Mounts: v.optional(
    v.nullable(v.array(v.object({ Type: v.string(), Destination: v.string(), RW: v.boolean() }))),
    []
  ),
  NetworkSettings: v.object({
    Ports: v.optional(v.nullable(v.record(v.string(), Bindings)), {}),
    Networks: v.optional(
      v.nullable(v.record(v.string(), v.object({ IPAddress: text, Gateway: text }))),
      {}
    )
  })
})

/** `GET /containers/{id}/json`. */
export function decodeContainer(answer: unknown): ContainerFacts {
  const { Id, State, Mounts, NetworkSettings } = decode(ContainerAnswer, answer, 'a container')
  const networks = Object.values(NetworkSettings.Networks ?? {})
  return {
    id: Id,
    running: State.Running,
    exitCode: State.ExitCode,
    oomKilled: State.OOMKilled,
    pid: State.Pid,
    health: State.Health?.Status,
    healthLog: State.Health?.Log?.at(-1)?.Output ?? '',
    addresses: networks.map(({ IPAddress }) => IPAddress ?? '').filter(Boolean),
    published: published(NetworkSettings.Ports ?? {}),
    mounts: (Mounts ?? []).map(({ Type, Destination, RW }) => ({
      type: Type,
      path: Destination,
      writable: RW
    }))
  }
}

function published(
  ports: Readonly<Record<string, v.InferOutput<typeof Bindings>>>
): ReadonlyMap<number, number> {
  const pairs = Object.entries(ports).flatMap(([name, bindings]) => {
    const host = Number(bindings?.[0]?.HostPort)
    return name.endsWith('/tcp') && host > 0 ? [[parseInt(name), host] as const] : []
  })
  return new Map(pairs)
}

const KINDS = ['changed', 'added', 'deleted'] as const

/** `GET /containers/{id}/changes`: `null` when nothing changed. Checked by hand: a schema takes seconds over 100,000 of them. */
export function decodeChanges(answer: unknown): readonly RawChange[] {
  if (answer === null) return []
  if (!Array.isArray(answer)) throw unreadable('a list of changes')
  return answer.map((change: unknown) => {
    const { Path, Kind } = Object(change) as { readonly Path: unknown; readonly Kind: unknown }
    const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined
    if (typeof Path !== 'string' || kind === undefined) throw unreadable('a change')
    return { path: Path, kind }
  })
}

/** An answer that has the schema's shape; anything else is the engine's fault, never taken for "nothing". */
export function decode<S extends v.GenericSchema>(
  schema: S,
  answer: unknown,
  what: string
): v.InferOutput<S> {
  const result = v.safeParse(schema, answer)
  if (result.success) return result.output
  throw unreadable(what, v.summarize(result.issues))
}

function unreadable(what: string, why = ''): Fault {
  const detail = why === '' ? '' : `\n${why}`
  return new Fault('engine-fault', `The engine's description of ${what} is not readable.${detail}`)
}
