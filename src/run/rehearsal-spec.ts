import type { Plan } from '../plan/plan'
import { isBind } from '../plan/volumes'
import type { ContainerSpec, Labels, VolumeMount } from '../ports'
import { bare, PROBE } from './probe-spec'

/** A container of the probe's image, never started: the engine fills the volume with the program when it is made. */
export function toolSpec(labels: Labels): ContainerSpec {
  return { ...bare(labels), conversing: false, volumes: [tool(labels, false)] }
}

/** A container of the image under test as it is planned, but with the probe as its program, with no network, and with nothing in reach that is not its own. */
export function groundSpec(
  { container }: Plan,
  readOnly: boolean,
  argv: readonly string[]
): ContainerSpec {
  return {
    ...container,
    readOnly,
    entrypoint: [PROBE],
    command: argv,
    init: false,
    publish: [],
    network: 'none',
    offline: true,
    volumes: [...container.volumes.map(ownOrReadOnly), tool(container.labels, true)]
  }
}

/** A volume becomes one that goes with the container; a folder of the machine's stays, and cannot be written to. */
function ownOrReadOnly(mount: VolumeMount): VolumeMount {
  if (isBind(mount)) return { ...mount, readOnly: true }
  return mount.readOnly ? mount : { ...mount, source: '' }
}

function tool(labels: Labels, readOnly: boolean): VolumeMount {
  const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-attacks`
  return { source, path: '/zero-drift', readOnly }
}
