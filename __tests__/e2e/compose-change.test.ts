import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { composeChange } from '../../src/explain/recipes/compose-change'
import { readComposeSources } from '../../src/plan/workload/compose-sources'
import { FIX, STYLES, type Style } from '../unit/explain/compose-styles'
import { NEEDLESS } from '../unit/explain/cooked'

const folder = mkdtempSync(join(tmpdir(), 'zero-drift-compose-change-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const plainName = (name: string): string => name.replace(/^-/, '')

/** A folder with the files of a project. */
function projectOf({ files }: Style): string {
  const project = mkdtempSync(join(folder, 'project-'))
  for (const [name, text] of Object.entries(files)) {
    const path = join(project, plainName(name))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return project
}

function run(cwd: string, command: readonly [string, ...string[]], input = ''): string {
  const [program, ...args] = command
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
  return stdout
}

interface Project {
  readonly services: { readonly web: Readonly<Record<string, unknown>> }
  readonly volumes: unknown
}

/** The project as Compose reads it, with entries of lists in no particular order. */
function configOf(project: string, files: readonly string[]): Project {
  const named = files.flatMap((file) => ['-f', file])
  const options = ['-p', 'shop', ...named, 'config', '--format', 'json']
  const json = run(project, ['docker', 'compose', ...options])
  const sorted = (_: string, value: unknown): unknown =>
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value
  return JSON.parse(json, sorted) as Project
}

test.each(STYLES)('Compose reads the patched file as the override: $name', async (style) => {
  const given = Object.keys(style.files).filter((name) => !name.startsWith('-'))
  const texts = new Map(Object.entries(style.files).map(([name, text]) => [plainName(name), text]))
  const sources = await readComposeSources(given, (file) => {
    const text = texts.get(file)
    return Promise.resolve(text === undefined ? undefined : { text, target: { file, folder: '.' } })
  })
  const workload = { service: 'web', readOnly: style.readOnly ?? false, inline: [] }
  const change = composeChange({ ...NEEDLESS, fix: FIX, workload, sources })
  if (!change || !('text' in change.patch)) throw new Error(JSON.stringify(change))
  const project = projectOf(style)
  writeFileSync(join(project, 'override.yaml'), change.override)

  const before = configOf(project, given)
  const overridden = configOf(project, [...given, 'override.yaml'])
  run(project, ['git', 'apply', '-'], change.patch.text)
  const patched = configOf(project, given)

  const { read_only: readOnly, ...others } = overridden.services.web
  expect(readOnly).toBe(true)
  expect(others['tmpfs']).toEqual(
    expect.arrayContaining([
      '"/run/web:size=16m,mode=0755,uid=101,gid=101"',
      '"/var/$$cache:exec,size=64m,mode=1777"'
    ])
  )
  const isByVariable = style.variables !== undefined
  expect(patched).toEqual(
    isByVariable ? { ...overridden, services: { ...overridden.services, web: others } } : overridden
  )
  const besides = ({ services, ...more }: Project) => ({
    ...more,
    volumes: undefined,
    services: { ...services, web: undefined }
  })
  expect(besides(patched)).toEqual(besides(before))
})
