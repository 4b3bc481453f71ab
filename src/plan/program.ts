import type { Plan } from './plan'

/** The words that the container starts with: a new entrypoint drops the image's command, as everywhere. */
export function argvOf({ container, image }: Pick<Plan, 'container' | 'image'>): readonly string[] {
  const given = container.entrypoint
  const command = container.command ?? (given === undefined ? image.command : [])
  return [...(given ?? image.entrypoint), ...command]
}

/** Where the program may lie that the container starts, likeliest first. */
export function programPaths(plan: Plan): readonly string[] {
  const [program = ''] = argvOf(plan)
  if (program === '') return []
  if (program.startsWith('/')) return [program]
  const home = (plan.container.workingDir ?? plan.image.workingDir).replace(/\/+$/, '')
  return program.includes('/')
    ? [`${home}/${program.replace(/^\.\//, '')}`]
    : SEARCHED.map((folder) => `${folder}/${program}`)
}

/** `PATH` as runtimes set it where an image says nothing. */
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
