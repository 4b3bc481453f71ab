import { list, quote } from './phrases'

/** The first of many paths, and how many they are. */
export interface SomePaths {
  readonly paths: readonly string[]
  readonly total: number
}

/** Counts paths, and keeps as many as are ever named. */
export function somePaths(): { readonly add: (path: string) => void; readonly all: SomePaths } {
  const paths: string[] = []
  const all = { paths, total: 0 }
  const add = (path: string): void => {
    if (paths.length < MOST) paths.push(path)
    all.total += 1
  }
  return { add, all }
}

const MOST = 100

/** The first five of them, and how many more there are. */
export const names = (paths: readonly string[], total = paths.length): string =>
  list(paths.slice(0, 5).map(quote), 5, total)
