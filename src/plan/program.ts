import { absolutePath } from './paths'
import type { Plan } from './plan'

/**
 * Words that the container starts with. A new entrypoint drops the image's command, as everywhere.
 */
export function argvOf({ container, image }: Pick<Plan, 'container' | 'image'>): readonly string[] {
  const given = container.entrypoint
  const command = container.command ?? (given === undefined ? image.command : [])
  return [...(given ?? image.entrypoint), ...command]
}

/** The folder in which the container's program starts. */
export const workingDirOf = ({ container, image }: Pick<Plan, 'container' | 'image'>): string =>
  absolutePath(container.workingDir ?? image.workingDir, '/')

/** The user that the container's program starts as, as it is declared; empty for the engine's default, root. */
export const startingUser = ({ container, image }: Pick<Plan, 'container' | 'image'>): string =>
  container.user ?? image.user

/**
 * Whether a user, as an input or an image names it, is root by its name or number. Another name may
 * still have the ID 0 in the image, which is not known here.
 */
export const isRootUser = (user: string): boolean => /^(?:|root|0+)(?::.*)?$/.test(user)

/** Start of a container's program: its folder and its words. */
export interface Launch {
  readonly workingDir: string
  readonly argv: readonly string[]
}

/** The launch that a plan describes. */
export const launchOf = (plan: Pick<Plan, 'container' | 'image'>): Launch => ({
  workingDir: workingDirOf(plan),
  argv: argvOf(plan)
})

/** Possible paths of the program that the container starts, the most likely first. */
export function programPaths(plan: Plan): readonly string[] {
  const [program = ''] = argvOf(plan)
  if (program === '') return []
  if (program.startsWith('/')) return [program]
  const home = workingDirOf(plan).replace(/\/$/, '')
  return program.includes('/')
    ? [`${home}/${program.replace(/^\.\//, '')}`]
    : SEARCHED.map((folder) => `${folder}/${program}`)
}

/** `PATH` as runtimes set it if an image does not. */
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
