import type { InlineFile, NotReproduced, ReplacedVariables, StandIn } from '../../words'
import type { Location } from '../../plan/faults'
import { list, quote, shorten } from '../phrases'
import {
  ofField,
  standInOfPod,
  undeclaredInPod,
  type PlacedStandIn,
  type PodSetting
} from './pod-words'
import {
  HARMLESS,
  items,
  kind,
  NO_PROOF,
  NO_VERDICT,
  titled,
  type FindingWords,
  type Message
} from './finding'

/** A service of a Compose file that is checked, and of which something is said. */
interface OfService {
  readonly service: string
}

/** A container of a pod that is checked, and of which something is said. */
interface OfContainer {
  readonly container: string
  /** Place in the manifest; absent for that of the container. */
  readonly location?: Location
}

/** Findings on a file that describes the container, for which nothing could be checked. */
export const WORKLOAD_FAULT_FINDINGS = {
  'bind-missing': kind<Message>({
    id: 'ZD1107',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { settings: ['volumes', 'secrets', 'configs'] },
    words: titled('The source of a bind mount does not exist'),
    help: {
      title: 'The source of a bind mount does not exist',
      meaning:
        "The service mounts a file or folder of the engine's machine that is not there. Docker would create an empty folder that belongs to root, also in the checkout; the check does not, since the service would then run without what it is deployed with.",
      fix: items(
        'Commit the file, or create it in an earlier step.',
        'Give a stand-in at the same path: `volumes: ./ci/nginx.conf:/etc/nginx/nginx.conf:ro`.'
      ),
      allow: NO_VERDICT
    }
  }),
  'non-root-unverifiable': kind<Message>({
    id: 'ZD211',
    level: 'error',
    verdict: 'failed',
    section: 'findings',
    pointsAt: { settings: ['user'], instructions: ['USER'] },
    words: titled('No kubelet starts the pod: a container has to run without root'),
    help: {
      title: 'A kubelet cannot tell that the user is not root',
      meaning:
        'The manifest says `runAsNonRoot: true`, and the container would run as root, or as a user whom the image names by name. A kubelet compares numbers, and does not look into the image: it refuses both with "cannot verify user is non-root". Docker would run the container, so the check refuses it as a kubelet does, and boots nothing.',
      fix: items(
        'Set `runAsUser` to the number of the user, in the `securityContext` of the container or the pod.',
        'Or end the Dockerfile with a number: `USER 1000:1000`.'
      ),
      allow: NO_PROOF
    }
  }),
  'dependency-failed': kind<Message>({
    id: 'ZD1108',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { settings: ['depends_on'] },
    words: titled('A service that this one depends on is not ready'),
    help: {
      title: 'A dependency is not ready',
      meaning:
        'The check starts the services that the checked one depends on, under the conditions of the file. One of them ended, never became healthy within `startup-timeout`, or could not be created. The checked service itself was not booted, so there is nothing to judge.',
      fix: items(
        'Read the last lines of its log in the message, and start it as the file says: `docker compose up NAME`.',
        'Raise `startup-timeout` if it needs longer.',
        'If the service does without them, set `dependencies: false`.'
      ),
      allow: NO_VERDICT
    }
  })
} as const

/**
 * Kinds of findings on the file that describes the container: what it does not declare, and what
 * the check cannot take from it.
 */
