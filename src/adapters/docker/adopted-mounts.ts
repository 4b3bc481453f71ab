import { isDeepStrictEqual } from 'node:util'
import * as s from 'superstruct'
import type { ContainerSpec, TmpfsMount, VolumeMount } from '../../words'
import { decode } from './decode'
import type { ContainerBody } from './transport'

/** Mounts of a container that another tool created, in the forms in which the engine lists them. */

const text = s.defaulted(s.nullable(s.string()), '')
const flag = s.defaulted(s.nullable(s.boolean()), false)

const RawMount = s.type({
  ...{ Type: text, Source: text, Target: text, ReadOnly: flag },
  TmpfsOptions: s.optional(
    s.nullable(s.type({ SizeBytes: s.optional(s.number()), Mode: s.optional(s.number()) }))
  )
})
const HostConfig = s.type({
  Tmpfs: s.defaulted(s.nullable(s.record(s.string(), s.string())), {}),
  Binds: s.defaulted(s.nullable(s.array(s.string())), []),
  Mounts: s.defaulted(s.nullable(s.array(RawMount)), [])
})

/** A mount as the engine lists it, and in the terms of a spec: one of two, or none if unknown. */
interface ListedMount {
  readonly list: 'Tmpfs' | 'Binds' | 'Mounts'
  readonly entry: unknown
  readonly tmpfs?: TmpfsMount
  readonly volume?: VolumeMount
}

/** Decodes the mounts of a `HostConfig`. */
export function listedMounts(hostConfig: unknown): readonly ListedMount[] {
  const host = decode(HostConfig, hostConfig, 'a container')
  return [
    ...Object.entries(host.Tmpfs ?? {}).map(([path, options]) => ({
      ...{ list: 'Tmpfs' as const, entry: [path, options], tmpfs: { path, options } }
    })),
    ...(host.Binds ?? []).map((entry) => ({ list: 'Binds' as const, entry, volume: bound(entry) })),
    ...(host.Mounts ?? []).map((entry) => ({ list: 'Mounts' as const, entry, ...mounted(entry) }))
  ]
}

/** Decodes `SOURCE:PATH[:OPTIONS]`. */
function bound(entry: string): VolumeMount {
  const [source = '', path = '', options = ''] = entry.split(':')
  return { source, path, readOnly: options.split(',').includes('ro') }
}

function mounted(entry: s.Infer<typeof RawMount>): Pick<ListedMount, 'tmpfs' | 'volume'> {
  const { Type, Source, Target, ReadOnly, TmpfsOptions } = entry
  const path = Target ?? ''
  if (Type === 'tmpfs') return { tmpfs: { path, options: tmpfsOptions(TmpfsOptions, ReadOnly) } }
  if (Type !== 'bind' && Type !== 'volume') return {}
  return { volume: { source: Source ?? '', path, readOnly: ReadOnly === true } }
}

function tmpfsOptions(
  options: s.Infer<typeof RawMount>['TmpfsOptions'],
  readOnly: boolean | null
): string {
  const { SizeBytes, Mode } = options ?? {}
  return [
    ...(readOnly === true ? ['ro'] : []),
    ...(SizeBytes === undefined || SizeBytes === 0 ? [] : [`size=${SizeBytes}`]),
    ...(Mode === undefined || Mode === 0 ? [] : [`mode=${Mode.toString(8).padStart(4, '0')}`])
  ].join(',')
}

/**
 * Mounts of a request that a spec makes (`Mounts` are its own): those of another one that the spec
 * still has, in their own form; then all others.
 */
export function mountsLaidOn(
  hostConfig: unknown,
  spec: Pick<ContainerSpec, 'tmpfs' | 'volumes'>,
  { Mounts }: NonNullable<ContainerBody['HostConfig']>
): Readonly<Record<string, unknown>> {
  const kept = listedMounts(hostConfig).filter(
    ({ tmpfs, volume }) =>
      (tmpfs === undefined && volume === undefined) ||
      spec.tmpfs.some((one) => isDeepStrictEqual(one, tmpfs)) ||
      spec.volumes.some((one) => isDeepStrictEqual(one, volume))
  )
  const isKept = (one: TmpfsMount | VolumeMount): boolean =>
    kept.some(({ tmpfs, volume }) => isDeepStrictEqual(one, tmpfs ?? volume))
  const of = (list: ListedMount['list']): readonly unknown[] =>
    kept.filter((mount) => mount.list === list).map(({ entry }) => entry)
  const fresh = spec.volumes.flatMap((one, index) => (isKept(one) ? [] : [Mounts?.[index]]))
  const scratch = spec.tmpfs
    .filter((one) => !isKept(one))
    .map(({ path, options }) => [path, options])
  return {
    Tmpfs: Object.fromEntries([...of('Tmpfs'), ...scratch] as (readonly [string, string])[]),
    Binds: of('Binds'),
    Mounts: [...of('Mounts'), ...fresh]
  }
}
