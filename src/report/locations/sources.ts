import type { Request } from '../../run/prepare'
import type { Files } from '../../ports'
import { instructionsOf } from './dockerfile'
import type { Sources } from './locate'
import { stepIn } from './workflow'

/** Reads the files of the author's in which a line may be to blame; one that is not there is none. */
export async function sourcesOf(
  { inputs, workflow }: Pick<Request, 'inputs' | 'workflow'>,
  annotateFile: string | undefined,
  files: Pick<Files, 'read'>
): Promise<Sources> {
  const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile'
  const [built, ran] = await Promise.all([
    textOf(dockerfile, files),
    workflow === undefined ? undefined : textOf(workflow.file, files)
  ])
  const step = workflow && ran !== undefined ? await stepIn(ran, workflow, inputs) : undefined
  return {
    ...(built === undefined
      ? {}
      : { dockerfile: { file: dockerfile, instructions: instructionsOf(built) } }),
    ...(step === undefined ? {} : { step })
  }
}

/** By the names that builders take for one. */
const isDockerfile = (path: string | undefined): path is string =>
  /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(
    path ?? ''
  )

async function textOf(path: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  const file = await files.read(path)
  return file.kind === 'text' ? file.text : undefined
}
