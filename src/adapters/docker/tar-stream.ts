/** The library that packs archives, loaded late: most checks pack none. In a file of its own, so that a bundle that packs none does without it. */
export const tarStream = (): Promise<typeof import('tar-stream')> =>
  import(/* webpackChunkName: "late" */ 'tar-stream')
