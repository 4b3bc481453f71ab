import { parseCapability, parseUlimit } from '../../../src/plan/names'
import { seccompFile, securityOptIn } from '../../../src/plan/security'

describe('a capability', () => {
  test.each([
    ['ALL', 'ALL'],
    ['NET_BIND_SERVICE', 'NET_BIND_SERVICE'],
    ['CAP_CHOWN', 'CHOWN'],
    ['cap_sys_ptrace', 'SYS_PTRACE']
  ])('%s', (text, value) => {
    expect(parseCapability(text)).toEqual({ value })
  })

  test.each(['NET_BIND', 'CAP_', 'CAP_CAP_CHOWN', 'CHOWN,KILL', 'toString', '__proto__'])(
    '%s is none',
    (text) => {
      expect(parseCapability(text)).toEqual({
        problem: `"${text}" is not a capability; write for example "NET_BIND_SERVICE".`
      })
    }
  )
})

describe('a ulimit', () => {
  test.each([
    ['nofile=1024', { name: 'nofile', soft: 1024, hard: 1024 }],
    ['nofile=1024:2048', { name: 'nofile', soft: 1024, hard: 2048 }],
    ['core=0', { name: 'core', soft: 0, hard: 0 }],
    ['memlock=-1:-1', { name: 'memlock', soft: -1, hard: -1 }],
    ['stack=5:-1', { name: 'stack', soft: 5, hard: -1 }]
  ])('%s', (line, value) => {
    expect(parseUlimit(line)).toEqual({ value })
  })

  test.each([
    [
      'nofile',
      '"nofile" is not "NAME=SOFT" or "NAME=SOFT:HARD"; write for example "nofile=1024:2048".'
    ],
    [
      'nofile=',
      '"nofile=" is not "NAME=SOFT" or "NAME=SOFT:HARD"; write for example "nofile=1024:2048".'
    ],
    [
      'nofile=1k',
      '"nofile=1k" is not "NAME=SOFT" or "NAME=SOFT:HARD"; write for example "nofile=1024:2048".'
    ],
    [
      'nofile=1:2:3',
      '"nofile=1:2:3" is not "NAME=SOFT" or "NAME=SOFT:HARD"; write for example "nofile=1024:2048".'
    ],
    [
      'nofile=-2',
      '"nofile=-2" is not "NAME=SOFT" or "NAME=SOFT:HARD"; write for example "nofile=1024:2048".'
    ],
    ['files=1', '"files" is not the name of a limit; write for example "nofile".'],
    ['constructor=1', '"constructor" is not the name of a limit; write for example "nofile".'],
    ['nofile=2:1', 'in "nofile=2:1", the soft limit is above the hard one; swap or raise it.'],
    ['nofile=-1:5', 'in "nofile=-1:5", the soft limit is above the hard one; swap or raise it.']
  ])('%j is none', (line, problem) => {
    expect(parseUlimit(line)).toEqual({ problem })
  })
})

describe('a security option', () => {
  const parse = securityOptIn(
    new Map([
      ['profile.json', { kind: 'text', text: '{ "defaultAction": 18446744073709551615 }\n' }],
      ['list.json', { kind: 'text', text: '[]' }],
      ['broken.json', { kind: 'text', text: '{' }],
      [
        'notify.json',
        { kind: 'text', text: '{"syscalls": [null, {"action": "SCMP_ACT_NOTIFY"}]}' }
      ],
      ['lost.json', { kind: 'unreadable', reason: 'no such file' }]
    ])
  )

  test.each([
    ['no-new-privileges', 'no-new-privileges'],
    ['no-new-privileges=true', 'no-new-privileges=true'],
    ['no-new-privileges:true', 'no-new-privileges=true'],
    ['no-new-privileges=false', 'no-new-privileges=false'],
    ['apparmor=unconfined', 'apparmor=unconfined'],
    ['apparmor:docker-default', 'apparmor=docker-default'],
    ['label=disable', 'label=disable'],
    ['label:type:svirt_apache_t', 'label=type:svirt_apache_t'],
    ['label=level:s0:c100,c200', 'label=level:s0:c100,c200'],
    ['seccomp=unconfined', 'seccomp=unconfined'],
    ['seccomp:unconfined', 'seccomp=unconfined'],
    ['seccomp=builtin', 'seccomp=builtin'],
    ['systempaths=unconfined', 'systempaths=unconfined'],
    ['writable-cgroups=true', 'writable-cgroups=true'],
    ['seccomp=profile.json', 'seccomp={ "defaultAction": 18446744073709551615 }\n'],
    ['seccomp:profile.json', 'seccomp={ "defaultAction": 18446744073709551615 }\n']
  ])('%s', (line, value) => {
    expect(parse(line)).toEqual({ value })
  })

  test.each([
    ['foo', '"foo" is not a security option; write for example "no-new-privileges".'],
    ['foo=bar', '"foo=bar" is not a security option; write for example "no-new-privileges".'],
    ['mask=/proc', '"mask=/proc" is not a security option; write for example "no-new-privileges".'],
    ['valueOf=1', '"valueOf=1" is not a security option; write for example "no-new-privileges".'],
    ['apparmor', '"apparmor" has no value that "apparmor" takes; see "docker run --help".'],
    ['apparmor=', '"apparmor=" has no value that "apparmor" takes; see "docker run --help".'],
    ['label=foo', '"label=foo" has no value that "label" takes; see "docker run --help".'],
    ['label=type:', '"label=type:" has no value that "label" takes; see "docker run --help".'],
    [
      'no-new-privileges=yes',
      '"no-new-privileges=yes" has no value that "no-new-privileges" takes; see "docker run --help".'
    ],
    [
      'systempaths=all',
      '"systempaths=all" has no value that "systempaths" takes; see "docker run --help".'
    ],
    ['seccomp', '"seccomp" has no value that "seccomp" takes; see "docker run --help".'],
    ['seccomp=', '"seccomp=" has no value that "seccomp" takes; see "docker run --help".'],
    [
      'seccomp=list.json',
      '"list.json" is not a seccomp profile: it is no JSON object; mend the file.'
    ],
    [
      'seccomp=broken.json',
      '"broken.json" is not a seccomp profile: it is no JSON object; mend the file.'
    ],
    [
      'seccomp=notify.json',
      '"notify.json" has the action "SCMP_ACT_NOTIFY", with which calls wait for an agent that a check does not have; use a profile without it.'
    ],
    ['seccomp=lost.json', '"lost.json" cannot be read: no such file; check the path.'],
    ['seccomp=unasked.json', '"unasked.json" cannot be read: it was not read; check the path.']
  ])('%j is none', (line, problem) => {
    expect(parse(line)).toEqual({ problem })
  })

  test.each([
    ['seccomp=profile.json', 'profile.json'],
    ['seccomp:/etc/a b.json', '/etc/a b.json'],
    ['seccomp=a=b:c', 'a=b:c'],
    ['seccomp=unconfined', undefined],
    ['seccomp=', undefined],
    ['apparmor=profile.json', undefined]
  ])('%s names the file %s', (line, file) => {
    expect(seccompFile(line)).toBe(file)
  })
})
