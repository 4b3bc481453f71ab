import { readArguments } from '../../../src/commands/arguments'
import { parseInputs } from '../../../src/plan/inputs'

const inputsOf = (words: readonly string[]): Readonly<Record<string, string>> => {
  const read = readArguments(['check', 'web:1', ...words])
  if (read.kind !== 'check') throw new Error(JSON.stringify(read))
  return Object.fromEntries([...read.inputs].filter(([name]) => name !== 'image'))
}

test.each([
  [['-e', 'A=1', '-e', 'B=2'], { env: 'A=1\nB=2' }],
  [['-eA=1', '-e=B=2', '--env', 'C=3'], { env: 'A=1\nB=2\nC=3' }],
  [['-v', 'data:/data', '--volume=/a:/b:ro'], { volumes: 'data:/data\n/a:/b:ro' }],
  [['-u', '1000:1000'], { user: '1000:1000' }],
  [['-u1000'], { user: '1000' }],
  [['-w', '/app'], { 'working-dir': '/app' }],
  [['--workdir', '/app'], { 'working-dir': '/app' }],
  [['-m', '256m'], { memory: '256m' }],
  [['-m256m'], { memory: '256m' }],
  [['--ulimit', 'nofile=64'], { ulimits: 'nofile=64' }],
  [['--net', 'none'], { network: 'none' }],
  [['--read-only', '--init'], { 'read-only': 'true', init: 'true' }]
])('%j means the same as with docker run', (words, inputs) => {
  expect(inputsOf(words)).toEqual(inputs)
})

const sentencesOn = (words: readonly string[]): readonly string[] => {
  const read = readArguments(['check', ...words])
  return read.kind === 'wrong' ? read.sentences : []
}

const about = (option: string, rest: string): string =>
  `"${option}" is an option of docker run: ${rest}`

const PORT = (port: string): string =>
  `the port is published on a free port of this machine; use "--port ${port}" for the one in the container.`

test.each([
  [['-p', '8080:80', 'web:1'], [about('-p', PORT('80'))]],
  [['-p8080:80', 'web:1'], [about('-p8080:80', PORT('80'))]],
  [['-p=127.0.0.1:8080:8081/tcp', 'web:1'], [about('-p', PORT('8081'))]],
  [['-p', '53/udp', 'web:1'], [about('-p', PORT('PORT'))]],
  [['--rm', 'web:1'], [about('--rm', 'the container is always removed; leave it out.')]],
  [
    ['-it', 'web:1'],
    [
      about('-i', 'the container gets no standard input; leave it out.'),
      about('-t', 'the container gets no terminal; leave it out.')
    ]
  ],
  [
    ['-d', 'web:1'],
    [about('-d', 'the container runs for as long as the check takes; leave it out.')]
  ],
  [
    ['--name', 'web', 'web:1'],
    [
      about(
        '--name',
        'each container gets a name of its own, since several checks may run at once; leave it out, or use "--hostname".'
      )
    ]
  ],
  [
    ['--mount', 'type=bind,source=/srv/www,target=/www,readonly', 'web:1'],
    [about('--mount', 'use "--volumes /srv/www:/www:ro".')]
  ],
  [
    ['--mount=type=tmpfs,destination=/run,tmpfs-size=1m', 'web:1'],
    [about('--mount', 'use "--tmpfs /run:size=1m".')]
  ],
  [['--mount', 'type=volume,src=`x`', 'web:1'], [about('--mount', 'use "--volumes SOURCE:PATH".')]],
  [
    ['--restart', 'always', 'web:1'],
    [
      about(
        '--restart',
        'a container that ends by itself has failed; leave it out, or use "--recover" to see it restart.'
      )
    ]
  ]
])('%j is answered', (words, sentences) => {
  expect(sentencesOn(words)).toEqual(sentences)
})

/** The options of `docker run` of Docker 20.10 and 29, and whether each takes a value. */
const OF_DOCKER =
  'add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent ' +
  'cgroupns cidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime ' +
  'cpu-shares cpus cpuset-cpus cpuset-mems detach! detach-keys device device-cgroup-rule ' +
  'device-read-bps device-read-iops device-write-bps device-write-iops disable-content-trust! dns ' +
  'dns-opt dns-option dns-search domainname entrypoint env env-file expose gpus group-add ' +
  'health-cmd health-interval health-retries health-start-interval health-start-period ' +
  'health-timeout hostname init! interactive! io-maxbandwidth io-maxiops ip ip6 ipc isolation ' +
  'kernel-memory label label-file link link-local-ip log-driver log-opt mac-address memory ' +
  'memory-reservation memory-swap memory-swappiness mount name net net-alias network ' +
  'network-alias no-healthcheck! oom-kill-disable! oom-score-adj pid pids-limit platform ' +
  'privileged! publish publish-all! pull quiet! read-only! restart rm! runtime security-opt ' +
  'shm-size sig-proxy! stop-signal stop-timeout storage-opt sysctl tmpfs tty! ulimit ' +
  'use-api-socket! user userns uts volume volume-driver volumes-from workdir'

test.each(OF_DOCKER.split(' '))('--%s is taken or answered, and so is its value', (named) => {
  const name = named.replace('!', '')
  const words = named.endsWith('!') ? [`--${name}`] : [`--${name}`, 'value']
  const read = readArguments(['check', ...words, 'web:1'])
  const sentences = read.kind === 'wrong' ? read.sentences : []
  for (const sentence of sentences) expect(sentence).toContain(`"--${name}" is an option of docker`)
  if (read.kind === 'check') expect(read.inputs.get('image')).toBe('web:1')
})

test('other commands know nothing of docker run', () => {
  expect(readArguments(['merge', 'x', '--rm'])).toMatchObject({ kind: 'wrong' })
  expect(readArguments(['policy', 'check', '-v', 'x'])).toEqual({
    kind: 'wrong',
    sentences: ['Unknown option "-v". "zero-drift policy --help" lists all of them.']
  })
})

test.each([
  ['no', '"no" is neither "true" nor "false"; write "false".'],
  ['yes', '"yes" is neither "true" nor "false"; write "true".'],
  ['0', '"0" is neither "true" nor "false"; write "false".'],
  ['On', '"On" is neither "true" nor "false"; write "true".'],
  ['maybe', '"maybe" is neither "true", "false" nor "declared"; write one of them.']
])('a switch set to %s is refused with the word to write', (word, sentence) => {
  const read = parseInputs(
    new Map([
      ['image', 'web:1'],
      ['read-only', word]
    ]),
    new Map()
  )
  expect(read).toMatchObject({ faults: [{ input: 'read-only', sentence }] })
})
