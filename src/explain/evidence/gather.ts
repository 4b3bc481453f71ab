import type { JudgedChange } from '../../judge/judgement'
import { bytesOf } from '../../observe/path-bytes'
import type { Spool } from '../../observe/spool'
import type { Baseline } from '../../observe/volumes'
import type { ContainerId, World } from '../../ports'
import type { Stage } from '../../run/stage'
import type { Judged } from '../explain'
import { pairOf, type Ask, type Pair } from './ask'
import { left, shelf, type Content } from './content'
import { hashBy, namer } from './names'
import { readAll, type Answers } from './read'
import type { Reading } from './take'

/** Where the container still is, with all that was put aside of it. */
export interface Scene {
  readonly stage: Stage
  readonly baseline: Baseline
  readonly spool: Spool
  readonly world: World
}

/** One change, with both versions of the file, and the name under which they are kept. */
export interface Item {
  readonly change: JudgedChange
  /** Empty where no contents are kept. */
  readonly name: string
  readonly before: Content
  readonly after: Content
}

export interface Gathered {
  /** In the order of the judgement: the worst first. */
  readonly items: readonly Item[]
  /** What kept some of it from being read. */
  readonly faults: readonly string[]
}

/** Everything that changed, its contents in the spool as far as the limits go; what nothing allows is read first. */
export async function gather(
  { plan, observation, judgement }: Judged,
  scene: Scene
): Promise<Gathered> {
  const { spool, world } = scene
  const name = namer(hashBy(world))
  const room = shelf(plan.evidence)
  const ground = { plan, places: observation.places, spool, shelf: room }
  const moved = judgement.changes.filter(({ idle }) => idle === undefined)
  const items: Item[] = []
  const faults: string[] = []
  const deadline = world.clock.now() + PATIENCE
  for (const allowed of [false, true]) {
    const pairs = moved.filter((one) => one.allowed === allowed).map((one) => pairOf(one, ground))
    const { contents, fault } = await answered(pairs, scene, { shelf: room, deadline })
    if (fault !== undefined) faults.push(fault)
    for (const { change, ...pair } of pairs) {
      const before = genuine(settled(pair.before, contents), change)
      const after = settled(pair.after, contents)
      const isKept = before.kind === 'kept' || after.kind === 'kept'
      // A folder's own name would be in the way of what is in it.
      const named = isKept ? name(change.bytes ?? bytesOf(change.path)) : ''
      items.push({ change, name: named, before, after })
    }
  }
  return { items, faults }
}

/** Milliseconds in which everything has to be read. */
const PATIENCE = 60_000

const settled = (content: Content | Ask, contents: Answers['contents']): Content =>
  content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content

/** What was found in the image is the original only if the digest says so, where there is one. */
function genuine(content: Content, { before }: JudgedChange): Content {
  if (content.kind !== 'kept' || before?.sha256 === undefined) return content
  return content.facts.sha256 === before.sha256 ? content : left('other-original', before)
}

/** One container after the other: each is made only when something is asked of it. */
async function answered(
  pairs: readonly Pair[],
  scene: Scene,
  bounds: Pick<Reading, 'shelf' | 'deadline'>
): Promise<Answers> {
  const { stage, baseline, spool, world } = scene
  const asks = pairs.flatMap(({ before, after }) => [before, after]).filter(isAsk)
  const behind = (place: string): string => baseline.surveys.get(place)?.at ?? place
  const containers: Readonly<Record<Ask['source'], () => Promise<ContainerId>>> = {
    own: () => Promise.resolve(stage.id),
    twin: stage.twin.id,
    neighbour: stage.neighbour.id
  }
  const all = new Map<Ask, Content>()
  let first: string | undefined
  for (const source of ['own', 'twin', 'neighbour'] as const) {
    const some = asks.filter((one) => one.source === source)
    if (some.length === 0) continue
    const { contents, fault } = await containers[source]()
      .then((id) => readAll(some, { world, id, spool, behind, ...bounds }))
      .catch((error: unknown) => nobody(some, error, world))
    for (const [ask, content] of contents) all.set(ask, content)
    first ??= fault
  }
  return { contents: all, fault: first }
}

const isAsk = (one: Content | Ask): one is Ask => one.kind === 'ask'

/** There is no container to ask. */
function nobody(asks: readonly Ask[], error: unknown, { cancelled }: World): Answers {
  if (cancelled.aborted || !(error instanceof Error)) throw error
  const contents = new Map(asks.map((ask) => [ask, left('unreadable', ask.facts)] as const))
  return { contents, fault: error.message }
}
