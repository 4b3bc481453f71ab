import type { Inputs } from './inputs'

/** One check of the self-test: an image that writes in every place, and what has to be seen of it. */
export interface Trial {
  readonly title: string
  readonly inputs: Inputs
  /** Paths that have to be among the changes, each with what kind of place it is. */
  readonly written: readonly Written[]
}

export interface Written {
  readonly path: string
  readonly place: string
}

/** What the machine offers: folders that the engine can bind, and a name for a volume. */
export interface Offer {
  readonly image: string
  readonly volume: string
  /** Absent where the engine does not see this machine's folders. */
  readonly folder: string | undefined
}

/** Read-only, writable and one-shot: every kind of place is written to, and a program is run from it where that is possible. */
export function trials(offer: Offer): readonly Trial[] {
  return [readOnly(offer), writable(offer), oneShot(offer)]
}

function readOnly({ image, volume, folder }: Offer): Trial {
  const bind =
    folder === undefined ? [] : [[`${folder}:/bind`, 'run:/bind/x', 'a bind mount'] as const]
  const volumes = [[`${volume}:/named`, 'run:/named/x', 'a named volume'] as const, ...bind]
  const acts: readonly (readonly [string, string])[] = [
    ['run:/tmp/x', 'a tmpfs that runs programs'],
    ['write:/scratch/x', 'a tmpfs'],
    ['run:/volume/x', "a volume of the image's"],
    ['last:/volume/last', 'the same, on the stop signal'],
    ['socket:/volume/socket', 'the same, a socket'],
    ['deep:/volume/deep', 'the same, deeper than a program can name'],
    ...volumes.map(([, act, place]) => [act, place] as const),
    ['run:/dev/x', '/dev'],
    ['run:/dev/shm/x', '/dev/shm'],
    ['make:/dev/mqueue/x', '/dev/mqueue']
  ]
  return trial('A read-only root filesystem', image, acts, {
    tmpfs: '/tmp:exec,size=1m,mode=1777\n/scratch:size=1m',
    volumes: volumes.map(([mount]) => mount).join('\n')
  })
}

function writable({ image }: Offer): Trial {
  const acts = [
    ['write:/x', 'the root filesystem'],
    ['edit:/page', 'the same, with size and times as they were'],
    ['pass:/folder/gone', 'the same, created and removed'],
    ['append:/etc/hosts', "the engine's files for the network"]
  ] as const
  return trial('A writable root filesystem', image, acts, { 'read-only': 'false' })
}

function oneShot({ image }: Offer): Trial {
  const acts = [
    ['run:/tmp/x', 'a tmpfs that runs programs'],
    ['run:/dev/shm/x', '/dev/shm'],
    ['make:/dev/mqueue/x', '/dev/mqueue']
  ] as const
  const inputs = { tmpfs: '/tmp:exec,size=1m,mode=1777', 'wait-for': 'exit' }
  return trial('A one-shot job', image, acts, inputs)
}

function trial(
  title: string,
  image: string,
  acts: readonly (readonly [string, string])[],
  inputs: Readonly<Record<string, string>>
): Trial {
  const once = inputs['wait-for'] === 'exit' ? ['once'] : []
  const command = ['litter', ...acts.map(([act]) => act), ...once].join(' ')
  const course = { pull: 'never', 'wait-for': 'log:^ready$', explain: 'never', evidence: 'never' }
  const given = { image, command, ...course, ...inputs }
  return {
    title,
    inputs: new Map(Object.entries(given)),
    written: acts.map(([act, place]) => ({ path: pathOf(act), place }))
  }
}

/** Of a file that came and went, the folder tells; one that is deep lies below 22 folders of 200 letters (probe/litter.c). */
function pathOf(act: string): string {
  const path = act.slice(act.indexOf(':') + 1)
  if (act.startsWith('deep:')) return `${path}${`/${'n'.repeat(200)}`.repeat(22)}/x`
  return act.startsWith('pass:') ? path.slice(0, path.lastIndexOf('/')) : path
}
