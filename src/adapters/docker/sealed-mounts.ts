import * as s from 'superstruct'
import type { VolumeMount } from '../../words'
import { decode } from './decode'

const text = s.defaulted(s.nullable(s.string()), '')

const Mounted = s.type({
  Mounts: s.defaulted(
    s.nullable(
      s.array(s.type({ Type: s.string(), Destination: s.string(), Name: text, Source: text }))
    ),
    []
  ),
  HostConfig: s.type({
    Mounts: s.defaulted(
      s.nullable(
        s.array(
          s.type({
            ...{ Target: text, Source: text },
            VolumeOptions: s.optional(s.nullable(s.type({ Subpath: text })))
          })
        )
      ),
      []
    )
  })
})

/**
 * Volumes and binds of a container in its description, for another container to mount read-only.
 * A tmpfs cannot be mounted twice.
 */
export function mountsToRead(described: unknown): readonly VolumeMount[] {
  const { Mounts, HostConfig } = decode(Mounted, described, 'a container')
  const asked = new Map((HostConfig.Mounts ?? []).map((mount) => [mount.Target, mount]))
  return (Mounts ?? []).flatMap(({ Type, Destination, Name, Source }) => {
    if (Type !== 'volume' && Type !== 'bind') return []
    const wish = asked.get(Destination)
    const subPath = wish?.VolumeOptions?.Subpath
    // Some engines report another path than the one that was asked for.
    const source = Type === 'volume' ? Name : wish?.Source || Source
    return [
      {
        ...{ source: source ?? '', path: Destination, readOnly: true },
        ...(subPath ? { subPath } : {})
      }
    ]
  })
}

const Networked = s.type({ HostsPath: text, HostnamePath: text, ResolvConfPath: text })

/**
 * Files on the engine's machine that it binds into a container for its network, until that is
 * removed; none of a container that was never started.
 */
export function networkFilesToRead(described: unknown): readonly VolumeMount[] {
  const { HostsPath, HostnamePath, ResolvConfPath } = decode(Networked, described, 'a container')
  const files = [
    [HostsPath, '/etc/hosts'],
    [HostnamePath, '/etc/hostname'],
    [ResolvConfPath, '/etc/resolv.conf']
  ] as const
  return files.flatMap(([source, path]) => (source ? [{ source, path, readOnly: true }] : []))
}
