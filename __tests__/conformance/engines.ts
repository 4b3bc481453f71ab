import type { ContainerCase, FolderCase } from './cases'

/** A case of which an engine shows something else, or which cannot be tried there. */
interface Difference {
  readonly name: string
  /** Names of the engines, as `scripts/engines.sh` gives them. */
  readonly on: RegExp
  /** What is seen there, with either `content`; absent if the case cannot be tried. */
  readonly lines?: readonly string[]
  /** Why, as docs/podman.md tells it. */
  readonly why: string
}

const PODMAN = /^podman/

/** Differences that are known; each is a row of docs/podman.md. */
export const DIFFERENCES: readonly Difference[] = [
  {
    name: 'a FIFO and a device are created',
    on: /^podman.*rootless/,
    why: 'no device can be made in a user namespace'
  },
  {
    name: 'a file gets an attribute of the user',
    on: PODMAN,
    lines: ['C app/config.json'],
    why: "Podman's export has attributes of the user"
  },
  {
    name: 'a folder gets an attribute of the user',
    on: PODMAN,
    lines: ['C app'],
    why: "Podman's export has attributes of the user"
  },
  {
    name: 'the files are written to that the engine makes for the network',
    on: /^podman-(?!4)/,
    lines: ['A /etc/resolv.conf', 'C /etc/hostname', 'C /etc/hosts'],
    why: 'without a network, Podman 5 makes no /etc/resolv.conf'
  },
  {
    name: 'a file in a volume gets an attribute that only a container with `SYS_ADMIN` is shown',
    on: PODMAN,
    why: '`docker cp` to Podman leaves such attributes out, so the test cannot set one'
  },
  {
    name: 'a file in a volume gets an access list that leaves its mode as it is',
    on: PODMAN,
    why: '`docker cp` to Podman leaves access lists out, so the test cannot set one'
  }
]

/** The cases as they are on the engine under test. */
export function onThisEngine<C extends ContainerCase | FolderCase>(
  cases: readonly C[],
  engine = process.env['ZERO_DRIFT_ENGINE'] ?? ''
): readonly C[] {
  return cases.flatMap((one) => {
    const difference = DIFFERENCES.find(({ name, on }) => name === one.name && on.test(engine))
    if (difference === undefined) return [one]
    const { lines } = difference
    return lines === undefined ? [] : [{ ...one, byContents: lines, byNames: lines }]
  })
}

/**
 * The cases of a root filesystem: on Podman, its contents are compared with `content: never` as well,
 * since its list of changes is not exact.
 */
export const ofRoot = (
  cases: readonly FolderCase[],
  engine = process.env['ZERO_DRIFT_ENGINE'] ?? ''
): readonly FolderCase[] =>
  PODMAN.test(engine) ? cases.map((one) => ({ ...one, byNames: one.byContents })) : cases
