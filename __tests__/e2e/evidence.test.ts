import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker, imageFrom } from '../harness/engine'
import { BUSYBOX, checked, shell, WEB, type Checked } from '../harness/subject'

interface Version {
  readonly type: string
  readonly size: number
  readonly sha256?: string
  readonly target?: string
  readonly kept?: string
  readonly notKept?: string
}

interface Entry {
  readonly path: string
  readonly pathBytes?: string
  readonly kind: string
  readonly allowed: boolean
  readonly before: Version | null
  readonly after: Version | null
  readonly diff?: string
}

interface Manifest {
  readonly run: string
  readonly changes: readonly Entry[]
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

interface Kept extends Checked {
  readonly folder: string
  readonly manifest: Manifest
}

let output = ''
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'zero-drift-evidence-test-'))
})
afterEach(() => {
  rmSync(output, { recursive: true, force: true })
})

/** Runs the check; its evidence outlives the job. */
async function kept(inputs: Readonly<Record<string, string>>): Promise<Kept> {
  const result = await checked({ ...inputs, 'output-dir': output })
  const folder = join(output, 'evidence')
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  assertWhole(result, folder, manifest)
  return { ...result, folder, manifest }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Every file of the folder by its relative name; anything but files and folders is refused. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const found = lstatSync(join(folder, name))
    const mode = found.mode & 0o777
    if (!found.isDirectory() && !found.isFile()) throw new Error(`${name} is no file`)
    if (mode !== (found.isFile() ? 0o600 : 0o700)) throw new Error(`${name} has mode ${mode}`)
    return found.isFile()
  })
}

/** What holds of any evidence: the archive is what the report says, and holds what the folder does; digests are right. */
function assertWhole({ report }: Checked, folder: string, { changes, files }: Manifest): void {
  const archive = readFileSync(join(folder, 'evidence.tar'))
  expect(sha256(archive)).toBe(report.evidence?.sha256)
  expect(readFileSync(join(folder, 'evidence.tar.sha256'), 'utf8')).toBe(
    `${sha256(archive)}  evidence.tar\n`
  )
  const listed = execFileSync('tar', [
    '--quoting-style=literal',
    '-tf',
    join(folder, 'evidence.tar')
  ])
  const names = filesIn(folder).filter((name) => !name.startsWith('evidence.tar'))
  const packed = listed.toString().trimEnd().split('\n')
  expect([...packed].sort()).toEqual(names.map((name) => `evidence/${name}`).sort())
  expect(report.evidence?.files).toBe(names.length)
  const versions = changes.flatMap(({ before, after }) => [before, after])
  const contents = versions.flatMap((one) =>
    one?.kept === undefined ? [] : [{ name: one.kept, sha256: one.sha256 }]
  )
  for (const { name, sha256: sum } of [...files, ...contents]) {
    expect([name, sha256(readFileSync(join(folder, name)))]).toEqual([name, sum])
  }
  expect(names.length).toBe(files.length + contents.length + 1)
}

const entryOf = ({ manifest }: Kept, path: string): Entry | undefined =>
  manifest.changes.find((one) => one.path === path)
const textOf = ({ folder }: Kept, name = ''): string => readFileSync(join(folder, name), 'utf8')

/** A service whose script ran before it listens. */
const serving = (script: string): Record<string, string> => ({
  ...WEB,
  command: shell(`${script}; exec httpd -f -p 8080 -h /var/www`)
})

