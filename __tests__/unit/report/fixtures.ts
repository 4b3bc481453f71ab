import { createHash } from 'node:crypto'
import type { Fold, Unit } from '../../../src/judge/fold'
import type { Ordered } from '../../../src/judge/judged-changes'
import type { Change, Observation, Place } from '../../../src/observe/observation'
import { byPath, parentOf } from '../../../src/observe/paths'
import { listOf } from '../../../src/observe/store/change-store'
import type { Rule } from '../../../src/plan/allowlist'
import type { Plan, SmokeStep } from '../../../src/plan/plan'
import type { Account } from '../../../src/report/account'
import type { Report } from '../../../src/report/report'
import type { AttemptResult } from '../../../src/run/attack-rehearsal'
import type { Exercise, SmokeResult } from '../../../src/run/outcome'
import type { ChangeKind, ContainerFacts, ImageFacts } from '../../../src/words'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const ID = `sha256:${'0123456789abcdef'.repeat(4)}`

export const image: ImageFacts = {
  reference: 'registry.example/shop:1.4',
  id: ID,
  repoDigests: [],
  platform: 'linux/amd64',
  size: 1000,
  user: 'www-data',
  workingDir: '/var/www',
  entrypoint: [],
  command: ['apache2-foreground'],
  volumes: ['/data'],
  exposedPorts: ['80/tcp'],
  hasHealthCheck: false,
  env: [],
  stopSignal: 'SIGWINCH',
  created: 0
}

export const plan: Plan = {
  image,
  container: {
    image: ID,
    labels: { 'zero-drift.run': 'abc' },
    env: [],
    init: false,
    readOnly: true,
    publish: [80],
    tmpfs: [{ path: '/run', options: 'size=1m' }],
    volumes: [],
    capDrop: [],
    capAdd: [],
    securityOpt: [],
    pidsLimit: 1024,
    ulimits: [],
    addHost: []
  },
  port: 80,
  wait: { kind: 'tcp', port: 80 },
  smoke: [],
  limits: { startup: 60_000, smoke: 60_000, settle: 0, stop: 10_000 },
  rules: [],
  mode: 'enforce',
  failOn: 'any',
  failOnSeverity: 'low',
  watch: { rootContents: false, listed: true, limit: 2 * 1024 ** 3 },
  explain: { when: 'on-failure', limit: 180_000 },
  attack: [],
  rehearsal: undefined,
  proveSettings: undefined,
  recover: false,
  evidence: { when: 'on-failure', fileLimit: 1024 ** 2, limit: 100 * 1024 ** 2, image: false },
  imageLayers: false
}

/** When, where and with which inputs a check began. */
export const beginning: Pick<Account, 'startedAt' | 'origin' | 'inputs'> = {
  startedAt: Date.UTC(2026, 10, 27, 14, 29, 54, 321),
  origin: {
    git: {
      repository: 'https://github.com/acme/shop',
      commit: '0123456789abcdef0123456789abcdef01234567',
      ref: 'refs/heads/main'
    },
    ci: {
      provider: 'github-actions',
      runUrl: 'https://github.com/acme/shop/actions/runs/17/attempts/1',
      job: 'image'
    }
  },
  inputs: new Map([
    ['image', 'registry.example/shop:1.4'],
    ['tmpfs', '/run:size=1m']
  ])
}

export const writable: Plan = { ...plan, container: { ...plan.container, readOnly: false } }

export function httpStep(step: string): SmokeStep {
  const [method = 'GET', target = '/'] = step.split(' ')
  return { kind: 'http', step, method, target, statuses: [[200, 399]], contains: undefined }
}

export function passed(step: string, detail = '200'): SmokeResult {
  return { step, passed: true, detail, milliseconds: 3.4, output: '' }
}

export const running: ContainerFacts = {
  id: 'c0ffee',
  created: 1000.25,
  startedAt: 1001.5,
  name: 'quiet_hopper',
  hostname: 'c0ffee',
  running: true,
  exitCode: 0,
  oomKilled: false,
  pid: 4242,
  health: undefined,
  healthLog: '',
  addresses: ['172.17.0.2'],
  addresses6: [],
  published: new Map([[80, 49153]]),
  mounts: []
}

export const healthy: Exercise = { failure: undefined, smoke: [], container: running }

/** A stand-in for a parsed rule: kinds as letters, then a path that ends in `**` or stands for itself. */
export function rule(text: string, source: Rule['source'] = 'input'): Rule {
  const [letters, pattern = ''] = text.startsWith('/') ? ['ACD', text] : text.split(' ')
  const kinds = new Set(
    (['added', 'changed', 'deleted'] as const).filter((kind) => letters?.includes(LETTERS[kind]))
  )
  const prefix = pattern.replace(/\/?\*\*$/, '')
  const within = (path: string): boolean =>
    pattern.endsWith('**') ? path === prefix || path.startsWith(`${prefix}/`) : path === pattern
  const allows: Rule['allows'] = (path, kind) => kinds.has(kind) && within(path)
  const location = { file: '.zero-drift.yml', line: 12 }
  const place = source === 'input' ? {} : { location }
  return { rule: text, kinds, pattern, reason: undefined, source, ...place, allows }
}

const LETTERS: Readonly<Record<ChangeKind, string>> = { added: 'A', changed: 'C', deleted: 'D' }

/** `A /x`: the change that Docker's own diff would write so. */
export function change(line: string): Change {
  const kind = (Object.keys(LETTERS) as ChangeKind[]).find((one) => LETTERS[one] === line[0])
  return { kind: kind ?? 'changed', path: line.slice(2), place: '/' }
}

/** Changes in that order, as a judgement has them. */
export function ordered<C extends { readonly path: string }>(changes: readonly C[]): Ordered<C> {
  const places = changes.map(({ path }, index) => ({ path, index }))
  return Object.assign(
    listOf(changes.length, (index) => changes[index]!),
    { byPath: () => byPath(places).map(({ index }) => index) }
  )
}

/** The fold of these units, all of them named. */
export function fold(folder: string, ...units: readonly Unit[]): Fold {
  const counts = { added: 0, changed: 0, deleted: 0 }
  for (const { change: one, below } of units) {
    counts[one.kind] += 1
    counts.added += below
  }
  const direct = units.every(({ change: one }) => [one.path, parentOf(one.path)].includes(folder))
  return { folder, units, total: units.length, counts, direct }
}

export function place(path: string, type: Place['type'], watched: Place['watched']): Place {
  const declared = path === '/run'
  return { path, type, declared, writable: true, executable: type === 'dev', watched }
}

/** An attack that landed at that path, tried by a user of that name. */
export const landing = (text: string): AttemptResult => ({
  attempt: {
    name: 'download-and-execute',
    title: `Bring a program to ${text} and run it`,
    technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
    act: 'execute',
    paths: [text],
    worth: 'The intruder has only the tools that the image has.'
  },
  user: text,
  result: { kind: 'landed', path: `/data/${text}` }
})

export const observation: Observation = {
  changes: [],
  refusals: [],
  places: [
    { ...place('/', 'rootfs', 'names'), writable: false },
    place('/dev', 'dev', 'none'),
    place('/dev/shm', 'shm', 'none'),
    place('/run', 'tmpfs', 'none')
  ]
}

/** The whole text of one of a report's files; empty where it has none of that name. */
export function textOf(report: Pick<Report, 'files'> | undefined, name: string): string {
  const file = report?.files.find((one) => one.name === name)
  return file === undefined ? '' : [...file.text()].join('')
}
