import { literalGlob } from '../plan/glob'

/** Everything in a folder, whatever characters its name has. */
export const ruleFor = (path: string): string => `${exact(path)}/**`

/** A path as a rule takes it, whatever characters it has. */
export const exact = (path: string): string => literalGlob(path).replace(/(\s)#/g, '$1\\#')

/** The part of a pattern before the first name that is not exact, as a path; all of it where there is none. */
export function literalStart(pattern: string): string {
  const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern)
  const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index))
  return start.replace(/\\(.)/gs, '$1') || '/'
}
