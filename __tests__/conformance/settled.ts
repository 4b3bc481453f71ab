/** Enough to keep an engine busy, and not so many that they wait for each other. */
const AT_ONCE = 3

/** The outcome of an operation on each item, of which a few run at once: called, it gives the result or throws the error. */
export async function settled<T, R>(
  items: readonly T[],
  operation: (item: T) => Promise<R>
): Promise<ReadonlyMap<T, () => R>> {
  const outcomes = new Map<T, () => R>()
  const queue = items.values()
  const work = async (): Promise<void> => {
    for (const item of queue) outcomes.set(item, await outcomeOf(operation(item)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}

function outcomeOf<R>(promise: Promise<R>): Promise<() => R> {
  return promise.then(
    (result) => () => result,
    (error: unknown) => () => {
      throw error
    }
  )
}
