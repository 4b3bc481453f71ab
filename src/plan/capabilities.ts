import type { ContainerSpec } from '../ports'
import { notA, type Parsed } from './parsed'

/** Linux 6.x, capabilities(7). */
const CAPABILITIES = new Set(
  (
    'ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN ' +
    'DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE ' +
    'MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON ' +
    'SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT ' +
    'SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM'
  ).split(' ')
)

/** A capability's name in any case, with `CAP_` or without; given back upper-case and without, as every engine takes it. */
export function parseCapability(text: string): Parsed<string> {
  const value = text.toUpperCase().replace(/^CAP_/, '')
  return CAPABILITIES.has(value) ? { value } : notA('a capability', 'NET_BIND_SERVICE', text)
}

type Rights = Pick<ContainerSpec, 'capAdd'>

/** Whether a program in such a container may alter its mounts: make them writable, put others over them, take them away. */
export const mayMount = ({ capAdd }: Rights): boolean => holdsAny(capAdd, ['ALL', 'SYS_ADMIN'])

/** Whether a program in such a container may alter another one that runs in its process namespace, or the kernel under both. */
export const mayTamper = ({ capAdd }: Rights): boolean => holdsAny(capAdd, TAMPERING)

const TAMPERING =
  'ALL BPF CHECKPOINT_RESTORE PERFMON SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_RAWIO'.split(' ')

const holdsAny = (capabilities: readonly string[], wanted: readonly string[]): boolean =>
  capabilities.some((one) => wanted.includes(one))
