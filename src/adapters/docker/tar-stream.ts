/** Loaded late: most checks need no archive written and no single entry of one. */
export const tarStream = (): Promise<typeof import('tar-stream')> =>
  import(/* webpackChunkName: "late" */ 'tar-stream')
