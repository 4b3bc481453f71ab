/**
 * Whether a process catches a signal, according to its `/proc/PID/status`; undefined where the text
 * lacks the masks. A blocked signal counts as caught: programs that take it with sigwait or
 * signalfd (mariadbd, tini, s6) never set a handler.
 */
export function catchesIn(status: string, signal: number): boolean | undefined {
  const masks = [...status.matchAll(/^Sig(?:Cgt|Blk):\s*([0-9a-f]+)$/gm)]
  if (masks.length < 2) return undefined
  const bit = 1n << BigInt(signal - 1)
  return masks.some(([, mask]) => (BigInt(`0x${mask ?? '0'}`) & bit) !== 0n)
}

/**
 * Linux signal number of a stop signal as images write it (`SIGTERM`, `TERM`, `15`, `SIGRTMIN+3`);
 * undefined for an unknown name.
 */
export function signalNumber(signal: string): number | undefined {
  if (/^\d+$/.test(signal)) return Number(signal)
  const name = signal.toUpperCase().replace(/^SIG/, '')
  const realTime = /^RTMIN(?:\+(\d+))?$/.exec(name)
  if (realTime !== null) return 34 + Number(realTime[1] ?? 0)
  const at = NAMES.indexOf(name)
  return at === -1 ? undefined : at + 1
}

/** Linux signal names in the order of their numbers; this machine may number signals otherwise. */
const NAMES =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' '
  )
