import { inFileWords, settingWords } from '../../../src/report/file-words'
import { makeReport } from '../../../src/report/report'
import { cases } from './cases'

const CASES = [
  [
    '`cap-drop: ALL` (and `cap-add` only what it needs)',
    '`cap_drop: [ALL]` (and `cap_add` only what it needs)',
    '`securityContext.capabilities.drop: [ALL]` (and `securityContext.capabilities.add` only what it needs)'
  ],
  [
    '`security-opt: no-new-privileges`: no root',
    '`security_opt: [no-new-privileges:true]`: no root',
    '`securityContext.allowPrivilegeEscalation: false`: no root'
  ],
  [
    '`security-opt: seccomp=FILE` with a profile',
    '`security_opt: [seccomp=FILE]` with a profile',
    '`securityContext.seccompProfile.type: Localhost` with a profile'
  ],
  ['Raise `memory`.', 'Raise `mem_limit`.', 'Raise `resources.limits.memory`.'],
  [
    'name the host in the `add-host` input (`--add-host`)',
    'name the host in `extra_hosts`',
    'name the host in `spec.hostAliases`'
  ],
  [
    'mount a `tmpfs` there, or check `entrypoint` and `command`',
    'mount a `tmpfs` there, or check `entrypoint` and `command`',
    'mount an `emptyDir` there, or check `containers[].command` and `containers[].args`'
  ],
  [
    'mounted read-only (`volumes`: `data:/data:ro`)',
    'mounted read-only (`volumes:` `data:/data:ro`)',
    'mounted read-only (`readOnly: true` in `volumeMounts`)'
  ],
  [
    'use `init: true`, or raise `pids-limit`, `ulimits` and `shm-size`',
    'use `init: true`, or raise `pids_limit`, `ulimits` and `shm_size`',
    "use an init of the image, such as `tini`, or raise the kubelet's `podPidsLimit`, the limits of the nodes' container runtime and an `emptyDir` with `medium: Memory` on `/dev/shm`"
  ],
  [
    'give the container `--sysctl net.x=VALUE`, or `--dns`',
    'give the container `sysctls: {net.x: VALUE}`, or `dns`',
    'give the container `securityContext.sysctls` with `net.x` and `VALUE`, or `dnsConfig`'
  ]
] as const

test.each(CASES)('a setting of the file is named as it is there: %s', (sentence, compose, pod) => {
  expect(settingWords('compose')(sentence)).toBe(compose)
  expect(settingWords('kubernetes')(sentence)).toBe(pod)
  expect(settingWords(undefined)(sentence)).toBe(sentence)
})

test.each(CASES)('words that were rewritten stay: %s', (_, compose, pod) => {
  expect(settingWords('compose')(compose)).toBe(compose)
  expect(settingWords('kubernetes')(pod)).toBe(pod)
})

test.each([
  'set `read-only: declared`, or add it to `allow`',
  'give a stand-in by `volumes`, or `env`',
  'wait by `wait-for: healthy`'
])('inputs that win over the file stay: %s', (sentence) => {
  expect(settingWords('compose')(sentence)).toBe(sentence)
  expect(settingWords('kubernetes')(sentence)).toBe(sentence)
})

test('findings, remedies and limits of a report are in the words of the file; bad inputs are not', () => {
  const account = cases.get('pass-with-attacks')!()
  const { manifest } = cases.get('drift-undeclared')!()
  const { scorecard, judgement } = account
  const [attack] = scorecard?.attacks ?? []
  if (scorecard === undefined || attack === undefined) throw new Error('no attack was tried')
  const finding = {
    level: 'warning' as const,
    title: 'Raise `memory`',
    detail: 'Set `cap-add: X`.'
  }
  const { document } = makeReport({
    ...{ ...account, manifest },
    scorecard: { ...scorecard, attacks: [{ ...attack, remedy: '`read-only: true`' }] },
    judgement: {
      ...judgement,
      findings: [
        { ...finding, kind: 'unwatched' },
        { ...finding, kind: 'bad-input' }
      ]
    }
  })
  expect(document.findings).toMatchObject([
    { title: 'Raise `mem_limit`', detail: 'Set `cap_add: [X]`.' },
    { title: 'Raise `memory`', detail: 'Set `cap-add: X`.' }
  ])
  expect(document.attacks?.[0]?.remedy).toBe('`read_only: true`')
  expect(document.remains?.narrow).toContain('`cap_drop: [ALL]` (and `cap_add` only what it needs)')
  expect(inFileWords(account)).toBe(account)
})
