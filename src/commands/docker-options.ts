/** Meaning of an option of `docker run` for a check. */
export type DockerOption =
  | {
      /** The option of Zero Drift that means the same, and takes the same values. */
      readonly input: string
    }
  | {
      /** Clause on the option to use instead, or on why there is none; given the value, if any. */
      readonly answer: (value: string) => string
      readonly takesValue: boolean
    }

/**
 * Looks up an option of `docker run` (Docker 29) by its long name or its letter; undefined if
 * Docker has none of that name. Options that both have under one name are not in the table.
 */
export function dockerOption(letterOrName: string): DockerOption | undefined {
  const name = LETTERS.get(letterOrName) ?? letterOrName
  const input = SAME.get(name)
  if (input !== undefined) return { input }
  const answer = ANSWERS.get(name)
  if (answer !== undefined) return { answer, takesValue: true }
  const found = ANSWERED.find(({ flags = [], options = [] }) =>
    [...flags, ...options].includes(name)
  )
  if (found === undefined) return undefined
  return { answer: () => found.clause, takesValue: found.flags?.includes(name) !== true }
}

/** Letters of `docker run`, and their long names. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', 'attach'],
  ['c', 'cpu-shares'],
  ['d', 'detach'],
  ['e', 'env'],
  ['i', 'interactive'],
  ['l', 'label'],
  ['m', 'memory'],
  ['p', 'publish'],
  ['P', 'publish-all'],
  ['t', 'tty'],
  ['u', 'user'],
  ['v', 'volume'],
  ['w', 'workdir']
])

/** Whether a cluster such as `-it` holds nothing but letters of `docker run` without a value. */
export const isDockerCluster = (letters: string): boolean => /^[ditP]{2,}$/.test(letters)

/** Options of `docker run` that mean the same here, by the names that they have there. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['env', 'env'],
  ['volume', 'volumes'],
  ['user', 'user'],
  ['workdir', 'working-dir'],
  ['memory', 'memory'],
  ['ulimit', 'ulimits'],
  ['net', 'network']
])

/** Options whose answer depends on their value. */
const ANSWERS: ReadonlyMap<string, (value: string) => string> = new Map([
  ['publish', publishAnswer],
  ['mount', mountAnswer],
  ['expose', exposeAnswer]
])

