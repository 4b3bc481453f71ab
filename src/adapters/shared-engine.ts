import type { Engine } from '../ports'

/** One engine for several checks: what does not change is asked once, and the image of the probe is brought in once. */
export function sharedEngine(engine: Engine): Engine {
  return {
    ...engine,
    identify: once(engine.identify),
    probeImage: onceFor(engine.probeImage)
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = onceFor(ask)
  return () => answer('')
}

/** The answer for each argument is kept, but no fault: who asks later may be luckier. */
function onceFor<T>(ask: (argument: string) => Promise<T>): (argument: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (argument) => {
    const known = answers.get(argument)
    if (known !== undefined) return known
    const answer = ask(argument)
    answers.set(argument, answer)
    answer.catch(() => answers.delete(argument))
    return answer
  }
}
