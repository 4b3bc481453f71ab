import type { Attempt } from './attempt'
import { mountPoints } from './mounted'
import type { Plan } from './plan'

/** What needs a place where a program can be put and run: every place that may be writable is tried. */
export function broughtAlong(plan: Plan): readonly Attempt[] {
  const places = [...new Set([...ALWAYS, ...mountPoints(plan)])]
  return [
    {
      name: 'set-uid-copy',
      title: 'Leave a set-uid program',
      technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
      act: 'setuid',
      paths: ['/usr/bin', ...places].map((place) => `${place}/zero-drift`),
      worth: 'Whoever comes back as nobody stays nobody.'
    },
    ...places.map((place) => ({
      name: 'download-and-execute',
      title: `Bring a program to ${place} and run it`,
      technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
      act: 'execute' as const,
      paths: [`${place}/zero-drift`],
      worth: 'The intruder has only the tools that the image has.'
    }))
  ]
}

/** Where every container may have something writable. */
const ALWAYS = ['/tmp', '/run', '/dev/shm', '/dev']
