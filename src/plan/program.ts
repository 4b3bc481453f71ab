import { absolutePath } from './paths'
import type { Plan } from './plan'

/** The words that the container starts with: a new entrypoint drops the image's command, as everywhere. */
export function argvOf({ container, image }: Pick<Plan, 'container' | 'image'>): readonly string[] {
  const given = container.entrypoint
  const command = container.command ?? (given === undefined ? image.command : [])
  return [...(given ?? image.entrypoint), ...command]
}

/** The folder in which the container's program starts. */
export const workingDirOf = ({ container, image }: Pick<Plan, 'container' | 'image'>): string =>
  absolutePath(container.workingDir ?? image.workingDir, '/')

/** How a container's program starts: in which folder, and with which words. */
export interface Launch {
  readonly workingDir: string
  readonly argv: readonly string[]
}

/** The launch that a plan describes. */
export const launchOf = (plan: Pick<Plan, 'container' | 'image'>): Launch => ({
  workingDir: workingDirOf(plan),
  argv: argvOf(plan)
})

/** Where the program may lie that the container starts, likeliest first. */
export function programPaths(plan: Plan): readonly string[] {
  const [program = ''] = argvOf(plan)
  if (program === '') return []
  if (program.startsWith('/')) return [program]
  const home = workingDirOf(plan).replace(/\/$/, '')
  return program.includes('/')
    ? [`${home}/${program.replace(/^\.\//, '')}`]
    : SEARCHED.map((folder) => `${folder}/${program}`)
}

/** `PATH` as runtimes set it where an image says nothing. */
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