describe('a writable root filesystem', () => {
  const attack = `echo '<p>Hacked' >>/var/www/index.html; printf '<?php eval($_GET[1]); // s3cr3t-of-env' >/var/www/shell.php; rm /etc/group`

  it('the page as a diff against the image, the shell as its text, what was deleted as it was; secrets masked', async () => {
    const inputs = { ...serving(attack), 'read-only': 'false', env: 'KEY=s3cr3t-of-env' }
    const result = await kept(inputs)
    expect(result.main.outputs['verdict']).toBe('drift')
    const page = entryOf(result, '/var/www/index.html')
    expect(textOf(result, page?.diff)).toMatch(
      /^--- before\/var\/www\/index\.html\n\+\+\+ after\/var\/www\/index\.html\n@@ -1,1 \+1,2 @@\n <!doctype[^\n]*\n\+<p>Hacked\n$/
    )
    expect(textOf(result, page?.before?.kept)).not.toContain('Hacked')
    const php = entryOf(result, '/var/www/shell.php')
    expect(textOf(result, php?.after?.kept)).toBe('<?php eval($_GET[1]); // s3cr3t-of-env')
    expect(textOf(result, php?.diff)).toContain('\n+<?php eval($_GET[1]); // ***\n')
    expect(entryOf(result, '/etc/group')).toMatchObject({
      kind: 'deleted',
      after: null,
      before: { type: 'file', kept: 'before/etc/group' }
    })
    const summary = await result.read('summary.md')
    expect(summary).toContain('&#60;p&#62;Hacked')
    expect(summary).not.toContain('s3cr3t')
    expect(textOf(result, 'inspect.json')).toContain('"KEY=***"')
    expect(textOf(result, 'inspect.json')).not.toContain('s3cr3t')
    expect(textOf(result, 'mounts.txt')).toContain(' / / ')
  })

  it('names alone are known, and contents are kept all the same', async () => {
    const inputs = { ...serving(attack), 'read-only': 'false', content: 'never' }
    const result = await kept(inputs)
    expect(textOf(result, entryOf(result, '/var/www/index.html')?.diff)).toContain('\n+<p>Hacked\n')
    expect(entryOf(result, '/etc/group')?.before).toMatchObject({ kept: 'before/etc/group' })
  })

  it('an edit of /etc/hosts is kept with what the engine wrote', async () => {
    const inputs = { ...serving('echo 6.6.6.6 evil >>/etc/hosts'), 'read-only': 'false' }
    const result = await kept(inputs)
    const { before, after } = entryOf(result, '/etc/hosts') ?? {}
    expect(textOf(result, after?.kept)).toContain('6.6.6.6 evil')
    expect(textOf(result, before?.kept)).not.toContain('evil')
  })
})

describe('memory', () => {
  it('a file in the tmpfs of a job that has ended is kept', async () => {
    const result = await kept({
      image: BUSYBOX,
      command: shell('echo loot >/tmp/loot; echo more >/dev/shm/more'),
      tmpfs: '/tmp:size=1m',
      'wait-for': 'exit',
      evidence: 'always'
    })
    expect(result.main.outputs['verdict']).toBe('pass')
    expect(textOf(result, 'after/tmp/loot')).toBe('loot\n')
    expect(textOf(result, 'after/dev/shm/more')).toBe('more\n')
  })

  it('a program in a tmpfs of a running service is kept; a pass keeps nothing unless asked', async () => {
    const inputs = { ...serving('cp /bin/busybox /tmp/x; echo y >/tmp/y'), tmpfs: '/tmp:size=8m' }
    const result = await kept({ ...inputs, 'evidence-file-limit': '8m' })
    expect(entryOf(result, '/tmp/x')?.after).toMatchObject({ kept: 'after/tmp/x' })
    expect(textOf(result, 'after/tmp/y')).toBe('y\n')
    const again = await checked({ ...inputs, allow: '/tmp/**', 'output-dir': output })
    expect(again.main.outputs['verdict']).toBe('pass')
    expect(again.report.evidence).toBeUndefined()
    expect(existsSync(join(output, 'evidence'))).toBe(false)
  })
})

describe('volumes', () => {
  const image = () =>
    imageFrom(
      'evidence-volume',
      `FROM ${BUSYBOX}\nRUN mkdir /data && echo one >/data/a && echo two >/data/b\nVOLUME /data\n`
    )

  it('what was there while it stood still and was deleted at the stop is kept, and what the image has as well', async () => {
    const script = `echo x >/data/new; echo 1 >/data/a; trap 'rm /data/new /data/a; exit 0' TERM; httpd -p 8080 -h /var/www; while :; do sleep 0.1; done`
    const result = await kept({ ...WEB, image: await image(), command: shell(script) })
    expect(textOf(result, 'after/data/new')).toBe('x\n')
    expect(textOf(result, 'after/data/a')).toBe('1\n')
    expect(textOf(result, 'before/data/a')).toBe('one\n')
    expect(existsSync(join(result.folder, 'after/data/b'))).toBe(false)
  })
})

