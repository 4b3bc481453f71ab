import type { DoorName } from '../plan/doors'

/** A setting of the kernel's that closes a door. */
export interface Setting {
  /** Below /proc/sys, with slashes. */
  readonly name: string
  /** The values that close it; the last of them is the one to set. */
  readonly closing: readonly string[]
  /** The errno that callers then get. */
  readonly reason: string
}

/** All that is known to close a door. */
export interface Closers {
  /** The calls that a seccomp profile has to refuse. */
  readonly refused: string
  /** Since when Docker's own seccomp profile refuses them: every version in use (`ever`), or from one on; undefined where it does not. */
  readonly docker: string | undefined
  /** Capabilities with which Docker's own profile lets them pass. */
  readonly capabilities: readonly string[]
  readonly settings: readonly Setting[]
  /** Other ways of closing it on the machine. */
  readonly machine?: string
  /** A file below /proc/sys that is only there where the kernel has the call. */
  readonly sign?: string
}

const MODULE =
  'keeping the module `af_alg` from being loaded on the machine (`install af_alg /bin/false` in `/etc/modprobe.d`)'
const RULE = 'an AppArmor profile with `deny network alg`, or a policy of SELinux'

/** By measurement (Docker 20.10, Linux 6.18) and by the sources of moby: pull requests 46762, 47532 and 52494. */
export const CLOSERS: Readonly<Record<DoorName, Closers>> = {
  'af-alg': {
    refused: '`socket` with `AF_ALG`',
    docker: '29.4.2',
    capabilities: [],
    settings: [],
    machine: `${RULE}; or ${MODULE}`
  },
  'af-alg-32': {
    // libseccomp 2.5.4 drops the rule on `socket` where another one refuses `socketcall`.
    refused:
      '`socket` with `AF_ALG`, for `SCMP_ARCH_X86` as well, and has no rule of its own on `socketcall`',
    docker: undefined,
    capabilities: [],
    settings: [],
    machine: `${RULE}; or ${MODULE}`
  },
  'user-namespace': {
    refused: '`unshare` and `clone` with `CLONE_NEWUSER`, and `clone3`',
    docker: 'ever',
    capabilities: ['SYS_ADMIN', 'ALL'],
    settings: [
      { name: 'kernel/unprivileged_userns_clone', closing: ['0'], reason: 'EPERM' },
      { name: 'user/max_user_namespaces', closing: ['0'], reason: 'ENOSPC' }
    ],
    sign: 'user/max_user_namespaces'
  },
  'io-uring': {
    refused: '`io_uring_setup`',
    docker: '25.0.4',
    capabilities: [],
    settings: [{ name: 'kernel/io_uring_disabled', closing: ['1', '2'], reason: 'EPERM' }],
    sign: 'kernel/io_uring_disabled'
  },
  bpf: {
    refused: '`bpf`',
    docker: 'ever',
    capabilities: ['BPF', 'SYS_ADMIN', 'ALL'],
    settings: [{ name: 'kernel/unprivileged_bpf_disabled', closing: ['1', '2'], reason: 'EPERM' }],
    sign: 'kernel/unprivileged_bpf_disabled'
  },
  userfaultfd: {
    refused: '`userfaultfd`',
    docker: 'ever',
    capabilities: [],
    // vm.unprivileged_userfaultfd closes only the greater kind of it, from Linux 5.11 on.
    settings: [],
    sign: 'vm/unprivileged_userfaultfd'
  },
  keyring: {
    refused: '`keyctl`, `add_key` and `request_key`',
    docker: 'ever',
    capabilities: [],
    settings: [],
    sign: 'kernel/keys/maxkeys'
  },
  memfd: {
    refused: '`memfd_create`',
    docker: undefined,
    capabilities: [],
    settings: [{ name: 'vm/memfd_noexec', closing: ['2'], reason: 'EACCES' }],
    sign: 'vm/memfd_noexec'
  }
}

/** The setting as `sysctl` takes it. */
export const sysctl = (name: string, value: string): string =>
  `\`sysctl ${name.replaceAll('/', '.')}=${value}\``
