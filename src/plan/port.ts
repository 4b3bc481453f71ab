import type { ImageFacts } from '../ports'
import type { Understood } from './wishes'

/** Stands for a port that was given and could not be understood, or that nothing can reach: that has been said, that it is missing would be wrong. */
export const SOME_PORT = 1

/** The container port to talk to: the one that was given, else the lowest TCP port that the image exposes, unless nothing can reach it. */
export function portOf(understood: Understood, image: ImageFacts): number | undefined {
  if (!Object.hasOwn(understood, 'port')) return SOME_PORT
  if (understood.port !== undefined || understood.network === 'none') return understood.port
  const exposed = image.exposedPorts.flatMap(tcpPort)
  return exposed.length === 0 ? undefined : Math.min(...exposed)
}

/** `80/tcp`, `80` (tcp by the OCI image specification) or `8000-8010/tcp`, of which the lowest counts. */
function tcpPort(exposed: string): readonly number[] {
  const [, port] = /^(\d+)(?:-\d+)?(?:\/tcp)?$/i.exec(exposed) ?? []
  return port === undefined ? [] : [Number(port)]
}
