import type { Attempt } from '../plan/attempts'
import type { Plan } from '../plan/plan'
import { quote } from './phrases'

/** Which setting would have refused an attempt that landed at that path, in the words of the inputs; `risen`: only whoever has become root could make it. */
export function remedyFor({ act }: Attempt, path: string, plan: Plan, risen: boolean): string {
  if (act === 'sysctl')
    return 'leave out what makes /proc/sys writable, such as `systempaths=unconfined`'
  const place = placeOf(path, plan)
  // On a writable root filesystem there is nothing to remount.
  if (place.kind === 'root')
    return plan.container.readOnly ? '`cap-drop: ALL`' : '`read-only: true`'
  return act === 'execute'
    ? againstRunning(place)
    : act === 'setuid'
      ? NO_NEW
      : againstWriting(place)
}

const NO_NEW = '`security-opt: no-new-privileges`, which takes its meaning from it'

interface Place {
  readonly kind: 'dev' | 'root' | 'tmpfs' | 'volume'
  readonly path: string
  /** Name of a volume; empty for one that only the image declares. */
  readonly source: string
}

/** The innermost mount that the path lies in. */
function placeOf(path: string, { container, image }: Plan): Place {
  const places: readonly Place[] = [
    ...[...container.tmpfs, { path: '/dev/shm' }].map((one) => ({
      kind: 'tmpfs' as const,
      path: one.path,
      source: ''
    })),
    ...container.volumes.map((one) => ({
      kind: 'volume' as const,
      path: one.path,
      source: one.source
    })),
    ...image.volumes.map((volume) => ({ kind: 'volume' as const, path: volume, source: '' })),
    { kind: 'dev', path: '/dev', source: '' }
  ]
  const around = places.filter((place) => path.startsWith(`${place.path.replace(/\/+$/, '')}/`))
  const [inner] = around.toSorted((one, other) => other.path.length - one.path.length)
  return inner ?? { kind: 'root', path: '/', source: '' }
}

function againstRunning(place: Place): string {
  switch (place.kind) {
    case 'tmpfs':
      return `\`noexec\` on the tmpfs ${quote(place.path)}`
    case 'dev':
      return 'a `user` that is not root: only root writes to `/dev`'
    case 'volume':
      return `${readOnlyVolume(place)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`
    case 'root':
      return '`read-only: true`'
  }
}

function againstWriting(place: Place): string {
  switch (place.kind) {
    case 'tmpfs':
      return `no tmpfs on ${quote(place.path)}, or a narrower one`
    case 'dev':
      return 'a `user` that is not root: only root writes to `/dev`'
    case 'volume':
      return readOnlyVolume(place)
    case 'root':
      return '`read-only: true`'
  }
}

function readOnlyVolume({ path, source }: Place): string {
  const mount = quote(`${source === '' ? 'NAME' : source}:${path}:ro`)
  const whose =
    source === '' ? `the volume ${quote(path)} of the image's` : `the volume ${quote(source)}`
  return `${whose}, mounted read-only (\`volumes\`: ${mount})`
}
