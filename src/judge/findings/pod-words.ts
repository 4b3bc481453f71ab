import type { Location } from '../../plan/faults'
import type { PodStandIn } from '../../words'
import { quote, shorten } from '../phrases'
import type { FindingWords } from './finding'

/** A field of a manifest that the check leaves out. */
export interface PodSetting {
  readonly field: string
  readonly location?: Location
}

/** A volume or value of the check's own, and the place of what it replaces. */
export interface PlacedStandIn extends PodStandIn {
  readonly location?: Location
}

const quoted = (text: string): string => quote(shorten(text, 200))

/** Words on a container that its manifest does not declare read-only. */
export const undeclaredInPod = ({
  container,
  location
}: {
  readonly container: string
  readonly location?: Location
}): FindingWords => ({
  title: `The manifest does not declare ${shorten(container, 60)} read-only`,
  detail: `The check booted the container ${quoted(container)} with a read-only root filesystem, but the manifest does not: in the cluster it stays writable, even if the check passes otherwise. Add \`readOnlyRootFilesystem: true\` to the \`securityContext\` of the container. To check it as the manifest says, set \`read-only: declared\`.`,
  ...(location && { location })
})

/** Words on a field that the check leaves out. */
export const ofField = ({ field, location }: PodSetting): FindingWords => ({
  title: `Not reproduced: ${shorten(field, 60)}`,
  detail: `${LEFT_OUT[field] ?? 'The check leaves this field of the manifest out:'} ${quoted(field)}. The check says nothing about its effects.`,
  ...(location && { location })
})

/** Why the check leaves a field out, by its name; the name follows the text. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  hostNetwork:
    "The pod ran on the network of Docker's machine, which is none of the cluster's nodes:",
  hostPID: 'The container did not see the processes of its machine:',
  hostIPC: 'The container did not have the shared memory of its machine:',
  hostUsers: 'The container ran without a user namespace of its own:',
  runtimeClassName: "The container ran with Docker's own runtime:",
  serviceAccountName:
    'The manifest gives its account rights at the API server, which is not there; no token was mounted:',
  appArmorProfile: 'The profile is on the nodes of the cluster:',
  seLinuxOptions: 'The label is that of the nodes of the cluster:',
  windowsOptions: 'The container ran on Linux:',
  mountPropagation: 'Mounts were not passed on between the container and its machine:'
}

/** Words on a volume or value of the check's own. */
export function standInOfPod({ what, name, of, location }: PlacedStandIn): FindingWords {
  const own = of === undefined ? '' : ` (${quoted(of)})`
  return {
    title: `Replaced for the check: the ${what === 'env' ? 'variable' : 'volume'} ${shorten(name, 60)}`,
    detail:
      what === 'env'
        ? `The input \`env\` gave the variable ${quoted(name)}, which the manifest takes from an object or a field.`
        : `The volume ${quoted(name)} is of the type \`${what}\`${own}, which only a cluster has. The check mounted an empty volume of its own, or that of the input \`volumes\`.`,
    ...(location && { location })
  }
}
