import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker } from '../harness/engine'
import { imageOfBoth } from '../harness/probe'
import { BUSYBOX, checked, WEB, type Checked } from '../harness/subject'

const PROBES = join(__dirname, '../../dist/probe')
const REHEARSED = { 'rehearse-attacks': 'true' } as const

type Door = NonNullable<Checked['report']['doors']>[number]

/** What was found of each door, as that user. */
const doors = ({ report }: Checked, user = 'root'): ReadonlyMap<string, Door> =>
  new Map((report.doors ?? []).filter((one) => one.user === user).map((one) => [one.name, one]))

const ARCHITECTURES = [
  { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] },
  { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] }
]
const ALG = [{ index: 0, value: 38, op: 'SCMP_CMP_EQ' }]

/** A seccomp profile that allows everything but what these rules say, in a file for as long as it is used. */
async function withProfile(syscalls: unknown, use: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-seccomp-'))
  try {
    const file = join(folder, 'profile.json')
    const profile = { defaultAction: 'SCMP_ACT_ALLOW', archMap: ARCHITECTURES, syscalls }
    await writeFile(file, JSON.stringify(profile))
    await use(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('a check that rehearses attacks', () => {
  it("tells which doors the engine's own profile leaves open, and no verdict rests on them", async () => {
    const result = await checked({ ...WEB, ...REHEARSED, 'max-landed': '1' })
    expect(result.main.outputs).toMatchObject({ verdict: 'pass', 'drift-count': '0' })
    const found = doors(result)
    expect(found.get('memfd')).toMatchObject({
      call: 'memfd_create, fexecve',
      technique: 'T1620',
      outcome: 'landed',
      remedy: expect.stringContaining('a profile that refuses `memfd_create`') as unknown
    })
    for (const name of ['user-namespace', 'bpf', 'userfaultfd', 'keyring'])
      expect(found.get(name)).toMatchObject({ outcome: 'refused', reason: 'EPERM' })
    expect(found.get('keyring')?.detail).toBe('Closed by the seccomp profile (EPERM).')
    const landed = result.report.attacks?.filter(({ outcome }) => outcome === 'landed')
    expect(landed).toHaveLength(1)
    expect(result.main.stdout).toMatch(/Doors to the kernel, as `root`: \d+ open, \d+ closed/)
    expect(await result.read('summary.md')).toContain('<h3>Doors to the kernel</h3>')
  })

  it('finds them open without a profile, for a user as for root', async () => {
    const options = { user: '33', 'security-opt': 'seccomp=unconfined' }
    const result = await checked({ ...WEB, ...REHEARSED, ...options })
    for (const user of ['33', 'root']) {
      const found = doors(result, user)
      for (const name of ['user-namespace', 'userfaultfd', 'keyring', 'memfd'])
        expect(found.get(name)).toMatchObject({ outcome: 'landed' })
      expect(found.get('keyring')?.remedy).toMatch(
        /^leaving out `security-opt: seccomp=unconfined`/
      )
    }
    expect(result.report.verdict).toBe('pass')
  })

  it('finds one closed by a profile of one’s own, as a user and as root', async () => {
    const one = [{ names: ['socket'], action: 'SCMP_ACT_ERRNO', args: ALG }]
    await withProfile(one, async (file) => {
      const options = { user: '33', 'security-opt': `seccomp=${file}` }
      const result = await checked({ ...WEB, ...REHEARSED, ...options })
      for (const user of ['33', 'root']) {
        const found = doors(result, user)
        expect(found.get('af-alg')).toMatchObject({
          outcome: 'refused',
          reason: 'EPERM',
          detail: 'Closed by the seccomp profile (EPERM).'
        })
        expect(found.get('keyring')).toMatchObject({ outcome: 'landed' })
      }
    })
  })

  it.each([
    [
      'ends who tries',
      { action: 'SCMP_ACT_KILL' },
      {
        outcome: 'refused',
        reason: 'SIGSYS',
        detail: 'Closed by the seccomp profile, which ends a program that tries.'
      }
    ],
    [
      'says that there is none',
      { action: 'SCMP_ACT_ERRNO', errnoRet: 97 },
      { outcome: 'not-run', reason: 'EAFNOSUPPORT' }
    ],
    // What a kernel that has it does, which not every machine's has.
    [
      'lets everybody in',
      { action: 'SCMP_ACT_ERRNO', errnoRet: 0 },
      {
        outcome: 'landed',
        remedy: expect.stringMatching(/refuses `socket` with `AF_ALG`.*; or .*`af_alg`/) as unknown
      }
    ]
  ])('hears a profile that %s', async (_, rule, found) => {
    await withProfile([{ names: ['socket'], args: ALG, ...rule }], async (file) => {
      const options = { 'security-opt': `seccomp=${file}` }
      const result = await checked({ ...WEB, ...REHEARSED, ...options })
      expect(doors(result).get('af-alg')).toMatchObject(found)
      expect(result.report.verdict).toBe('pass')
    })
  })
})

describe('the probe, trying doors', () => {
  const UNBOUND = ['seccomp=unconfined', 'systempaths=unconfined'].flatMap((option) => [
    '--security-opt',
    option
  ])

  it.each([[[]], [['--user', '33']]])('leaves nothing behind, as %j', async (user) => {
    await within([...UNBOUND, '--tmpfs', '/t'], {}, async (inside) => {
      const before = await inside(STATE)
      const lines = (await inside(`${PROBE} doors`, user)).split('\n')
      expect(lines).toEqual(expect.arrayContaining(['open\tkeyring', 'open\tmemfd']))
      expect(await inside(STATE)).toBe(before)
    })
  })

  it('leaves no core dump where it is ended for it', async () => {
    const killing = [{ names: ['keyctl'], action: 'SCMP_ACT_KILL' }]
    await withProfile(killing, async (file) => {
      const options = ['--security-opt', `seccomp=${file}`, '--ulimit', 'core=-1']
      await within([...options, '--workdir', '/tmp'], {}, async (inside) => {
        const before = await inside(STATE)
        expect((await inside(`${PROBE} doors`)).split('\n')).toContain('closed\tSIGSYS\tkeyring')
        expect(await inside(STATE)).toBe(before)
      })
    })
  })

  it('says so where no process may be started to try it', async () => {
    await within(['--ulimit', 'nproc=1:1'], {}, async (_, exec) => {
      const lines = (await exec(['--user', '4242'], [PROBE, 'doors'])).split('\n')
      const answers = lines.filter((line) => /^(open|closed)\t/.test(line))
      expect(new Set(answers.map((line) => line.replace(/\t[^\t]*$/, '')))).toEqual(
        new Set(['closed\tEAGAIN'])
      )
    })
  })

  it('knows no words but its name', async () => {
    await within([], {}, async (_, exec) => {
      await expect(exec([], [PROBE, 'doors', 'keyring'])).rejects.toMatchObject({ code: 2 })
    })
  })

  it('does the same on arm64, emulated, as far as the emulation goes', async () => {
    await within(UNBOUND, { image: await imageOfBoth() }, async (inside) => {
      const [native, emulated] = [await inside('/amd64 doors'), await inside('/qemu /arm64 doors')]
      const names = (said: string): readonly string[] =>
        said
          .split('\n')
          .filter((line) => /^(open|closed)\t/.test(line))
          .map((line) => line.replace(/^.*\t/, ''))
      expect(names(emulated)).toEqual(names(native).filter((name) => name !== 'af-alg-32'))
      // The emulator has threads of its own, and knows few of the calls.
      expect(emulated.split('\n')).toEqual(
        expect.arrayContaining([
          'closed\tEINVAL\tuser-namespace',
          'closed\tENOSYS\tkeyring',
          'closed\tENOEXEC\tmemfd'
        ])
      )
    })
  })
})

let PROBE = ''

beforeAll(async () => {
  PROBE = `/zero-drift/linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
})

/** Processes but for those of the engine's exec, keys but for how often they are used and for the sessions of other containers, and all that could have been made. */
const STATE = `
  ps -o pid,comm | grep -Ev ' (sh|ps|grep|sort|find|exe|runc.*)$'
  awk '!/ _ses[.]/ { $3 = ""; print }' /proc/keys 2>/dev/null | sort
  find /t /tmp /dev /run /root -xdev 2>/dev/null | sort`

type Inside = (script: string, exec?: readonly string[]) => Promise<string>
type Exec = (options: readonly string[], argv: readonly string[]) => Promise<string>

/** A container in which a scout waits, as in a rehearsal. */
async function within(
  options: readonly string[],
  { image = BUSYBOX }: { readonly image?: string },
  use: (inside: Inside, exec: Exec) => Promise<void>
): Promise<void> {
  const mounted = ['--network', 'none', '--volume', `${PROBES}:/zero-drift:ro`]
  const run = ['run', '--detach', ...mounted, ...options, '--entrypoint', PROBE]
  const target = await docker(...run, image, 'scout')
  const exec: Exec = (more, argv) => docker('exec', ...more, target, ...argv)
  try {
    await use((script, more = []) => exec(more, ['sh', '-c', script]), exec)
  } finally {
    await docker('rm', '--force', '--volumes', target)
  }
}
