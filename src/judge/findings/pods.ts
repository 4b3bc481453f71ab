import type { Location } from '../../plan/faults'
import { count, list, names, quote, shorten, type SomePaths } from '../phrases'
import type { Refusal } from '../../observe/observation'
import { scratchAdvice } from '../place-advice'
import { HARMLESS, items, kind } from './finding'

interface Placed {
  readonly location?: Location
}

/** Kinds of findings on a Kubernetes manifest alone. */
export const POD_FINDINGS = {
  'misplaced-field': kind<Placed & { readonly field: string; readonly belongs: string }>({
    id: 'ZD1114',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ field, belongs, location }) => ({
      title: `No effect in this place: ${shorten(field, 60)}`,
      detail: `The manifest has ${quoted(field)} where no API server knows it, so that it has no effect. It belongs in ${belongs}.`,
      ...(location && { location })
    }),
    help: {
      title: 'A field stands where it has no effect',
      meaning:
        'The manifest has a field in a place where Kubernetes does not know it, such as `readOnlyRootFilesystem` in the `securityContext` of the pod. An API server drops it, with a warning at best; older ones say nothing.',
      fix: 'Move the field to where it belongs; the message names the place.',
      allow:
        'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
    }
  }),
  'unknown-field': kind<Placed & { readonly field: string; readonly meant?: string }>({
    id: 'ZD1115',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ field, meant, location }) => ({
      title: `Unknown field: ${shorten(field, 60)}`,
      detail: `The manifest has the field ${quoted(field)}, which no API server knows in that place, so that it has no effect. ${meant === undefined ? 'Leave it out, or correct it.' : `Did you mean ${quoted(meant)}?`}`,
      ...(location && { location })
    }),
    help: {
      title: 'A field is unknown to Kubernetes',
      meaning:
        'The manifest has a field of a name that Kubernetes does not know in that place, often a misspelt one: `readOnlyRootFileSystem` in place of `readOnlyRootFilesystem`. An API server drops it, with a warning at best; older ones say nothing.',
      fix: items(
        'Correct the name; the message has the one that is probably meant.',
        'If your cluster is newer than this version of Zero Drift, the field may be a new one.'
      ),
      allow:
        'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
    }
  }),
  'image-volume': kind<Placed & { readonly path: string }>({
    id: 'ZD1116',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { instructions: ['VOLUME'] },
    words: ({ path, location }) => ({
      title: `Not in the manifest: the volume ${shorten(path, 100)} of the image`,
      detail: `The image declares a volume at ${quoted(path)}, and the manifest mounts nothing there. With containerd the path is writable, and invisible in the manifest; with CRI-O it is read-only. Mount an \`emptyDir\` there, or remove \`VOLUME\` from the Dockerfile.`,
      path,
      ...(location && { location })
    }),
    help: {
      title: 'The image declares a volume that the pod does not mount',
      meaning:
        'A `VOLUME` of the image is not part of a manifest, and runtimes differ in what they make of it: containerd gives the container a writable and executable folder on the disk of the node, CRI-O by default only a folder, which is read-only with a read-only root filesystem. The check did as containerd does.',
      fix: items(
        'Mount an `emptyDir` at that path, if the program writes there.',
        'Or remove `VOLUME` from the Dockerfile.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'sidecar-writable': kind<Placed & { readonly containers: readonly string[] }>({
    id: 'ZD1117',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ containers, location }) => ({
      title: `Not read-only: ${list(
        containers.map((one) => shorten(one, 60)),
        5
      )}`,
      detail: `${containers.length === 1 ? 'The container' : 'The containers'} ${list(containers.map(quoted), 5)} of the same pod ${containers.length === 1 ? 'has' : 'have'} a writable root filesystem. This check does not judge ${containers.length === 1 ? 'it' : 'them'}: check each with \`container\`.`,
      ...(location && { location })
    }),
    help: {
      title: 'Another container of the pod is writable',
      meaning:
        'The check runs all containers of the pod, and judges one. Another one, or an init container, does not say `readOnlyRootFilesystem: true`.',
      fix: 'Check that container, too: `zero-drift check --manifest-file web.yaml --container NAME`.',
      allow: HARMLESS
    }
  }),
  'memory-uncounted': kind<Placed & { readonly volume: string }>({
    id: 'ZD1118',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ volume, location }) => ({
      title: `No limit in memory: the volume ${shorten(volume, 60)}`,
      detail: `The volume ${quoted(volume)} is an \`emptyDir\` in memory without a \`sizeLimit\`: what is written there counts into the memory of the pod, which ends when that is used up. Set \`sizeLimit\`.`,
      ...(location && { location })
    }),
    help: {
      title: 'An emptyDir in memory has no limit',
      meaning:
        'An `emptyDir` with `medium: Memory` is a tmpfs, and its files count into the memory of the containers that write them. Without `sizeLimit` it may grow to the memory of the node, or until the container is killed.',
      fix: 'Set `sizeLimit` beside `medium`, for example `sizeLimit: 64Mi`.',
      allow: HARMLESS
    }
  }),
  'other-writers': kind<{
    readonly place: string
    /** Init containers that may write there, and containers and sidecars that run beside. */
    readonly init: readonly string[]
    readonly beside: readonly string[]
    /** Changes that were there before the container started. */
    readonly found: SomePaths
  }>({
    id: 'ZD1120',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ place, init, beside, found }) => ({
      title: `Other containers write there, too: ${shorten(place, 100)}`,
      detail: [
        `Besides the judged container, ${writers(init, beside)} may write to ${quoted(place)}, and changes there count whoever made them.`,
        ...(found.total === 0
          ? []
          : [
              `${found.total === 1 ? 'This change was' : `${count(found.total, 'change')} were`} there before the judged container started: ${names(found.paths, found.total)}.`
            ])
      ].join(' '),
      path: place
    }),
    help: {
      title: 'Drift lies in a volume that other containers of the pod write to',
      meaning:
        'Containers of a pod share volumes, and a check tells what has changed in a volume, not who changed it. What an init container writes to a claim or a `hostPath` outlives the pod, as what the judged container writes does. Changes that the judged container found at its start are named: an init container or a sidecar made them.',
      fix: items(
        'Find out which container wrote the files; check the others with `container`.',
        'Mount the volume with `readOnly: true` where a container only reads it.'
      ),
      allow: HARMLESS
    }
  }),
  'processes-shared': kind<Placed & { readonly containers: readonly string[] }>({
    id: 'ZD1121',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: ({ containers, location }) => ({
      title: `Not inspected: files of ${list(
        containers.map((one) => shorten(one, 60)),
        5
      )}`,
      detail: `The containers of the pod see one another's processes (\`shareProcessNamespace\`), so that a program in the judged one may write to files of ${list(containers.map(quoted), 5)} by way of \`/proc\`. The check did not inspect those. Leave \`shareProcessNamespace\` out, or declare the others read-only, too, with other users.`,
      ...(location && { location })
    }),
    help: {
      title: 'Containers of the pod share their processes',
      meaning:
        'With `shareProcessNamespace: true` every container sees the processes of the others. Below `/proc/PID/root` lie their root filesystems and their volumes, and a program of the same user, or of root, may write there. The check inspects what the judged container mounts, and not what it reaches that way: another container has a writable root filesystem, or a volume of its own.',
      fix: items(
        'Leave `shareProcessNamespace` out, if nothing needs it.',
        'Declare the other containers `readOnlyRootFilesystem`, and run them as other users than the judged one, none of them root.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'refused-write-beside': kind<Refusal & { readonly container: string; readonly role: string }>({
    id: 'ZD1122',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { instructions: [] },
    words: ({ path, message, isFolder, container, role }) => {
      const whom = `The ${role} ${quoted(container)} of the pod`
      const log = `The log says: ${quote(shorten(message, 300))}`
      if (path === undefined) {
        const title = `Refused write of the ${role} ${shorten(container, 60)}`
        return {
          title,
          detail: `${whom} was refused a write by its read-only root filesystem. ${log}`
        }
      }
      const advice = scratchAdvice({ path, ...(isFolder && { isFolder }) })
      return {
        title: `Refused write of the ${role} ${shorten(container, 60)}: ${shorten(path, 100)}`,
        detail: `${whom} tried to write ${quoted(path)}, which its read-only root filesystem refused. If its program needs it, ${advice} in that container. ${log}`
      }
    },
    help: {
      title: 'Another container of the pod was refused a write',
      meaning:
        'An init container, a sidecar or another container is declared `readOnlyRootFilesystem`, tried to write where nothing is mounted, and failed. It would fail in the cluster, too. Fixes are proven for the judged container alone.',
      fix: items(
        'Mount an `emptyDir` where that container writes.',
        'Have a container that is no init container judged by `container`: then a fix is searched for and proven.'
      ),
      allow: 'It is a warning: the verdict is that of the container that failed.'
    }
  }),
  'probes-alone': kind<{ readonly steps: readonly string[] }>({
    id: 'ZD1119',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { settings: ['healthcheck'], orStep: true },
    words: ({ steps }) => ({
      title: 'Only the probes were asked',
      detail: `There is no smoke test, so the probes of the manifest were it: ${list(steps.map(quoted), 5)}. Real requests show more of what the program writes: add \`smoke-http\`, \`smoke-exec\` or \`smoke-run\`.`
    }),
    help: {
      title: 'The probes of the pod were the smoke test',
      meaning:
        'No smoke test was given, so the check sent the requests of the probes in the manifest, each until it passed. A probe seldom does what a user does: pages that fill a cache, uploads and sessions were not seen.',
      fix: 'Add a smoke test that uses the program: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`. The liveness probe is then still asked after it.',
      allow: HARMLESS
    }
  })
} as const

const quoted = (text: string): string => quote(shorten(text, 200))

/** `the init container a and the containers b and c`. */
function writers(init: readonly string[], beside: readonly string[]): string {
  const group = (noun: string, all: readonly string[]): readonly string[] =>
    all.length === 0
      ? []
      : [`the ${noun}${all.length === 1 ? '' : 's'} ${list(all.map(quoted), 5)}`]
  return [...group('init container', init), ...group('container', beside)].join(' and ')
}
