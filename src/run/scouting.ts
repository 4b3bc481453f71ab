import { Fault } from '../plan/faults'
import type { Scouted } from '../plan/scouted'
import type { ContainerId, World } from '../ports'
import { lines } from './lines'

/** Starts the probe in the image under test, which looks around there and stays. Throws a `Fault` where it cannot. */
export async function scout(id: ContainerId, world: World): Promise<Scouted> {
  const outcome = await world.engine.start(id)
  if (outcome.kind === 'refused') throw failed(`the engine does not start it: ${outcome.reason}`)
  const said = await report(id, world)
  if (said.at(-1) !== 'ready') throw failed('it ended before it had looked around')
  return scoutedBy(said)
}

/** Every line up to the word that it is done, or all there are. */
async function report(id: ContainerId, { engine, clock }: World): Promise<readonly string[]> {
  const heard = lines()
  const said: string[] = []
  const done = new AbortController()
  const finish = (): void => {
    done.abort()
  }
  const following = engine.follow(id, (bytes) => {
    heard.add(bytes)
    said.push(...heard.take())
    if (said.at(-1) === 'ready') finish()
  })
  following.then(finish, finish)
  await clock.sleep(PATIENCE, done.signal)
  heard.close()
  return said
}

const PATIENCE = 60_000

function scoutedBy(said: readonly string[]): Scouted {
  const all = (word: string): readonly string[] =>
    said.flatMap((line) => (line.startsWith(`${word}\t`) ? [line.slice(word.length + 1)] : []))
  return {
    uid: Number(all('user')[0]),
    files: new Set(all('file')),
    folders: new Set(all('folder')),
    pages: all('page')
  }
}

const failed = (why: string): Fault =>
  new Fault('rehearsal-failed', `The attacks could not be rehearsed in the image: ${why}.`)
