import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from '../harness/cli'
import { docker } from '../harness/engine'
import { endJob } from '../harness/job'
import { kubernetes } from '../harness/kubernetes'
import { runAction } from '../harness/runner'
import { blocksOf, readPage, shownCommands, steady, wordsOf } from '../harness/page'

const PAGE = readPage('kubernetes.md')
const SHOWN_IMAGE = 'acme/web:1'
const IMAGE = `zero-drift-test/kubernetes:${randomUUID()}`
const PATCH = 'zero-drift-report/suggestion/manifest-patch.yaml'

/** The page's example in YAML that has this line. */
const example = (line: string): string => {
  const found = blocksOf(PAGE, 'yaml').find((block) => block.split('\n').includes(line))
  if (found === undefined) throw new Error(`The page has no example with the line: ${line}`)
  return found
}

const MANIFEST = example(`          image: ${SHOWN_IMAGE}`).replace(SHOWN_IMAGE, IMAGE)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-kubernetes-'))
  await writeFile(join(folder, 'web.yaml'), MANIFEST)
  await writeFile(join(folder, 'Dockerfile'), blocksOf(PAGE, 'dockerfile')[0] ?? '')
  await docker('build', '--quiet', '--network', 'host', '--tag', IMAGE, folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await docker('image', 'rm', IMAGE)
})

const plain = (text: string): string => steady(text.replaceAll(IMAGE, SHOWN_IMAGE))

/** What a command of the page prints, of which the page may show the end alone. */
async function printed(command: string, isCut: boolean, shown: string): Promise<string> {
  const words = wordsOf(command)
  if (command.startsWith('git '))
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8' })
  const { stdout } = await runCli(words, process.env, folder)
  const all = plain(stdout)
  return isCut && all.endsWith(shown) ? shown : all
}

test('the first check prints what the page shows, and its patch is what makes it pass', async () => {
  const compared: (readonly [string, string, string])[] = []
  for (const { command, output } of shownCommands(PAGE)) {
    const shown = plain(output.replace(/^\.\.\.$/m, ''))
    compared.push([command, await printed(command, output.startsWith('...'), shown), shown])
  }
  expect(compared.map(([command, real]) => [command, real])).toEqual(
    compared.map(([command, , shown]) => [command, shown])
  )
  expect(compared).toHaveLength(3)

  const merge = await readFile(join(folder, PATCH), 'utf8')
  expect(merge).toBe(example('            - name: zero-drift-tmp'))
  const words = PAGE.match(/^kubectl (patch --local .*)$/m)?.[1]?.split(' ') ?? []
  const before = await mkdtemp(join(folder, 'before-'))
  await writeFile(join(before, 'web.yaml'), MANIFEST)
  await cp(join(folder, 'zero-drift-report'), join(before, 'zero-drift-report'), {
    recursive: true
  })
  const byKubectl = kubernetes('kubectl', words, { cwd: before })
  expect(parse(byKubectl)).toEqual(parse(await readFile(join(folder, 'web.yaml'), 'utf8')))

  await writeFile(join(before, 'kustomization.yaml'), example('kind: Kustomization'))
  await cp(join(folder, PATCH), join(before, 'manifest-patch.yaml'))
  expect(parse(kubernetes('kustomize', ['build', '.'], { cwd: before }))).toEqual(parse(byKubectl))
})

/** A container of the page's image that runs a script before it serves. */
const container = (name: string, script: string): string => `name: ${name}
          image: ${SHOWN_IMAGE}
          imagePullPolicy: Never
          command: [sh, -c, '${script}']
          envFrom: [{ secretRef: { name: ${name} } }]
          ports: [{ containerPort: 8080 }]
          securityContext: { readOnlyRootFilesystem: true }`

const deployment = (name: string, script: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - ${container(name, script)}
`

const secret = (name: string): string => `---
apiVersion: v1
kind: Secret
metadata: { name: ${name} }
stringData: { KEY: test-value-of-${name} }
`

const SERVE = 'exec httpd -f -p 8080 -h /www'

/** A repository of applications as Argo CD or Flux reads it, and an overlay of one. */
const REPOSITORY = {
  'apps/shop/base/web.yaml': deployment('web', `test -n "$KEY" && ${SERVE}`),
  'apps/shop/base/api.yaml': deployment(
    'api',
    'echo "$KEY" > /tmp/orders && exec httpd -f -p 8080 -h /tmp'
  ),
  'apps/shop/base/report.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: "0 4 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: ${SHOWN_IMAGE}
              imagePullPolicy: Never
              command: ["true"]
              securityContext: { readOnlyRootFilesystem: true }
`,
  'apps/shop/base/kustomization.yaml': 'resources: [web.yaml, api.yaml, report.yaml]\n',
  'ci/secrets.yaml': secret('web') + secret('api')
}

