import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker } from '../harness/engine'
import { BUSYBOX } from '../harness/subject'

const PROBES = join(__dirname, '../../dist/probe')
let PROBE = ''

beforeAll(async () => {
  PROBE = `/zero-drift/linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
})

/** Each verb that hardening settings are tried with, on a place where it can be tried. */
const VERBS = [
  'chown /t/own',
  'capability /t/own',
  'mknod /t/device',
  'override /t/other',
  'own /t/other',
  'raw',
  'packet',
  'become',
  'chroot',
  'ptrace',
  'children 20',
  'memory 8388608'
]

/** All processes of the container but the shell's own, and everything in the folder. */
const STATE = `
  ps -o pid,comm | grep -Ev ' (sh|ps|grep|sort|find|while|stat|exe|runc.*)$' | sort
  find /t /tmp /dev -xdev 2>/dev/null | sort | while read -r path; do stat -c '%A %u:%g %s %n' "$path"; done`

type Attack = (words: readonly string[], exec?: readonly string[]) => Promise<readonly string[]>
type Inside = (script: string) => Promise<string>

/** A container in which the probe waits, with a file and a process of another user in it. */
async function within(
  options: readonly string[],
  use: (attack: Attack, inside: Inside, other: string) => Promise<void>
): Promise<void> {
  const mounted = [
    '--network',
    'none',
    '--tmpfs',
    '/t:mode=1777',
    '--volume',
    `${PROBES}:/zero-drift:ro`
  ]
  const run = ['run', '--detach', ...mounted, ...options, '--entrypoint', PROBE]
  const target = await docker(...run, BUSYBOX, 'stay')
  try {
    const other = await docker('exec', '--user', '65534:65534', target, PROBE, 'other', '/t/other')
    const attack: Attack = async (words, exec = []) => {
      const attempts = words.map((word) => word.replace(' ', '\n'))
      const said = await docker('exec', ...exec, target, PROBE, 'attack', ...attempts)
      return said.split('\n').map((line) => line.replaceAll('\t', ' ').trim())
    }
    await use(attack, (script) => docker('exec', target, 'sh', '-c', script), other)
  } finally {
    await docker('rm', '--force', '--volumes', target)
  }
}

test('all that needs a right can be done by root, and is undone', async () => {
  await within([], async (attack, inside, other) => {
    expect(other).toMatch(/^file\t\/t\/other\nprocess\t\d+$/)
    const process = other.split('\t').at(-1) ?? ''
    const before = await inside(STATE)
    const said = await attack([...VERBS, `signal ${process}`])
    for (const line of said) expect(line).toMatch(/^landed/)
    expect(said).toContain('landed 20 20')
    expect(await inside(STATE)).toBe(before)
  })
})

test.each([
  ['a user', ['--user', '1000']],
  ['root without capabilities', ['--cap-drop', 'ALL']]
])('%s is refused it by a rule', async (_, options) => {
  await within(options, async (attack, inside, other) => {
    const process = other.split('\t').at(-1) ?? ''
    const before = await inside(STATE)
    const said = await attack([...VERBS.slice(0, 9), `signal ${process}`])
    for (const line of said) expect(line).toMatch(/^refused (?:EPERM|EACCES)/)
    expect(await inside(STATE)).toBe(before)
  })
})

test('a helper is left, tells what it gives, and gives nothing once no privileges can be gained', async () => {
  const nobody = ['--user', '65534:65534']
  const left = async (options: readonly string[], mount: string): Promise<string> => {
    let said = ''
    await within([...options, '--tmpfs', mount], async (attack) => {
      expect(await attack(['leave /h/helper'])).toEqual(['landed /h/helper'])
      expect(await attack(['helper /h/helper'])).toEqual(['absent /h/helper'])
      said = (await attack(['helper /h/helper'], nobody)).join()
    })
    return said
  }
  expect(await left([], '/h:exec,suid')).toMatch(/^landed [0-9a-f]{16} \/h\/helper$/)
  expect(await left(['--cap-drop', 'ALL'], '/h:exec,suid')).toBe(
    'landed 0000000000000000 /h/helper'
  )
  expect(await left(['--security-opt', 'no-new-privileges'], '/h:exec,suid')).toMatch(/NONEWPRIVS/)
  expect(await left([], '/h:exec')).toBe('refused NOSUID /h/helper')
  expect(await left([], '/h:suid')).toBe('refused NOEXEC /h/helper')
})

test('limits are met, and nobody else is asked for more than is bounded', async () => {
  await within(['--pids-limit', '16', '--memory', '16m'], async (attack, inside) => {
    const before = await inside(STATE)
    const said = await attack([
      'children 32',
      'memory 16777216',
      'children 1025',
      'memory 1073741825'
    ])
    expect(said[0]).toMatch(/^refused EAGAIN \d+ 32$/)
    expect(said.slice(1)).toEqual([
      'refused ENOMEM 16777216',
      'refused EINVAL 1025',
      'refused EINVAL 1073741825'
    ])
    expect(await inside(STATE)).toBe(before)
  })
})

test('a filter that ends who tries is an answer, and the next attempt is made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-seccomp-'))
  try {
    const file = join(folder, 'profile.json')
    const syscalls = [{ names: ['fsetxattr', 'chroot'], action: 'SCMP_ACT_KILL' }]
    await writeFile(file, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls }))
    await within(['--security-opt', `seccomp=${file}`], async (attack) => {
      expect(await attack(['capability /t/own', 'chroot', 'become'])).toEqual([
        'refused SIGSYS /t/own',
        'refused SIGSYS',
        'landed'
      ])
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('there is no way out of no network, and no place for what cannot be made', async () => {
  await within(['--user', '1000', '--read-only'], async (attack) => {
    expect(
      await attack(['out 192.0.2.1:9', 'out nowhere:9', 'chown /no/own', 'mknod /no/device'])
    ).toEqual([
      'refused ENETUNREACH 192.0.2.1:9',
      'refused EINVAL nowhere:9',
      'absent /no/own',
      'absent /no/device'
    ])
  })
})

test('a verb that takes paths is none without them', async () => {
  await within([], async (attack) => {
    await expect(attack(['chown'])).rejects.toMatchObject({ code: 2 })
  })
})
