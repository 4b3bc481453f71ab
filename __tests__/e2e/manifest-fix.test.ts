import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkManifests, withManifests } from '../harness/checked-manifest'
import { imageFrom } from '../harness/engine'

const run = promisify(execFile)

/** An image with a page, a folder of its user that has a file, and one that is empty. */
const DOCKERFILE = `FROM zero-drift-fixture/busybox:1
RUN mkdir -p /www /srv/app /srv/state && echo hello > /www/index.html && echo seed > /srv/app/seed && chown -R 1000:1000 /srv/app /srv/state
`

interface Wish {
  readonly script: string
  /** Lines of the container and of the pod. */
  readonly container?: string
  readonly spec?: string
}

/** A deployment whose program runs a script as user 1000, and then serves. */
const deployment = (image: string, { script, container = '', spec = '' }: Wish): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
${spec}      containers:
        - name: web
          image: ${image}
          imagePullPolicy: Never
          command: [sh, -c, '${script} && exec httpd -f -p 8080 -h /www']
          securityContext:
            readOnlyRootFilesystem: true
            allowPrivilegeEscalation: false
            runAsUser: 1000
            runAsGroup: 3000
            capabilities: {drop: [ALL]}
          readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}
${container}`

/** Checks a deployment, applies its patch if there is one, and checks it again. */
async function twice(wish: Wish) {
  const image = await imageFrom('manifest-fix', DOCKERFILE)
  return withManifests({ 'web.yaml': deployment(image, wish) }, async (folder) => {
    const first = await checkManifests(folder, ['web.yaml'])
    const { suggestion } = first.report
    const page = await first.read('summary.md')
    if (suggestion?.recipes.manifestPatch === undefined) return { first, suggestion, page }
    await run('git', ['apply', join(first.output, 'suggestion/manifest.patch')], { cwd: folder })
    const manifest = await readFile(join(folder, 'web.yaml'), 'utf8')
    const { report } = await checkManifests(folder, ['web.yaml'])
    return { first, suggestion, page, manifest, again: report.verdict }
  })
}

const CLAIM = {
  container: '          volumeMounts: [{name: data, mountPath: /data}]\n',
  spec: '      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]\n'
}

test('a claim that its user may not write to is proven with a group', async () => {
  const script = 'echo x > /data/x && rm /data/x'
  const { first, suggestion, page, again } = await twice({ script, ...CLAIM })
  expect(first.exitCode).toBe(2)
  expect(suggestion).toMatchObject({ proven: true, minimal: true, settings: ['fsGroup: 3000'] })
  expect(page).toContain('With exactly this change it booted read-only and passed')
  expect(again).toBe('pass')
})

test('what the image has at a mount is copied, if that is needed', async () => {
  const script = 'test -s /srv/app/seed && echo x > /srv/app/x'
  const { first, suggestion, manifest, again } = await twice({ script })
  expect(first.exitCode).toBe(2)
  expect(suggestion).toMatchObject({
    ...{ proven: true, minimal: true },
    settings: ['emptyDir /srv/app', 'initContainer zero-drift-seed-srv-app']
  })
  expect(manifest).toContain('cp -R ')
  expect(again).toBe('pass')
})

test('what the image has at a mount is not copied, if that is not needed', async () => {
  const { suggestion, again } = await twice({ script: 'echo x > /srv/app/x' })
  expect(suggestion).toMatchObject({ proven: true, settings: ['emptyDir /srv/app'] })
  expect(again).toBe('pass')
})

test('a program that refuses a folder that all may write to gets one of its own', async () => {
  const script = 'case $(stat -c %A /srv/state) in d???????w?) exit 1;; esac; echo x > /srv/state/x'
  const { first, suggestion, manifest, page, again } = await twice({ script })
  expect(first.exitCode).toBe(2)
  expect(suggestion).toMatchObject({
    ...{ proven: true, minimal: true },
    settings: ['emptyDir /srv/state', 'initContainer zero-drift-seed-srv-state']
  })
  expect(manifest).toContain('mkdir -p -m 0755 /seed/data')
  expect(manifest).toContain('subPath: data')
  expect(page).toContain('the program refuses one that all may write to')
  expect(again).toBe('pass')
})

test('a fix takes no right that the container does not have', async () => {
  const script = 'test -s /srv/app/seed && echo x > /srv/app/x'
  const { manifest = '' } = await twice({ script })
  const [, seed = ''] = manifest.split('initContainers:')
  for (const line of [
    'runAsUser: 1000',
    'runAsGroup: 3000',
    'allowPrivilegeEscalation: false',
    'readOnlyRootFilesystem: true',
    '- ALL'
  ])
    expect(seed).toContain(line)
})
