/** The toolkit of the runner, `@actions/core`. */
export type Core = typeof import('@actions/core')

/**
 * Loads the toolkit late, for a fault that leaves no report. For reports, `publish.ts` imports it.
 */
export const toolkit = (): Promise<Core> =>
  import(/* webpackChunkName: "toolkit" */ '@actions/core')
