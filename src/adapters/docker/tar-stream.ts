/**
 * Loads the library that packs archives: late, since most checks pack none. It has its own file, so
 * that a bundle which packs none leaves it out.
 */
export const tarStream = (): Promise<typeof import('tar-stream')> =>
  import(/* webpackChunkName: "late" */ 'tar-stream')

/** An archive that is being packed. */
export type Pack = ReturnType<Awaited<ReturnType<typeof tarStream>>['pack']>
