/**
 * How many examples a property test draws: a fifth of `full`, or with `FUZZ=full` in the environment all of them, as each night. A
 * failure prints its seed and path, with which fast-check draws it again.
 */
export const runs = (full: number): number =>
  process.env['FUZZ'] === 'full' ? full : Math.ceil(full / 5)
