/** The runner's own toolkit. */
export type Core = typeof import('@actions/core')

/** Read late, for a fault that leaves no report: reports bring it along, in `publish.ts`. */
export const toolkit = (): Promise<Core> =>
  import(/* webpackChunkName: "toolkit" */ '@actions/core')