export const WORKLOAD_FINDINGS = {
  'read-only-undeclared': kind<OfService | OfContainer>({
    id: 'ZD1101',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { settings: ['read_only'] },
    securitySeverity: '7.0',
    words: (facts) =>
      'container' in facts
        ? undeclaredInPod(facts)
        : {
            title: `The Compose file does not declare ${named(facts.service)} read-only`,
            detail: `The check booted the service ${quoted(facts.service)} with a read-only root filesystem, but the file does not: in production it stays writable, even if the check passes otherwise. Add \`read_only: true\` to the service, or set the variable that decides it. To check it as the file says, set \`read-only: declared\`.`
          },
    help: {
      title: 'The root filesystem is not declared read-only',
      meaning:
        'The container was checked with a read-only root filesystem, and the file from which it is deployed does not say `read_only: true` (Compose) or `readOnlyRootFilesystem: true` (Kubernetes). The check shows that the image can run that way; production does not run that way.',
      fix: items(
        'Add `read_only: true` to the service, with the mounts that it needs. The report has the patch for that file.',
        'In a manifest, add `readOnlyRootFilesystem: true` to the `securityContext` of the container; in that of the pod it has no effect.',
        'If the value comes from a variable, set that variable where the service is deployed.'
      ),
      allow:
        'With `read-only: declared` the container runs as the file says, and this finding does not occur; on a writable root filesystem every write is compared instead.'
    }
  }),
  'inline-on-read-only': kind<OfService & InlineFile & { readonly isDeclared: boolean }>({
    id: 'ZD1102',
    level: 'error',
    verdict: 'drift',
    section: 'findings',
    pointsAt: { settings: ['secrets', 'configs'] },
    words: ({ service, kind: what, name, isDeclared }) => ({
      title: `The ${what} ${shorten(name, 60)} cannot be created in a read-only container`,
      detail: `The contents of the ${what} ${quoted(name)} come from the file itself or from a variable. Compose copies them into the container, and refuses to start ${quoted(service)} ${isDeclared ? 'as it is declared, read-only' : 'once it is declared read-only'}. Put the contents into a file and name it with \`file:\`, which Compose mounts. The check mounted a file of its own.`,
      setting: what === 'secret' ? 'secrets' : 'configs',
      ...(isDeclared ? {} : { level: 'warning' as const })
    }),
    help: {
      title: 'A secret or config is copied into a read-only container',
      meaning:
        'Compose mounts secrets and configs that have `file:`. Those with `content:` or `environment:` it copies into the container, which a read-only root filesystem forbids: `docker compose up` ends with "`file` is the sole supported option".',
      fix: 'Write the contents to a file when you deploy, and use `file:` in place of `content:` or `environment:`.',
      allow:
        'It cannot be allowed: with it, the service does not start read-only. With `mode: audit` it is reported, but the step does not fail.'
    }
  }),
  'writable-as-declared': kind<OfService | OfContainer>({
    id: 'ZD1112',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { settings: ['read_only'] },
    words: (facts) => {
      const [name, file, key, what] =
        'container' in facts
          ? [facts.container, 'manifest', 'readOnlyRootFilesystem', 'container']
          : [facts.service, 'Compose file', 'read_only', 'service']
      return {
        title: `${named(name)} was not checked read-only`,
        detail: `The ${file} does not say \`${key}: true\` for the ${what} ${quoted(name)}, and with \`read-only: declared\` the check booted it as the file says: with a writable root filesystem. It shows what the ${what} wrote there, and not that it runs read-only. To find out the mounts that it needs for that, check it with \`read-only: true\`.`,
        ...placed(facts)
      }
    },
    help: {
      title: 'The container was not checked read-only',
      meaning:
        'With `read-only: declared` the Compose file or the manifest decides, and it does not say `read_only: true` or `readOnlyRootFilesystem: true`: the check booted the container with a writable root filesystem, as it is deployed. A pass says that nothing was written outside of the allowlist during the check; an intruder could still write.',
      fix: items(
        'Check with `read-only: true`: the report then has the patch with that setting and the mounts that the container needs.',
        'If the value comes from a variable, set that variable for the check as where the service is deployed.'
      ),
      allow:
        'It is a warning and does not change the verdict. With `read-only: false` you say yourself that the service is checked writable, and there is no warning.'
    }
  }),
  'variable-unset': kind<{ readonly name: string }>({
    id: 'ZD1109',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['compose-env-file', 'compose-file'] },
    words: ({ name }) => ({
      title: `The variable ${shorten(name, 60)} is not set`,
      detail: `The Compose files refer to ${quoted(name)}, which neither the environment nor an env file sets: Compose took an empty text. Set it in the environment of the check, in \`.env\`, or in a file of \`compose-env-file\`.`
    }),
    help: {
      title: 'A variable of the Compose files is not set',
      meaning:
        'Compose takes an empty text for a variable without a value and without a default, and warns of it. A service that is configured with empty texts is rarely the one that is deployed, and may fail for that alone.',
      fix: items(
        "Set it in the environment of the check: under `env:` of the workflow's step.",
        'Or in `.env` beside the first Compose file, or in a file that `compose-env-file` names.',
        'Give it a default in the Compose file: `${PORT:-8080}`.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'not-reproduced': kind<NotReproduced | PodSetting | Unmounted>({
    id: 'ZD1103',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: (facts) => {
      if ('unmounted' in facts) return ofPolicy(facts)
      return 'field' in facts ? ofField(facts) : ofSetting(facts)
    },
    help: {
      title: 'A setting was not reproduced',
      meaning:
        'The file has a setting that Compose or a cluster itself carries out, or that would keep the check from seeing what happens. The check leaves it out, and says nothing about its effects. The same holds for a tmpfs of the policy file that the Compose file or manifest does not have: a mount that only the check had would prove nothing.',
      fix: items(
        'Test what hooks such as `post_start` write in a smoke step (`smoke-exec`).',
        'Move the mounts of the policy file into the Compose file or manifest.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'stand-in': kind<StandIn | PlacedStandIn>({
    id: 'ZD1104',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { settings: ['volumes', 'networks', 'secrets', 'configs', 'image'] },
    words: (facts) => ('what' in facts ? standInOfPod(facts) : standInOfService(facts)),
    help: {
      title: 'An object was replaced for the check',
      meaning:
        'A volume or network that has a name of its own, or that exists outside of the project, may be that of production. The check neither reads nor writes it: it creates one of its own in its place, which is empty. The same holds for volumes of a cluster: claims, paths of nodes, and those of drivers. An input can replace the image, and the source of a mount.',
      fix: 'There is nothing to fix. If the service needs data to start, give it through `volumes: SOURCE:PATH`, where PATH is mounted by the file.',
      allow: HARMLESS
    }
  }),
  'machine-exposed': kind<(OfService | OfContainer) & { readonly by: readonly string[] }>({
    id: 'ZD1110',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { settings: ['privileged', 'volumes'] },
    words: (facts) => ({
      title: `${named(nameOf(facts))} can take over its machine`,
      detail: `The file gives the ${'container' in facts ? 'container' : 'service'} ${quoted(nameOf(facts))} ${list(facts.by, 3)}: an intruder in it can start containers or write the disks of the machine, whatever its own root filesystem is. The check says nothing about that.`
    }),
    help: {
      title: 'The service can take over its machine',
      meaning:
        "The service runs privileged, or has the engine's socket mounted. A read-only root filesystem does not hold an intruder who can start other containers or write to the machine's disks.",
      fix: items(
        'Replace `privileged: true` by the capabilities and devices that the service needs.',
        "Put a proxy that allows only harmless requests in front of the engine's socket."
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'taken-for-job': kind<OfService & { readonly endsFor: readonly string[] }>({
    id: 'ZD1111',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['wait-for', 'compose-file'], settings: ['command', 'entrypoint'] },
    words: ({ service, endsFor }) => ({
      title: `${named(service)} was checked as a one-shot job`,
      detail: `${list(endsFor.map(quoted), 5)} ${endsFor.length === 1 ? 'starts' : 'start'} once ${quoted(service)} has ended with code 0 (\`service_completed_successfully\`), so the check waited for that end, as with \`wait-for: exit\`. To wait for something else, say so in \`wait-for\`.`
    }),
    help: {
      title: 'The service was checked as a one-shot job',
      meaning:
        'Another service of the Compose file waits until this one has completed successfully, so it is a job that has to end with code 0, such as a migration. With `wait-for: auto` the check waits for that end.',
      fix: 'There is nothing to fix. Set `wait-for: exit` to say so yourself, or another word if the service keeps running.',
      allow: HARMLESS
    }
  }),
  'variable-replaced': kind<OfService & ReplacedVariables>({
    id: 'ZD1113',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['env', 'env-file'], settings: ['environment', 'env_file'] },
    words: ({ service, replaced, added }) => ({
      title: `Set by inputs, not by the file: ${list(
        [...replaced, ...added].map((name) => shorten(name, 60)),
        5
      )}`,
      detail: `The inputs \`env\` and \`env-file\` win over the Compose file. ${[
        ...(replaced.length === 0
          ? []
          : [`For ${quoted(service)} they replaced ${list(replaced.map(quoted), 10)}.`]),
        ...(added.length === 0
          ? []
          : [`${quoted(service)} has ${list(added.map(quoted), 10)} only in the check.`])
      ].join(' ')} The service that is deployed runs without these values.`
    }),
    help: {
      title: 'Variables of the file were replaced by inputs',
      meaning:
        'The inputs `env` and `env-file` give the service variables that the Compose file sets otherwise, or does not set. The check ran with those of the inputs, and the service that is deployed runs with those of the file. Names are reported, values never.',
      fix: items(
        'There is nothing to fix where the variables are for the test alone, such as the password of a test database.',
        'If production needs them as well, set them in the Compose file, or in an `env_file` of it.'
      ),
      allow: HARMLESS
    }
  }),
  'dependency-writable': kind<DependencyWrites>({
    id: 'ZD1105',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: {},
    words: (facts) => ({
      title: `Not read-only: ${list(
        [...new Set([...facts.services, ...facts.binds.map(({ service }) => service)])].map((one) =>
          shorten(one, 60)
        ),
        5
      )}`,
      detail: [...writableRoots(facts), ...writableBinds(facts), NOT_JUDGED].join(' ')
    }),
    help: {
      title: 'A service that this one depends on is writable',
      meaning:
        "The check starts the services that the checked one depends on, as the file says, and judges the checked one alone. One of the others has no read-only root filesystem, or a bind mount that it can write to: files and folders of the engine's machine, such as the checkout.",
      fix: items(
        'Check that service, too: `zero-drift check --compose-file compose.yaml --service NAME`.',
        'Mount what it only reads with `:ro`, and give a named volume in place of a folder of the checkout that it fills.'
      ),
      allow: HARMLESS
    }
  }),
  'mount-unused': kind<{ readonly path: string; readonly what?: string }>({
    id: 'ZD1106',
    level: 'notice',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { settings: ['tmpfs', 'volumes'] },
    words: ({ path, what = 'tmpfs' }) => ({
      title: `Nothing was left in the ${what} ${shorten(path, 100)}`,
      detail: `The file mounts ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} on ${quoted(path)}, and there was nothing new in it at the end of the check. What came and went is not seen, such as a lock file that is deleted at once. If a check without the mount passes as well, remove it: every writable path is one more for an intruder.`,
      path,
      setting: 'tmpfs'
    }),
    help: {
      title: 'A declared mount was not used',
      meaning:
        'The Compose file declares a tmpfs, or the manifest an `emptyDir` or a volume, in which nothing was left at the end of the check. The program does not need it, the smoke test does not use what needs it, or the program deletes what it writes at once.',
      fix: 'Take the mount out and check again: only a check that passes without it shows that it is not needed.',
      allow: HARMLESS
    }
  })
} as const

const quoted = (text: string): string => quote(shorten(text, 200))
const named = (service: string): string => shorten(service, 60)

/** Services on which the checked one depends, and that can write. */
interface DependencyWrites {
  /** Those with a writable root filesystem. */
  readonly services: readonly string[]
  /** Those with binds that they can write to. */
  readonly binds: readonly { readonly service: string; readonly paths: readonly string[] }[]
}

function writableRoots({ services }: DependencyWrites): readonly string[] {
  if (services.length === 0) return []
  const [what, have] = services.length === 1 ? ['service', 'has'] : ['services', 'have']
  return [
    `The ${what} ${list(services.map(quoted), 5)}, on which the checked one depends, ${have} a writable root filesystem.`
  ]
}

const writableBinds = ({ binds }: DependencyWrites): readonly string[] =>
  binds.map(
    ({ service, paths }) =>
      `The service ${quoted(service)} can write to ${list(paths.map(quoted), 5)} on the engine's machine.`
  )

const NOT_JUDGED = 'This check does not judge dependencies: check each service on its own.'

const nameOf = (facts: OfService | OfContainer): string =>
  'container' in facts ? facts.container : facts.service

const placed = (facts: object): Pick<FindingWords, 'location'> =>
  'location' in facts ? { location: facts.location as Location } : {}

interface Unmounted {
  /** Paths of mounts in the policy file that are not made. */
  readonly unmounted: readonly string[]
  /** File that says what is mounted. */
  readonly file: 'Compose file' | 'manifest'
}

const ofPolicy = ({ unmounted: paths, file }: Unmounted): FindingWords => ({
  title: `Not mounted: ${list(
    paths.map((path) => shorten(path, 100)),
    3
  )}`,
  detail: `The policy file has a tmpfs on ${list(paths.map(quoted), 5)}, and the ${file} does not. It was not mounted, since a mount that only the check has proves nothing for production. Add it to the ${file}.`,
  setting: 'tmpfs'
})

const ofSetting = ({ service, key }: NotReproduced): FindingWords => ({
  title: `Not reproduced: ${shorten(key, 60)} of ${named(service)}`,
  detail: `${LEFT_OUT[key] ?? 'The check leaves this setting out:'} ${quoted(key)} of the service ${quoted(service)}. The check says nothing about its effects.`,
  setting: key
})

/** Why the check leaves a setting out, by its key; the key follows the text. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  depends_on: 'The input `dependencies` starts none of the services of this setting:',
  'compose.override.yaml':
    'Compose reads this file, too, if none is named, and the check does not:',
  pre_start: 'Compose runs these containers itself, before the service:',
  post_start: 'Compose runs these commands itself, after the start:',
  pre_stop: 'Compose runs these commands itself, before the stop:',
  use_api_socket: "The container gets the engine's socket from Compose:",
  replicas: 'One container was checked, and the file asks for several:',
  scale: 'One container was checked, and the file asks for several:',
  logging: 'The check reads the log through the engine, whatever the driver:'
}

const SETTING: Readonly<Record<StandIn['kind'], string>> = {
  volume: 'volumes',
  bind: 'volumes',
  network: 'networks',
  secret: 'secrets',
  config: 'configs',
  image: 'image'
}

const standInOfService = ({ kind: what, key, of, source, why }: StandIn): FindingWords => ({
  title: `Replaced for the check: the ${what} ${shorten(key, 60)}`,
  detail: REPLACED[why](what, [of ?? source].map((name) => ` ${quoted(name ?? '')}`).join()),
  setting: SETTING[what]
})

const REPLACED: Readonly<Record<StandIn['why'], (what: string, of: string) => string>> = {
  external: (what, of) =>
    `The ${what}${of} exists outside of the project, and may be that of production. ${untouched(what)}`,
  named: (what, of) =>
    `The ${what} has a name of its own,${of}, under which that of production may exist. ${untouched(what)}`,
  driver: (what, of) =>
    `The ${what}${of} has a driver or options that lead outside of the project. ${untouched(what)}`,
  value: (what) =>
    `The ${what} has its contents in the file or in a variable. The check mounted them from a temporary file.`,
  input: (what, source) =>
    what === 'image'
      ? `The input \`image\` names another image than the file, and the check ran that one:${source}.`
      : `The input \`volumes\` names another source for this path, and the check mounted that one:${source}.`
}

const untouched = (what: string): string =>
  `The check used an empty ${what} of its own, and left the other alone.`