const overlay = (patches: string): string => {
  const [, name = '', tag = ''] = /^(.+):(.+)$/.exec(IMAGE) ?? []
  const images = `images: [{ name: acme/web, newName: ${name}, newTag: ${tag} }]\n`
  return `resources: [../base]\n${images}${patches}`
}

/** The steps of a job that the page shows. */
function stepsWith(line: string): readonly { run?: string; with?: Record<string, string> }[] {
  const { jobs } = parse(example(line)) as {
    readonly jobs: Record<string, { readonly steps: ReturnType<typeof stepsWith> }>
  }
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

test('a repository of Argo CD or Flux is checked as the page says, and the merge patch in its overlay helps', async () => {
  const work = await mkdtemp(join(folder, 'repository-'))
  for (const [file, text] of Object.entries(REPOSITORY)) {
    await mkdir(join(work, dirname(file)), { recursive: true })
    await writeFile(join(work, file), text)
  }
  const [, render, check] = stepsWith(
    '      - run: kustomize build apps/shop/production > rendered.yaml'
  )
  const [, source = '', target = ''] =
    /^kustomize build (\S+) > (\S+)$/.exec(render?.run ?? '') ?? []
  const checked = async (patches: string) => {
    await mkdir(join(work, source), { recursive: true })
    await writeFile(join(work, source, 'kustomization.yaml'), overlay(patches))
    await writeFile(join(work, target), kubernetes('kustomize', ['build', source], { cwd: work }))
    const inputs = { ...check?.with, 'output-dir': 'reports' }
    const { main, job } = await runAction({
      inputs,
      cwd: work,
      node: process.env['ZERO_DRIFT_NODE']
    })
    await endJob(job)
    const read = await readFile(join(work, 'reports/report.json'), 'utf8')
    const { reports } = JSON.parse(read) as { readonly reports: readonly WrittenDocument[] }
    return { outcome: main.outcome, reports }
  }
  const first = await checked('')
  const verdicts = first.reports.map(({ verdict, manifest }) => [
    manifest?.kind === 'kubernetes' ? manifest.workload : '',
    verdict
  ])
  expect(verdicts).toEqual([
    ['Deployment/web', 'pass'],
    ['Deployment/api', 'failed'],
    ['CronJob/report', 'pass']
  ])
  const merge = first.reports[1]?.suggestion?.recipes.merge ?? ''
  await writeFile(join(work, source, 'manifest-patch.yaml'), merge)
  const again = await checked('patches: [{ path: manifest-patch.yaml }]\n')
  expect([again.outcome, ...again.reports.map(({ verdict }) => verdict)]).toEqual([
    ...['success', 'pass', 'pass', 'pass']
  ])
}, 300_000)

test('the policy file of the page checks both containers of a pod, and allows what its claim keeps', async () => {
  const work = await mkdtemp(join(folder, 'policy-'))
  const proxy = `
        - name: proxy
          image: ${IMAGE}
          imagePullPolicy: Never
          command: [httpd, -f, -p, "8443", -h, /www]
          securityContext: { readOnlyRootFilesystem: true }`
  const claim = `
          volumeMounts: [{ name: data, mountPath: /data }]${proxy}
      securityContext: { fsGroup: 1000 }
      volumes: [{ name: data, persistentVolumeClaim: { claimName: web } }]
`
  const script = `echo 1 > /data/state && ${SERVE}`
  const manifest = deployment('web', script).replaceAll(SHOWN_IMAGE, IMAGE).trimEnd() + claim
  const files = {
    'deploy/web.yaml': manifest,
    'ci/secrets.yaml': secret('web'),
    '.zero-drift.yml': example('  manifest-file: [deploy/web.yaml, ci/secrets.yaml]')
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(work, dirname(file)), { recursive: true })
    await writeFile(join(work, file), text)
  }
  const { exitCode } = await runCli(['check', '--output-dir', 'reports'], process.env, work)
  const reports = ['web', 'proxy'].map(async (name) => {
    const text = await readFile(join(work, 'reports', name, 'report.json'), 'utf8')
    return (JSON.parse(text) as WrittenDocument).changes.map(({ path, rule }) => [path, rule])
  })
  expect(exitCode).toBe(0)
  expect(await Promise.all(reports)).toEqual([[['/data/state', '/data/state']], []])
}, 300_000)
