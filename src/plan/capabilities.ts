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
