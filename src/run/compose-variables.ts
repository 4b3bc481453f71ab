import * as s from 'superstruct'
import type { ComposeWish } from '../plan/inputs'
import { literal } from '../plan/workload/compose-model'
import type { World } from '../ports'
import {
  fileArgs,
  modelArgs,
  projectFolder,
  READ_WITHIN,
  type ServiceWish
} from './compose-arguments'
import type { ComposeSession } from './compose-commands'

/** Names of the variables in the files; none from a Compose that cannot list them (before 2.30). */
export async function variablesOf(
  session: ComposeSession,
  wish: ServiceWish
): Promise<readonly string[]> {
  const args = [...fileArgs(wish), 'config', '--variables', '--format', 'json']
  const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN)
  return exitCode === 0 ? keysOf(stdout) : []
}

function keysOf(json: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed).sort() : []
  } catch {
    return []
  }
}

/** A variable that an environment of Compose has, or does not have. */
export type VariableValues = ReadonlyMap<string, string | undefined>

/** Values of variables as Compose knows them, from this process and from its files. */
export async function variableValues(
  session: ComposeSession,
  wish: ComposeWish,
  names: readonly string[]
): Promise<VariableValues> {
  const proper = names.filter((name) => /^[A-Za-z_]\w*$/.test(name))
  if (proper.length === 0) return new Map()
  const asked = new Map(
    proper.map((name) => [name, { set: `\${${name}+1}`, value: `\${${name}-}` }])
  )
  const values: object = Object.fromEntries(asked)
  const model = { services: { none: { image: 'none' } }, 'x-values': values }
  const args = [...modelArgs(wish, 'zero-drift'), 'config', '--format', 'json']
  const { exitCode, stdout = '' } = await session.run(
    { args, input: JSON.stringify(model) },
    READ_WITHIN
  )
  const answer = exitCode === 0 ? valuesIn(stdout) : {}
  return new Map(
    names.map((name) => {
      const { set, value } = answer[name] ?? {}
      return [name, set === '1' ? literal(value ?? '') : undefined]
    })
  )
}

const Answer = s.type({
  'x-values': s.record(s.string(), s.type({ set: s.string(), value: s.string() }))
})

function valuesIn(json: string): s.Infer<typeof Answer>['x-values'] {
  try {
    const parsed: unknown = JSON.parse(json)
    return s.is(parsed, Answer) ? parsed['x-values'] : {}
  } catch {
    return {}
  }
}

/**
 * Returns the values of the variables that the files refer to, and of everything in the files that
 * set variables: Compose may quote such a line where it cannot read it.
 */
export async function settledValues(
  session: ComposeSession,
  wish: ServiceWish,
  { files }: Pick<World, 'files'>
): Promise<readonly string[]> {
  const names = await variablesOf(session, wish)
  const paths = wish.envFiles.length > 0 ? wish.envFiles : [`${projectFolder(wish)}/.env`]
  const [values, texts] = await Promise.all([
    variableValues(session, wish, names),
    Promise.all(paths.map(files.read))
  ])
  const written = texts.flatMap((file) => (file.kind === 'text' ? valuesWritten(file.text) : []))
  return [...[...values.values()].filter((value) => value !== undefined), ...written]
}

/** Texts behind the first `=` of each line, without quotes, and lines without one. */
const valuesWritten = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) =>
    line
      .replace(/^[^=]*=/, '')
      .trim()
      .replace(/^["']|["']$/g, '')
  )
