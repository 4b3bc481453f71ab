import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import {
  composeChange,
  mountSettings,
  type ComposeNeeds
} from '../../../src/explain/recipes/compose-change'
import { readComposeSources } from '../../../src/plan/workload/compose-sources'
import { expectGolden } from '../report/golden'
import { FIX, STYLES, type Style } from './compose-styles'
import { NEEDLESS } from './cooked'

const WEB = 'services:\n  web:\n    image: acme/web:1\n'

const folder = mkdtempSync(join(tmpdir(), 'zero-drift-patch-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A file with its text, as it is found in the working directory or outside of it. */
function found(text: string | undefined, file: string) {
  const target = /^(?:\/|\.\.)/.test(file) ? undefined : { file, folder: '.' }
  return Promise.resolve(text === undefined ? undefined : { text, target })
}

/** Change of a service `web` with these files. */
async function changeOf(files: Style['files'], needs: Partial<ComposeNeeds> = {}) {
  const texts = new Map(Object.entries(files).map(([name, text]) => [name.replace(/^-/, ''), text]))
  const given = Object.keys(files).filter((name) => !name.startsWith('-'))
  const sources = await readComposeSources(given, (file) => found(texts.get(file), file))
  const workload = { service: 'web', readOnly: false, inline: [] }
  return composeChange({ ...NEEDLESS, fix: FIX, workload, sources, ...needs })
}

/**
 * Applies a patch with Git, in the repository's own folder and in one below it, and returns the text
 * of a file afterwards.
 */
function applied(files: Style['files'], patch: string, file: string): string {
  const [text = '', below] = ['.', 'deploy/shop'].map((at) => appliedIn(at, { files, patch, file }))
  expect(below).toBe(text)
  return text
}

function appliedIn(
  at: string,
  { files, patch, file }: Pick<Style, 'files'> & { readonly patch: string; readonly file: string }
): string {
  const repository = mkdtempSync(join(folder, 'work-'))
  spawnSync('git', ['init', '--quiet'], { cwd: repository })
  const work = join(repository, at)
  mkdirSync(work, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const path = join(work, name.replace(/^-/, ''))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: work,
    input: patch,
    encoding: 'utf8'
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(join(work, file), 'utf8')
}

/** Patch and change of a style, which has one. */
async function patchOf({ files, readOnly = false }: Style) {
  const change = await changeOf(files, { workload: { service: 'web', readOnly, inline: [] } })
  if (!change || !('text' in change.patch)) throw new Error(JSON.stringify(change))
  return { ...change, patch: change.patch }
}

test('further mounts are told as entries of the keys of the service', async () => {
  const files = { 'compose.yaml': `${WEB}volumes:\n  web-data: {}\n` }
  const sources = await readComposeSources(['compose.yaml'], (file) =>
    found(files['compose.yaml'], file)
  )
  const workload = { service: 'web', readOnly: false, inline: [] }
  const fix = { tmpfs: [{ path: '/run', options: 'size=1m' }], volumes: ['/data'] }
  const { container } = NEEDLESS
  expect(mountSettings({ fix, container, workload, sources })).toEqual([
    'tmpfs /run:size=1m',
    'volumes web-data-2:/data'
  ])
})

test('patches of all styles', async () => {
  const shown = STYLES.map(
    async (style) => `*** ${style.name}\n${(await patchOf(style)).patch.text}`
  )
  expectGolden('compose-patches.txt', (await Promise.all(shown)).join('\n').replaceAll('\r', '␍'))
})

test('the documentation shows a real patch', async () => {
  const page = readFileSync(join(__dirname, '../../../docs/compose.md'), 'utf8')
  const [, shown = ''] = /```diff\n([^]*?)```/.exec(page) ?? []
  const fix = { ...FIX, tmpfs: FIX.tmpfs.slice(0, 1) }
  const change = await changeOf({ 'compose.yaml': `${WEB}    init: true\n` }, { fix })
  expect(change?.patch).toEqual({
    ...{ file: 'compose.yaml', folder: '.', named: 'compose.yaml' },
    text: shown
  })
})

test.each(STYLES)('Git applies the patch: $name', async (style) => {
  const { patch, override, variables } = await patchOf(style)
  const { files, patched } = style
  const before = files[patched] ?? files[`-${patched}`] ?? ''
  const after = applied(files, patch.text, patched)
  expect(variables).toEqual(style.variables ?? [])
  expect(patch.file).toBe(patched)
  expect(patch.text + override).not.toContain('s3cret')
  expect(/[^\r]\n/.test(after)).toBe(!before.includes('\r'))
})

const { standing } = NEEDLESS
const workload = { service: 'web', readOnly: false, inline: [] }
const NOTHING = { tmpfs: [], volumes: [] }
const COLON = { tmpfs: [{ path: '/a:b', options: 'size=1m,uid=5' }], volumes: [] }
const DANGER = {
  path: '/srv',
  why: 'code',
  examples: ['/srv/a.php'],
  files: 1,
  remedies: []
} as const

test.each<[string, string, Style['files'], Partial<ComposeNeeds>]>([
  [
    'mounts that are not proven',
    'The mounts are not proven.',
    { 'a.yaml': WEB },
    { standing: { ...standing, proven: false, works: false } }
  ],
  [
    'mounts that allow something dangerous',
    'The mounts allow something dangerous, on which you have to decide.',
    { 'a.yaml': WEB },
    { standing: { ...standing, proven: false, dangers: [DANGER] } }
  ],
  [
    'a variable alone',
    'A variable decides whether the root filesystem is read-only, and nothing else is to add.',
    { 'a.yaml': `${WEB}    read_only: "\${A:-\${B}}"\n` },
    { fix: NOTHING }
  ],
  [
    'a colon in a path',
    'A path has a colon, with which Compose does not take the options that were proven.',
    { 'a.yaml': WEB },
    { fix: COLON }
  ],
  [
    'a service that is in no file',
    'No Compose file that could be read has the service.',
    { 'a.yaml': 'services: {}\n' },
    {}
  ],
  [
    'a file that cannot be parsed',
    'No Compose file that could be read has the service.',
    { 'a.yaml': 'services: [\n' },
    {}
  ],
  [
    'a later file that drops a list',
    'A later file replaces what the patch would add (!reset or !override).',
    { 'a.yaml': `${WEB}    tmpfs: [/a]\n`, 'b.yaml': 'services: {web: {volumes: !override []}}\n' },
    {}
  ],
  [
    'a later file that replaces the service',
    'A later file replaces what the patch would add (!reset or !override).',
    { 'a.yaml': `${WEB}    tmpfs: [/a]\n`, 'b.yaml': 'services: {web: !override {image: b}}\n' },
    {}
  ],
  [
    'a file above the working directory',
    'The Compose file lies outside of the working directory and of its Git repository.',
    { '../a.yaml': WEB },
    {}
  ],
  [
    'a file anywhere',
    'The Compose file lies outside of the working directory and of its Git repository.',
    { '/srv/a.yaml': WEB },
    {}
  ],
  [
    'a service on one line with its environment',
    'The lines to change hold values of the environment, which no report shows.',
    { 'a.yaml': 'services: {web: {image: a, environment: {TOKEN: s3cret}}}\n' },
    {}
  ],
  [
    'values directly below the change',
    'The lines to change hold values of the environment, which no report shows.',
    { 'a.yaml': `${WEB}    read_only: false\n    environment: {TOKEN: s3cret}\n` },
    { fix: NOTHING }
  ],
  [
    'a service that others merge',
    'The patch would change other parts of the Compose file, too: they refer to the same anchor.',
    { 'a.yaml': 'services:\n  web: &web\n    image: a\n  db:\n    <<: *web\n' },
    {}
  ],
  [
    'a list that is dropped',
    'The Compose file is written in a way that cannot be edited with certainty.',
    { 'a.yaml': `${WEB}    tmpfs: !reset []\n` },
    {}
  ]
])('no patch, but an override: %s', async (_, reason, files, needs) => {
  const change = await changeOf(files, needs)
  expect(change?.patch).toEqual({ reason })
  expect(change?.override).toContain('\nservices:\n  web:\n    read_only: true\n')
  expect(change?.override).not.toContain('s3cret')
})

describe('a file that is not where its path says', () => {
  const changeAt = async (file: string, folder: string) => {
    const target = { file, folder }
    const sources = await readComposeSources(['compose.yaml'], () =>
      Promise.resolve({ text: WEB, target })
    )
    return composeChange({ ...NEEDLESS, fix: FIX, workload, sources })
  }

  test.each([
    [
      'a symbolic link',
      ['deploy/base.yaml', '.'],
      '`compose.yaml` is reached by a symbolic link: the patch changes the file itself, `deploy/base.yaml`.'
    ],
    [
      'a file above the working directory',
      ['compose.yaml', '..'],
      'The patch is for the folder `..`, where the Git repository begins, and changes `compose.yaml` there: apply it with `git -C`.'
    ]
  ] as const)('%s is patched under its own path', async (_, [file, folder], note) => {
    const change = await changeAt(file, folder)
    expect(change?.patch).toMatchObject({
      ...{ file, folder, named: 'compose.yaml' },
      text: expect.stringContaining(`--- a/${file}\n+++ b/${file}\n`) as string
    })
    expect(change?.notes).toEqual([note])
  })

  test('a path with a line feed cannot begin a patch of another file', async () => {
    expect((await changeAt('a\n+++ b/.github/workflows/x.yml', '.'))?.patch).toEqual({
      reason: 'The path of the Compose file has characters that no patch can hold.'
    })
  })
})

test.each<[string, Partial<ComposeNeeds>]>([
  [
    'read-only is declared, and no mount is missing',
    { fix: NOTHING, workload: { ...workload, readOnly: true } }
  ],
  [
    'only a writable root filesystem works',
    { standing: { ...standing, proven: false, rules: ['C /**'] } }
  ]
])('no change where %s', async (_, needs) => {
  expect(await changeOf({ 'a.yaml': WEB }, needs)).toBeUndefined()
})

test('an override that is not proven, with what Compose cannot take', async () => {
  const change = await changeOf(
    { 'a.yaml': WEB },
    {
      fix: COLON,
      standing: { ...standing, proven: false, works: false },
      workload: { ...workload, inline: [{ kind: 'secret', name: 'key\n##[x]' }] }
    }
  )
  expect(change?.override)
    .toBe(`# Not proven: read-only with these mounts the image did not pass its
# smoke test, or did not stop in order.
# Compose reads this file by itself if it is compose.override.yaml beside
# compose.yaml, and no file is named with -f. Otherwise name it last.
# With a colon in its path, "/a:b" cannot be given: uid.
# Compose does not start a read-only container with the secret
# "key\\n##\\[x]" as it is: put its contents in a file, and name that by
# "file:".
services:
  web:
    read_only: true
    volumes:
      - type: tmpfs
        target: /a:b
        tmpfs:
          size: 1048576
`)
})

test('the variables of the value that counts', async () => {
  const files = {
    'a.yaml': `${WEB}    read_only: \${A}\n`,
    'b.yaml': 'services: {web: {read_only: "$$X${B:-$C}", cap_drop: [ALL]}}\n'
  }
  const { variables, patch } = (await changeOf(files)) ?? {}
  expect(variables).toEqual(['B', 'C'])
  expect(patch).toMatchObject({ file: 'b.yaml' })
  expect(patch).not.toMatchObject({ text: expect.stringContaining('read_only: true') as string })
})

test.each([
  ['', 'read_only: true'],
  ['    read_only: ${A}\n', 'A=true']
])('the new settings as one reads them: %j', async (line, root) => {
  const change = await changeOf({ 'a.yaml': WEB + line })
  expect(change?.settings).toEqual([
    root,
    'tmpfs /run/web:size=16m,mode=0755,uid=101,gid=101',
    'tmpfs /var/$cache:exec,size=64m,mode=1777',
    'volumes web-var-lib-web:/var/lib/web'
  ])
})

test('hostile names of a service and its volume', async () => {
  const service = 'a\n##[b]: "{#'
  const file = `services:\n  ${JSON.stringify(service)}:\n    image: a\n`
  const change = await changeOf({ 'a.yaml': file }, { workload: { ...workload, service } })
  if (!change || !('text' in change.patch)) throw new Error(JSON.stringify(change))
  const after = applied({ 'a.yaml': file }, change.patch.text, 'a.yaml')
  for (const text of [after, change.override]) {
    expect(parse(text)).toMatchObject({
      services: { [service]: { read_only: true, volumes: ['a-b-var-lib-web:/var/lib/web'] } },
      volumes: { 'a-b-var-lib-web': {} }
    })
  }
})