test('names and links of an intruder stay in the folder; five gigabytes take neither time nor memory', async () => {
  const image = await imageFrom(
    'evidence-names',
    `FROM ${BUSYBOX}\nRUN mkdir /data\nVOLUME /data\n`
  )
  const script = [
    'cd /data',
    `printf 1 >"$(printf 'new\\nline')"`,
    `printf 2 >"$(printf 'a\\377b')"`,
    `printf 3 >'a\\xffb'`,
    `printf 4 >'..\\..\\escape'`,
    `printf 5 >'c:<d>|"e"*?'`,
    `mkdir "$(printf 'x\\r')" && printf 6 >"$(printf 'x\\r')/y"`,
    'ln -s /etc/shadow link; ln -s / root; mkfifo fifo; ln -s ../../../../tmp up',
    'dd if=/dev/zero of=sparse bs=1 count=1 seek=5368709119 2>/dev/null',
    `printf x >"$(printf '%0250d' 0)"`
  ].join('; ')
  const result = await kept({ ...serving(script), image, 'evidence-file-limit': '10m' })
  const names = filesIn(result.folder).filter((name) => name.startsWith('after/data'))
  expect(names.map((name) => name.slice('after/data/'.length)).sort()).toEqual(
    [
      'new\\x0aline',
      'a\\xffb',
      'a\\x5cxffb',
      '..\\x5c..\\x5cescape',
      'c\\x3a\\x3cd\\x3e\\x7c\\x22e\\x22\\x2a\\x3f',
      'x\\x0d/y',
      `${'0'.repeat(183)}~${sha256(Buffer.from('0'.repeat(250))).slice(0, 16)}`
    ].sort()
  )
  expect(textOf(result, 'after/data/a\\xffb')).toBe('2')
  expect(entryOf(result, '/data/link')?.after).toMatchObject({
    type: 'symlink',
    target: '/etc/shadow'
  })
  expect(entryOf(result, '/data/sparse')?.after).toMatchObject({
    size: 5 * 1024 ** 3,
    notKept: 'larger than evidence-file-limit'
  })
  expect(result.report.findings.map(({ kind }) => kind)).toContain('evidence-cut')
  expect(result.report.evidence?.leftOut).toBe(1)
})

test('a sparse file of five gigabytes on a writable root is told of, and not read for it', async () => {
  const script = 'dd if=/dev/zero of=/sparse bs=1 count=1 seek=5368709119 2>/dev/null; echo x >/x'
  const result = await kept({ ...serving(script), 'read-only': 'false', content: 'never' })
  expect(entryOf(result, '/sparse')?.after).toMatchObject({ size: 5 * 1024 ** 3 })
  expect(entryOf(result, '/sparse')?.after).not.toHaveProperty('sha256')
  expect(textOf(result, 'after/x')).toBe('x\n')
})

test('the limit of all contents goes to the worst first, and the rest is told of', async () => {
  const script = `cd /var/www; for i in 1 2 3 4; do head -c 3000 /dev/zero >$i.bin; done; echo '<?php' >z.php`
  const result = await kept({ ...serving(script), 'read-only': 'false', 'evidence-limit': '7k' })
  expect(textOf(result, 'after/var/www/z.php')).toBe('<?php\n')
  const left = result.manifest.changes.filter(({ after }) => after?.notKept !== undefined)
  expect(left.map(({ after }) => after?.notKept)).toEqual([
    'beyond evidence-limit',
    'beyond evidence-limit'
  ])
  expect(left.every(({ after }) => after?.sha256 !== undefined)).toBe(true)
  const cut = result.report.findings.find(({ kind }) => kind === 'evidence-cut')
  expect(cut?.detail).toContain('2 files beyond `evidence-limit` (7 KiB in all)')
})

test('sixty files are read in one stream, and none is missed', async () => {
  const script = 'mkdir /many; for i in $(seq 120); do echo $i >/many/$i; done'
  const result = await kept({ ...serving(script), 'read-only': 'false' })
  const names = filesIn(result.folder).filter((name) => name.startsWith('after/many/'))
  expect(names).toHaveLength(120)
  expect(textOf(result, 'after/many/77')).toBe('77\n')
})

test('the container is committed where that is asked for, and nothing of ours finds what is started from it', async () => {
  const inputs = { ...serving('echo x >/x'), 'read-only': 'false', 'evidence-image': 'true' }
  const result = await kept(inputs)
  const image = result.main.outputs['evidence-image'] ?? ''
  try {
    expect(image).toBe(`zero-drift-evidence:${result.manifest.run}`)
    expect(result.report.evidence?.image).toBe(image)
    const labels = await docker('image', 'inspect', image, '--format', '{{json .Config.Labels}}')
    expect(Object.values(JSON.parse(labels) as object).filter(Boolean)).toEqual([])
  } finally {
    await docker('image', 'rm', image)
  }
})

test('evidence of an earlier run is taken away, and none is taken where nobody wants it', async () => {
  mkdirSync(join(output, 'evidence'))
  writeFileSync(join(output, 'evidence/evidence.tar'), '')
  const result = await checked({ ...serving('true'), 'output-dir': output, evidence: 'never' })
  expect(result.main.outputs['verdict']).toBe('pass')
  expect(existsSync(join(output, 'evidence'))).toBe(false)
  expect(result.report.timings.map(({ phase }) => phase)).not.toContain('evidence')
})
