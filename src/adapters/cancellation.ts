/** Fires on the runner's SIGINT, on SIGTERM and on Ctrl-C; the process goes on until all is cleaned up, or the same comes twice. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  const cancel = (): void => {
    controller.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel)
  return controller.signal
}
