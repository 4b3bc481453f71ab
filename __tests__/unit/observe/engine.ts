import type { Engine } from '../../../src/ports'
import type { ContainerId, EntryFacts, RawChange } from '../../../src/words'

/** What the engine would say of one container. */
export interface Container {
  readonly changes?: readonly RawChange[]
  readonly entries?: Readonly<Record<string, EntryFacts>>
}

type Asked = Pick<Engine, 'changes' | 'entry'>

/** An engine with a few containers in it, which notes what it was asked and refuses two archive calls of one container at a time. */
export function engineOf(containers: Readonly<Record<ContainerId, Container>>): {
  readonly engine: Asked
  readonly calls: readonly string[]
} {
  const calls: string[] = []
  const locked = new Set<ContainerId>()
  const engine: Asked = {
    changes: (id) => {
      calls.push(`changes ${id}`)
      return Promise.resolve(containers[id]?.changes ?? [])
    },
    entry: async (id, path) => {
      if (locked.has(id)) throw new Error(`two archive calls of ${id} at once`)
      calls.push(`entry ${id} ${path}`)
      locked.add(id)
      await new Promise(setImmediate)
      locked.delete(id)
      return containers[id]?.entries?.[path]
    }
  }
  return { engine, calls }
}

const KINDS = { A: 'added', C: 'changed', D: 'deleted' } as const

/** `C /etc A /etc/x` as `docker diff` would print it, on one line. */
export function diff(text: string): readonly RawChange[] {
  return Array.from(text.matchAll(/([ACD]) (\S+)/g), ([, kind, path]) => ({
    path: path!,
    kind: KINDS[kind as keyof typeof KINDS]
  }))
}

export const directory: EntryFacts = { type: 'directory', mode: 0o755, uid: 0, gid: 0 }
