import { codeOf, messageOf } from './error'

/**
 * Lets a reader of standard output or standard error go away (`| head`) without an effect on the verdict, the exit code or the
 * clean-up. Any other failed write to standard output, for example to a full disk, ends in the given exit code.
 */
export function ignoreClosedOutput(exitCodeOfFault: 1 | 3): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: unknown) => {
    if (codeOf(error) === 'EPIPE') return
    process.stderr.write(`Standard output cannot be written: ${messageOf(error)}\n`)
    process.once('exit', () => {
      process.exitCode = exitCodeOfFault
    })
  })
}