/** Options that mean nothing here, and a clause that says why, or what to use instead. */
const ANSWERED: readonly {
  readonly flags?: readonly string[]
  /** Options that take a value. */
  readonly options?: readonly string[]
  readonly clause: string
}[] = [
  { flags: ['rm'], clause: 'the container is always removed; leave it out.' },
  {
    flags: ['detach', 'sig-proxy'],
    options: ['detach-keys'],
    clause: 'the container runs for as long as the check takes; leave it out.'
  },
  { flags: ['interactive'], clause: 'the container gets no standard input; leave it out.' },
  { flags: ['tty'], clause: 'the container gets no terminal; leave it out.' },
  { options: ['attach'], clause: 'the log is always read; leave it out.' },
  {
    options: ['name'],
    clause:
      'each container gets a name of its own, since several checks may run at once; leave it out, or use "--hostname".'
  },
  {
    flags: ['publish-all'],
    clause: 'the port is published already; use "--port PORT" if it is not the lowest exposed one.'
  },
  {
    options: ['restart'],
    clause:
      'a container that ends by itself has failed; leave it out, or use "--recover" to see it restart.'
  },
  {
    flags: ['privileged'],
    clause: 'a check runs no privileged container; use "--cap-add" for what it needs.'
  },
  {
    options: [
      ...['health-cmd', 'health-interval', 'health-retries', 'health-timeout'],
      ...['health-start-period', 'health-start-interval']
    ],
    clause:
      'the check waits as the image\'s own HEALTHCHECK says, or use "--wait-for http:/PATH" and "--smoke-exec".'
  },
  { flags: ['no-healthcheck'], clause: 'use "--wait-for" with "tcp", "http" or "none".' },
  { options: ['stop-signal'], clause: "the image's own STOPSIGNAL is sent; leave it out." },
  {
    options: ['group-add'],
    clause: 'use "--user USER:GROUP"; supplementary groups come from the image\'s /etc/group.'
  },
  { options: ['volumes-from'], clause: 'name each volume with "--volumes SOURCE:PATH".' },
  {
    options: ['volume-driver'],
    clause: 'create the volume first, and name it with "--volumes SOURCE:PATH".'
  },
  { options: ['link'], clause: 'use "--network" with the network that both are in.' },
  {
    options: ['network-alias', 'net-alias'],
    clause: 'use "--hostname", or "--add-host" for other names.'
  },
  { options: ['domainname'], clause: 'use "--hostname" with the full name.' },
  {
    options: ['dns', 'dns-option', 'dns-opt', 'dns-search'],
    clause: 'use "--add-host HOST:IP", or a "--network" that resolves the names.'
  },
  {
    options: ['ip', 'ip6', 'link-local-ip', 'mac-address'],
    clause: 'the engine chooses the address; use "--network" to choose the network.'
  },
  {
    options: ['label', 'label-file', 'annotation'],
    clause: 'the container is removed after the check; leave it out.'
  },
  {
    options: ['cidfile'],
    clause: 'the ID of the container is of no use after the check; leave it out.'
  },
  {
    options: ['log-driver', 'log-opt'],
    clause: "the check reads the log through the engine's own driver; leave it out."
  },
  {
    options: [
      ...['cpus', 'cpu-shares', 'cpu-period', 'cpu-quota', 'cpu-count', 'cpu-percent'],
      ...['cpu-rt-period', 'cpu-rt-runtime', 'cpuset-cpus', 'cpuset-mems'],
      ...['blkio-weight', 'blkio-weight-device', 'io-maxbandwidth', 'io-maxiops', 'storage-opt'],
      ...['device-read-bps', 'device-read-iops', 'device-write-bps', 'device-write-iops']
    ],
    clause: 'a check limits no CPU time and no disk; leave it out.'
  },
  {
    flags: ['oom-kill-disable'],
    options: [
      ...['memory-swap', 'memory-reservation', 'memory-swappiness', 'kernel-memory'],
      'oom-score-adj'
    ],
    clause: 'only "--memory" limits memory here; leave it out.'
  },
  {
    options: ['device', 'device-cgroup-rule', 'gpus'],
    clause: "a check gives the container no devices of the machine's; leave it out."
  },
  {
    options: ['ipc', 'pid', 'uts', 'userns', 'cgroupns', 'cgroup-parent'],
    clause: 'a check does not join the container to other namespaces; leave it out.'
  },
  { options: ['sysctl'], clause: 'a check sets no kernel parameters; leave it out.' },
  { options: ['runtime', 'isolation'], clause: "the engine's own one is used; leave it out." },
  {
    flags: ['disable-content-trust'],
    clause: 'the engine pulls as its own configuration says; leave it out.'
  },
  {
    flags: ['use-api-socket'],
    clause: 'a container under test gets no access to the engine; leave it out.'
  }
]

function exposeAnswer(port: string): string {
  return `use "--port ${port === '' ? 'PORT' : port}".`
}

/** The container's port is the last number: `[IP:][HOST:]CONTAINER[/tcp]`. */
function publishAnswer(published: string): string {
  const [, port = 'PORT'] = /(?:^|:)(\d+)(?:\/tcp)?$/.exec(published) ?? []
  return `the port is published on a free port of this machine; use "--port ${port}" for the one in the container.`
}

const PLAIN = /^[\w./@-]+$/

/** Answers `type=bind,source=/a,target=/b,readonly` with the option that mounts it. */
function mountAnswer(mount: string): string {
  const parts = new Map(
    mount.split(',').map((part): readonly [string, string] => {
      const [key = '', ...rest] = part.split('=')
      return [key.toLowerCase(), rest.join('=')]
    })
  )
  const first = (...keys: readonly string[]): string =>
    keys.map((key) => parts.get(key) ?? '').find((text) => PLAIN.test(text)) ?? ''
  const target = first('target', 'destination', 'dst') || 'PATH'
  if (parts.get('type') === 'tmpfs') {
    const size = first('tmpfs-size')
    return `use "--tmpfs ${target}${size === '' ? '' : `:size=${size}`}".`
  }
  const end = parts.has('readonly') || parts.has('ro') ? ':ro' : ''
  return `use "--volumes ${first('source', 'src') || 'SOURCE'}:${target}${end}".`
}
