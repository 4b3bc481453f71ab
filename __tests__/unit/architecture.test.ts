import { join } from 'node:path'
import { loneFiles } from '../architecture/grain'
import { breaches } from '../architecture/laws'
import { readSources } from '../architecture/sources'

const ROOT = join(__dirname, '..', '..')

test('the house keeps its laws', () => {
  expect(breaches(readSources(ROOT))).toEqual([])
})

test('few files were cut off from the only one that reads them', () => {
  const sources = readSources(ROOT)
  expect(loneFiles(sources).length / sources.size).toBeLessThanOrEqual(0.22)
})

test('a file is alone with its only reader in one folder, by whatever import, and without one it is an entry', () => {
  const house = {
    'src/main.ts': "import { a } from './run/a'\nexport const late = () => import('./several')",
    'src/several.ts': 'export const several = 1',
    'src/run/a.ts': "import { b } from './b'\nimport type { C } from './c'\nexport const a: C = b",
    'src/run/b.ts': "import type { C } from './c'\nexport const b: C = 1",
    'src/run/c.ts': 'export type C = 1'
  }
  expect(loneFiles(new Map(Object.entries(house)))).toEqual(['src/run/b.ts', 'src/several.ts'])
})

/** Small houses, and what is wrong with each. */
const houses: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
  [
    'an import of an earlier stage, of a neighbour and of a pure library is lawful',
    {
      'src/ports.ts': 'export interface Clock { readonly now: () => number }',
      'src/plan/plan.ts': "import type { Rule } from './rule'\nexport type Plan = readonly Rule[]",
      'src/plan/rule.ts': "import * as s from 'superstruct'\nexport type Rule = s.Struct",
      'src/main.ts': "import type { Plan } from './plan/plan'\nexport type Story = Plan",
      'src/index.ts': "import * as core from '@actions/core'\ncore.info(new Date().toISOString())"
    },
    []
  ],
  [
    'an import of a later stage',
    {
      'src/plan/plan.ts': "import { judge } from '../judge/judge'\nexport const plan = judge",
      'src/judge/judge.ts': 'export const judge = 1'
    },
    ['src/plan/plan.ts imports src/judge/judge.ts, which belongs to a later stage']
  ],
  [
    'an import of a later stage for its types only, and by import()',
    {
      'src/ports.ts': "export type Later = import('./run/run').Run",
      'src/run/run.ts': "export type Run = 1\nexport const late = () => import('../main')",
      'src/main.ts': 'export const main = 1'
    },
    [
      'src/ports.ts imports src/run/run.ts, which belongs to a later stage',
      'src/run/run.ts imports src/main.ts, which belongs to a later stage'
    ]
  ],
  [
    'main, though it tells the story, knows no adapter',
    {
      'src/main.ts': "export { engine } from './adapters/engine'",
      'src/adapters/engine.ts': 'export const engine = 1'
    },
    ['src/main.ts imports src/adapters/engine.ts, which belongs to a later stage']
  ],
  [
    'a circle of values',
    {
      'src/run/a.ts': "import { b } from './b'\nexport const a = () => b",
      'src/run/b.ts': "import { c } from './c'\nexport const b = () => c",
      'src/run/c.ts': "import { a } from './a'\nexport const c = () => a"
    },
    ['src/run/a.ts -> src/run/b.ts -> src/run/c.ts -> src/run/a.ts is a circle']
  ],
  [
    'a circle that is closed by a type within one folder is lawful',
    {
      'src/run/a.ts': "import { b } from './b'\nexport type A = typeof b",
      'src/run/b.ts': "import type { C } from './c'\nexport const b: C = 1",
      'src/run/c.ts': "export type C = import('./a').A | 1"
    },
    []
  ],
  [
    'a name that is a type in a list of values leaves its import behind',
    {
      'src/run/a.ts': "import { type B } from './b'\nexport type A = B",
      'src/run/b.ts': "import { type A } from './a'\nexport type B = A"
    },
    ['src/run/a.ts -> src/run/b.ts -> src/run/a.ts is a circle']
  ],
  [
    'a circle of types through two folders of one stage, beside one within a folder',
    {
      'src/report/a.ts': "import type { B } from './b'\nexport type A = B",
      'src/report/b.ts':
        "import type { A } from './a'\nimport type { C } from './html/c'\nexport type B = A | C",
      'src/report/html/c.ts': "import type { B } from '../b'\nexport type C = B"
    },
    ['src/report/b.ts -> src/report/html/c.ts -> src/report/b.ts is a circle']
  ],
  [
    'a room that the house does not have',
    { 'src/utils/text.ts': 'export const text = 1', 'src/helper.ts': 'export const help = 1' },
    ['src/helper.ts belongs to no stage', 'src/utils/text.ts belongs to no stage']
  ],
  [
    'a library or builtin that touches the world, before the adapters',
    {
      'src/run/run.ts': "import { readFile } from 'node:fs/promises'\nexport const read = readFile",
      'src/judge/judge.ts': "import type Docker from 'dockerode'\nexport type Engine = Docker",
      'src/report/report.ts': "export const load = () => require('path')"
    },
    [
      'src/judge/judge.ts imports dockerode, which only adapters and entries may',
      'src/report/report.ts imports path, which only adapters and entries may',
      'src/report/report.ts mentions require',
      'src/run/run.ts imports node:fs/promises, which only adapters and entries may'
    ]
  ],
  [
    'dockerode in two files',
    {
      'src/adapters/docker/engine.ts':
        "import Docker from 'dockerode'\nexport type Engine = Docker",
      'src/adapters/sweep.ts': "import modem from 'docker-modem'\nexport type Sweep = typeof modem"
    },
    [
      'dockerode is imported in src/adapters/docker/engine.ts and src/adapters/sweep.ts, not in one file only'
    ]
  ],
  [
    'globals that reach the world or a clock',
    {
      'src/plan/plan.ts': 'export const root = () => process.cwd()',
      'src/run/run.ts': 'export const wait = (then: () => void) => setTimeout(then, 1)',
      'src/observe/a.ts': 'export const now = (): Date => new Date(Math.random())',
      'src/judge/judge.ts': 'export const log = { console }',
      'src/report/report.ts': "export const get = () => globalThis['fetch']",
      'src/main.ts': 'export const limit = () => AbortSignal.timeout(import.meta.url.length)'
    },
    [
      'src/judge/judge.ts mentions console',
      'src/main.ts mentions AbortSignal.timeout',
      'src/main.ts mentions import.meta',
      'src/observe/a.ts mentions Date',
      'src/observe/a.ts mentions Math.random',
      'src/plan/plan.ts mentions process',
      'src/report/report.ts mentions globalThis',
      'src/run/run.ts mentions setTimeout'
    ]
  ],
  [
    'names of members, and names that the sources themselves declare, are no globals',
    {
      'src/run/run.ts':
        'interface Log { readonly process: number; readonly fetch: () => void }\n' +
        'export const use = (log: Log, console: Log) => [log.process, console.process, { fetch: log.fetch }]\n' +
        'export const take = ({ process: own }: Log) => own\n' +
        'export const crypto = (performance: number) => ({ performance })'
    },
    []
  ],
  [
    'a name that two files export for different things',
    {
      'src/run/a.ts': 'export type Thing = 1\nexport const [one, two] = [1, 2]',
      'src/run/b.ts':
        "export type { Thing } from './a'\nexport interface Other { readonly Thing: 1 }",
      'src/run/c.ts': 'export function Thing() {}\nconst two = 1\nexport const three = two'
    },
    ['Thing is exported by src/run/a.ts and src/run/c.ts']
  ],
  [
    'comments that do not stand alone',
    {
      'src/run/a.ts':
        '/** What a is. */\nexport const a = "// What" // Nobody reads it.\n' +
        '/**\n * The same for b.\n */\nexport const b = 1 // It says what b is.\n' +
        'export const c = `${a}`\n// Somebody reads c.\nexport const d = `${c}`'
    },
    [
      'src/run/a.ts: a comment opens with "Nobody": Nobody reads it.',
      'src/run/a.ts: a comment opens with "Somebody": Somebody reads c.',
      'src/run/a.ts: a comment opens with "The same": The same for b.\n */',
      'src/run/a.ts: a comment opens with "What": What a is. */'
    ]
  ],
  [
    'modules that do something while they are loaded',
    {
      'src/plan/a.ts': "import './b'\nexport let count = 0",
      'src/plan/b.ts': 'export const table: string[] = []\ntable.push("x")',
      'src/adapters/docker.ts':
        "import Docker from 'dockerode'\nexport const docker = new Docker()\n" +
        'const own = () => docker\nexport const info = own()\nfor (const name of []) void name',
      'src/adapters/actions.ts':
        "import { info } from '@actions/core'\nexport class Log { static first = info('x'); static { info('y') } }"
    },
    [
      "src/adapters/actions.ts: runs `info('x')` while it is loaded",
      'src/adapters/actions.ts: runs a static block while it is loaded',
      'src/adapters/docker.ts: runs `for (const name of []) void name` while it is loaded',
      'src/adapters/docker.ts: runs `new Docker()` while it is loaded',
      'src/adapters/docker.ts: runs `own()` while it is loaded',
      "src/plan/a.ts: runs `import './b'` while it is loaded",
      'src/plan/a.ts: sets up state with `export let count = 0` while it is loaded',
      'src/plan/b.ts: runs `table.push("x")` while it is loaded'
    ]
  ],
  [
    'values, schemas and functions made by pure functions are nothing done',
    {
      'src/plan/form.ts':
        'export const form = (pattern: RegExp) => (text: string) => pattern.test(text)\n' +
        "const WORDS = new Set('a b'.split(' '))\nexport const isWord = form(new RegExp([...WORDS].join('|')))",
      'src/adapters/answer.ts':
        "import * as s from 'superstruct'\nimport { form } from '../plan/form'\n" +
        'export const Answer = s.type({ id: s.string() })\nexport const isId = form(/^x/)\n' +
        'export class Lost extends Error { readonly at = Date.now() }\nexport declare const later: number'
    },
    []
  ]
]

test.each(houses)('%s', (_, house, expected) => {
  expect(breaches(new Map(Object.entries(house)))).toEqual(expected)
})
