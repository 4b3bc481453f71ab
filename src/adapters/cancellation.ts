/** Milliseconds in which a signal that comes again is one and the same: a terminal sends Ctrl-C to a package runner and its child, and the runner hands it on. */
const ECHO = 2000

/** Fires on the runner's SIGINT, on SIGTERM and on Ctrl-C; the process goes on until all is cleaned up, or is ended by a signal that comes once more, later. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    let first: number | undefined
    const cancel = (): void => {
      controller.abort()
      first ??= performance.now()
      if (performance.now() - first < ECHO) return
      process.off(signal, cancel)
      process.kill(process.pid, signal)
    }
    process.on(signal, cancel)
  }
  return controller.signal
}

/** 128 and the number of SIGINT, as shells have it. */
const INTERRUPTED = 130

/** Fires likewise for the local command, which ends with code 130 after Ctrl-C, whatever the verdict. */
export function commandCancellation(): AbortSignal {
  process.once('SIGINT', () => {
    process.once('exit', () => {
      process.exitCode = INTERRUPTED
    })
  })
  return cancellation()
}
