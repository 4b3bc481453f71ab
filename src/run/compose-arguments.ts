import type { ComposeWish } from '../plan/inputs'

/** Wish for a service, as Compose is asked for it. */
export type ServiceWish = ComposeWish & {
  /** Image that chooses the service where it has no name. */
  readonly image: string | undefined
  /** Whether its end may be what the check waits for: it is a job where another service does. */
  readonly mayBeJob: boolean
}

/** Arguments that name the project's files, for its first reading. */
export const fileArgs = ({ files, profiles, ...wish }: ServiceWish): readonly string[] => [
  ...files.map((path) => `--file=${path}`),
  ...profiles.map((profile) => `--profile=${profile}`),
  ...envArgs(wish)
]

/** Options that name the project's files, as people type them. */
export const typedOptions = ({ files, profiles, envFiles }: ComposeWish): readonly string[] => [
  ...files.flatMap((path) => ['-f', path]),
  ...profiles.flatMap((profile) => ['--profile', profile]),
  ...envFiles.flatMap((path) => ['--env-file', path])
]

const envArgs = ({ envFiles }: Pick<ServiceWish, 'envFiles'>): readonly string[] =>
  envFiles.map((path) => `--env-file=${path}`)

/** Arguments for a model on standard input, which is interpolated as the project's files are. */
export const modelArgs = (wish: ComposeWish, name: string): readonly string[] => [
  ...['-p', name, `--project-directory=${projectFolder(wish)}`],
  ...[...envArgs(wish), '-f', '-']
]

/** Folder of the first file, from which the paths of a project start. */
export function projectFolder({ files: [first = ''] }: Pick<ComposeWish, 'files'>): string {
  const slash = first.lastIndexOf('/')
  return slash === -1 ? '.' : first.slice(0, slash + 1)
}

/** Milliseconds to read a project: its files may be remote ones. */
export const READ_WITHIN = 60_000
