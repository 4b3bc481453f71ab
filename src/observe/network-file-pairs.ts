import type { World } from '../ports'
import type { NetworkShelf } from '../run/network-shelf'
import type { ContainerFacts, ContainerId } from '../words'
import type { FilePair, EngineFile } from './network-files'
import { bytesOf } from './paths'
import { newSnapshot, type Entry } from './snapshot'
import { readStorage } from './storage-look'
import { surveyMount } from './survey'

/** Reads these files of a container and its neighbour from archives of both. */
export async function archivedPairs(
  { own, neighbour }: { readonly own: ContainerFacts; readonly neighbour: ContainerId },
  world: World,
  paths: readonly string[]
): Promise<readonly FilePair[]> {
  if (paths.length === 0) return []
  const facts = await world.engine.inspect(neighbour)
  const pairs: FilePair[] = []
  for (const path of paths) {
    const [ours, theirs] = await Promise.all([
      fileOf(own.id, path, world),
      fileOf(neighbour, path, world)
    ])
    pairs.push({ path, own: { ...ours, facts: own }, neighbours: { ...theirs, facts } })
  }
  return pairs
}

async function fileOf(id: ContainerId, path: string, world: World): Promise<File> {
  const { digest, textOf } = keepingTexts(world)
  const question = { world: { ...world, digest }, id, limit: LONGEST, most: LONGEST }
  const { snapshot } = await surveyMount(question, path)
  return fileAt(snapshot.get(bytesOf(path)), textOf)
}

type File = Omit<EngineFile, 'facts'>

/** Reads the files of a container and its neighbour from the shelf; those in `taken` are the author's. */
export async function shelvedPairs(
  own: ContainerFacts,
  { reader, neighbour, ...points }: NetworkShelf,
  world: World,
  taken: ReadonlySet<string>
): Promise<readonly FilePair[]> {
  const { digest, textOf } = keepingTexts(world)
  const all = [...points.own.values(), ...points.neighbours.values()]
  const shelves = new Map(all.map((point) => [point, { point, ledger: newSnapshot() }]))
  await readStorage(reader, shelves, { world: { ...world, digest }, limit: LONGEST })
  const fileIn = (point: string | undefined, facts: ContainerFacts): EngineFile => {
    const entry = shelves.get(point ?? '')?.ledger.get(bytesOf(point ?? ''))
    return { ...fileAt(entry, textOf), facts }
  }
  return Array.from(points.own, ([path, point]) => ({
    path,
    own: fileIn(point, own),
    neighbours: fileIn(points.neighbours.get(path), neighbour)
  })).filter(({ path }) => !taken.has(path))
}

const fileAt = (entry: Entry | undefined, textOf: (sha256: string) => string): File => ({
  entry: entry ?? NOTHING,
  text: textOf(entry?.sha256 ?? '')
})

/** A digest that also keeps the texts, a character for each byte. */
function keepingTexts(world: Pick<World, 'digest'>): {
  readonly digest: World['digest']
  readonly textOf: (sha256: string) => string
} {
  const texts = new Map<string, string>()
  const digest: World['digest'] = () => {
    const { add, hex } = world.digest()
    let text = ''
    return {
      add: (bytes) => {
        text += Buffer.from(bytes).toString('latin1')
        add(bytes)
      },
      hex: () => {
        const sha256 = hex()
        texts.set(sha256, text)
        return sha256
      }
    }
  }
  return { digest, textOf: (sha256) => texts.get(sha256) ?? '' }
}

const LONGEST = 16 * 1024 * 1024
const NOTHING: Entry = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 }
