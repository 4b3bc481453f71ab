import type { Attempt } from './attempt'
import { broughtAlong } from './brought-along'
import type { Plan } from './plan'
import { BOUND, isBound } from './mounted'
import { programPaths } from './program'
import type { Scouted } from './scouted'
import { STEADY } from './steady-attempts'
import { KNOWN_ROOTS, rootsNamedBy, webRootOf } from './web-root'

/** The paths to ask about beforehand: where web servers keep their pages, what the command names, and where its program may lie. */
export function pathsToScout(plan: Plan): readonly string[] {
  return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...programPaths(plan)])]
}

/** Everything that will be tried with an image, by what was found in it. */
export function attemptsOn(plan: Plan, scouted: Scouted): readonly Attempt[] {
  const program = programPaths(plan).find((path) => scouted.files.has(path))
  const attempts = [
    ...onPages(scouted, plan),
    ...onPrograms(program),
    timestomp(program),
    ...STEADY,
    ...broughtAlong(plan)
  ]
  return attempts.map((attempt) => withinReach(attempt, plan))
}

/** What cannot be tried is told with the reason. */
function withinReach(attempt: Attempt, plan: Plan): Attempt {
  const paths = attempt.paths.filter((path) => !/\p{Cc}/u.test(path))
  if (attempt.paths.length === 0) return attempt
  if (paths.length === 0) return { ...attempt, obstacle: ODD }
  return paths.every((path) => isBound(path, plan))
    ? { ...attempt, obstacle: BOUND }
    : { ...attempt, paths }
}

const ODD = 'its path holds control characters'

function onPages(scouted: Scouted, plan: Plan): readonly Attempt[] {
  const { folders, pages } = webRootOf(scouted, plan)
  return [
    {
      name: 'overwrite-page',
      title: 'Overwrite a served page',
      technique: { id: 'T1491.002', name: 'External Defacement' },
      act: 'overwrite',
      paths: pages,
      worth: 'Visitors see what was built, and no script of an intruder reaches their browsers.',
      ...(pages.length === 0 ? { obstacle: 'no served page was found in the image' } : {})
    },
    {
      name: 'web-shell',
      title: 'Drop a web shell',
      technique: { id: 'T1505.003', name: 'Web Shell' },
      act: 'plant',
      paths: folders.map((folder) => `${folder}/zero-drift.php`),
      worth: 'The intruder has no door of his own: when the hole is mended, he is out.',
      ...(folders.length === 0 ? { obstacle: 'no web root was found in the image' } : {})
    }
  ]
}

/** What the container starts, and what others run in it. */
function onPrograms(program: string | undefined): readonly Attempt[] {
  const own = program === undefined ? [] : [program]
  return [
    {
      name: 'replace-entrypoint',
      title: "Replace the image's own program",
      technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
      act: 'overwrite',
      paths: own,
      worth: 'What starts is what was built, at every restart.',
      ...(program === undefined ? { obstacle: 'its program was not found in the image' } : {})
    },
    {
      name: 'replace-program',
      title: 'Replace a program on `PATH`',
      technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
      act: 'overwrite',
      paths: [...PROGRAMS, ...own],
      worth: 'Nobody who runs a command in the container runs the intruder instead.'
    }
  ]
}

const timestomp = (program: string | undefined): Attempt => ({
  name: 'timestomp',
  title: 'Set back the times of an image file',
  technique: { id: 'T1070.006', name: 'Timestomp' },
  act: 'timestomp',
  paths: ['/etc/passwd', '/etc/os-release', ...(program === undefined ? [] : [program])],
  worth: 'Traces keep their times.'
})

const PROGRAMS = ['sh', 'ls', 'env', 'busybox', 'python3', 'node', 'java', 'perl'].flatMap((name) =>
  ['/usr/local/bin', '/usr/bin', '/bin'].map((folder) => `${folder}/${name}`)
)
