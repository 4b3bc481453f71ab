import { BOUND, isBound, mountPoints } from './mounts'
import type { Plan } from './plan'
import { programPaths } from './program'
import { KNOWN_ROOTS, rootsNamedBy, webRootOf, type Scouted } from './web-root'

/**
 * Action of the probe: it creates a file, and may run it; changes an existing one; or makes a
 * request to the kernel.
 */
type Act =
  'append' | 'execute' | 'overwrite' | 'plant' | 'remount' | 'setuid' | 'sysctl' | 'timestomp'

/** One rehearsed attack: a way for an intruder to stay on a machine. */
export interface AttackAttempt {
  readonly name: string
  /** The intruder's action, in a few words. */
  readonly title: string
  /** Technique of MITRE ATT&CK Enterprise (version 19). */
  readonly technique: { readonly id: string; readonly name: string }
  readonly act: Act
  /**
   * Paths that are tried in this order until one succeeds; `~/` is the home of the user that tries.
   * Empty if there is nothing to try.
   */
  readonly paths: readonly string[]
  /** Benefit of refusing this attack. */
  readonly worth: string
  /** Reason why the attack is not tried; absent if it is. */
  readonly obstacle?: string
}

/**
 * Paths to look up in the image beforehand: default web roots, paths that the command names, and
 * paths where its program may be.
 */
export function pathsToScout(plan: Plan): readonly string[] {
  return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...programPaths(plan)])]
}

/** Attacks to rehearse on an image, given the files that were found in it. */
export function attemptsOn(plan: Plan, scouted: Scouted): readonly AttackAttempt[] {
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

/**
 * Adds an obstacle if none of an attack's paths can be tried; drops paths with control characters.
 */
function withinReach(attempt: AttackAttempt, plan: Plan): AttackAttempt {
  const paths = attempt.paths.filter((path) => !/\p{Cc}/u.test(path))
  if (attempt.paths.length === 0) return attempt
  if (paths.length === 0) return { ...attempt, obstacle: ODD }
  return paths.every((path) => isBound(path, plan))
    ? { ...attempt, obstacle: BOUND }
    : { ...attempt, paths }
}

const ODD = 'its path holds control characters'

function onPages(scouted: Scouted, plan: Plan): readonly AttackAttempt[] {
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

/** Attacks on the container's own program, and on programs that users run in it. */
function onPrograms(program: string | undefined): readonly AttackAttempt[] {
  const own = program === undefined ? [] : [program]
  return [
    {
      name: 'replace-entrypoint',
      title: "Replace the image's own program",
      technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
      act: 'overwrite',
      paths: own,
      worth: 'At every restart the container starts as it was built.',
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

const timestomp = (program: string | undefined): AttackAttempt => ({
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

/**
 * Attacks that are the same for every image: on files that some program obeys, and on the kernel.
 */
const STEADY: readonly AttackAttempt[] = [
  {
    name: 'library-hijack',
    title: 'Put a library before the right one',
    technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
    act: 'plant',
    paths: ['/usr/local/lib/libc.so.6'],
    worth: 'Programs load the libraries that they were built with.'
  },
  {
    name: 'ld-preload',
    title: 'Have every program load a library',
    technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
    act: 'append',
    paths: ['/etc/ld.so.preload'],
    worth: 'No program runs the code of an intruder without knowing it.'
  },
  {
    name: 'cron-entry',
    title: 'Add a cron entry',
    technique: { id: 'T1053.003', name: 'Cron' },
    act: 'plant',
    paths: ['/etc/cron.d/zero-drift', '/var/spool/cron/crontabs/root'],
    worth: 'Nothing of his runs again by itself.'
  },
  {
    name: 'systemd-unit',
    title: 'Add a systemd unit',
    technique: { id: 'T1543.002', name: 'Systemd Service' },
    act: 'plant',
    paths: ['/etc/systemd/system/zero-drift.service'],
    worth: 'Nothing of his starts with the system.'
  },
  {
    name: 'shell-profile',
    title: 'Change a shell start-up file',
    technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
    act: 'append',
    paths: ['~/.profile', '/etc/profile.d/zero-drift.sh'],
    worth: 'A new shell in the container runs nothing but the shell.'
  },
  {
    name: 'ssh-key',
    title: 'Add an SSH key',
    technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
    act: 'append',
    paths: ['~/.ssh/authorized_keys', '/root/.ssh/authorized_keys'],
    worth: 'No key of his opens the door.'
  },
  {
    name: 'account',
    title: 'Add an account to /etc/passwd',
    technique: { id: 'T1136.001', name: 'Local Account' },
    act: 'append',
    paths: ['/etc/passwd'],
    worth: 'Nobody is in it who was not built in.'
  },
  {
    name: 'sudoers',
    title: 'Add a sudo rule',
    technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
    act: 'plant',
    paths: ['/etc/sudoers.d/zero-drift'],
    worth: 'Nobody becomes root by a rule that he wrote himself.'
  },
  {
    name: 'remount',
    title: 'Remount the root filesystem writable',
    technique: { id: 'T1562.001', name: 'Disable or Modify Tools' },
    act: 'remount',
    paths: ['/'],
    worth: 'Read-only is more than a habit: it cannot be switched off from inside.'
  },
  {
    name: 'proc-sys',
    title: 'Write through /proc/sys',
    technique: { id: 'T1611', name: 'Escape to Host' },
    act: 'sysctl',
    paths: ['/proc/sys/kernel/core_pattern'],
    worth: 'The kernel that all containers share keeps its settings.'
  }
]

/**
 * Attacks that put a program into a folder and run it. Every place that may be writable is tried.
 */
function broughtAlong(plan: Plan): readonly AttackAttempt[] {
  const places = [...new Set([...ALWAYS, ...mountPoints(plan)])]
  return [
    {
      name: 'set-uid-copy',
      title: 'Leave a set-uid program',
      technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
      act: 'setuid',
      paths: ['/usr/bin', ...places].map((place) => `${place}/zero-drift`),
      worth: 'An intruder without rights stays without rights.'
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

/** Folders that may be writable in any container. */
const ALWAYS = ['/tmp', '/run', '/dev/shm', '/dev']
