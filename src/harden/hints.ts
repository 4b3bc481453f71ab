import { withoutColours } from '../observe/refusal-lines'

/** Words of a refusal in a log, and the capabilities without which it happens. */
const HINTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/set[_ ]?(?:e|res)?gid|setgroups|initgroups|set (?:e\w+ )?group/i, ['SETGID']],
  [/set[_ ]?(?:e|res)?uid|set (?:e\w+ )?user|drop(?:ping)? privileges/i, ['SETUID', 'SETGID']],
  [
    /\bswitch\w* (?:to )?(?:user|group)|\bgosu\b|su-exec|setpriv|\bsu:|runuser/i,
    ['SETUID', 'SETGID']
  ],
  [/chown|ownership|change owner/i, ['CHOWN']],
  [/chroot/i, ['SYS_CHROOT']],
  [/chmod|changing permissions|change mode/i, ['FOWNER']],
  [/\bkill\b|send(?:ing)? signal/i, ['KILL']],
  [/mknod/i, ['MKNOD']],
  [/raw socket|icmp|\bping\b/i, ['NET_RAW']],
  [/setcap|set_?caps|capset|prctl.*cap/i, ['SETPCAP', 'SETFCAP']],
  [/audit/i, ['AUDIT_WRITE']],
  [/\bbind(?:ing)?\b|listen/i, ['NET_BIND_SERVICE']],
  [/utimes?|setting times|preserving times/i, ['FOWNER']]
]

const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i
const NOT_PERMITTED = /operation not permitted|not permitted|\bEPERM\b/i

/** Whether a line tells of something that a kernel refused for lack of rights. */
export const tellsOfRefusal = (line: string): boolean =>
  DENIED.test(line) || NOT_PERMITTED.test(line) || /insufficient privilege/i.test(line)

/** Capabilities that lines of a log name as missing, the first named first. */
export function namedIn(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap(namedBy))]
}

function namedBy(line: string): readonly string[] {
  const named = HINTS.flatMap(([words, names]) => (words.test(line) ? names : []))
  if (named.length > 0 && (tellsOfRefusal(line) || FAILED.test(line))) return named
  return DENIED.test(line) ? ['DAC_OVERRIDE'] : []
}

const FAILED = /fail|unable|cannot|can't|could ?n[o']t|error|denied/i

/** Lines of a log, without colours and empty ones. */
export const linesIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .map((line) => withoutColours(line).trim())
    .filter((line) => line !== '')

/** A line without what differs from one run to the next. */
export const likeness = (line: string): string => line.replace(/0x[0-9a-f]+|\d+/gi, '0')
