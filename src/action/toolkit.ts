/** The runner's own toolkit. */
export type Core = typeof import('@actions/core')

/** Read late: it is only needed once there is something to tell. */
export const toolkit = (): Promise<Core> =>
  import(/* webpackChunkName: "toolkit" */ '@actions/core')
