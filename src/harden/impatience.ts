import type { World } from '../ports'
import type { BootedContainer } from '../run/boot'
import { likeness, linesIn, tellsOfRefusal } from './hints'

/** Ends a boot early whose log tells of one refusal over and over, and which is not ready. */
export interface Impatience {
  readonly hear: (bytes: Uint8Array) => void
  readonly started: (world: World) => (booted: BootedContainer) => void
  /** To be called once the container is ready: from then on, it is left alone. */
  readonly over: () => void
  /** Clause on the early end; undefined if there was none. */
  readonly given: () => string | undefined
}

/** Times that a line is repeated before it counts as one that will go on. */
const ENOUGH = 5

/**
 * Impatience with a container that took `startup` milliseconds to get ready with all its rights, and
 * has had twice as long. Lines in `known` are no news.
 */
export function impatient(startup: number, known: ReadonlySet<string>): Impatience {
  const counts = new Map<string, number>()
  const decoder = new TextDecoder()
  let [rest, isOver, end] = ['', false, undefined as (() => boolean) | undefined]
  let reason: string | undefined
  const count = (line: string): void => {
    const like = likeness(line)
    if (known.has(like) || !tellsOfRefusal(line)) return
    const times = (counts.get(like) ?? 0) + 1
    counts.set(like, times)
    if (times < ENOUGH || isOver || reason !== undefined || end?.() !== true) return
    reason = 'it was not ready in twice the time, and its log told of one refusal over and over'
  }
  return {
    hear: (bytes) => {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = (lines.pop() ?? '').slice(-LONGEST)
      for (const line of linesIn(lines.join('\n'))) count(line)
    },
    started: (world) => (booted) => {
      const began = world.clock.now()
      end = () => {
        if (world.clock.now() - began < Math.max(LEAST, 2 * startup)) return false
        // A fault shows where the end is awaited.
        world.engine.kill(booted.id).catch(() => undefined)
        return true
      }
    },
    over: () => {
      isOver = true
    },
    given: () => reason
  }
}

/** Milliseconds in which nobody gets impatient. */
const LEAST = 1000
const LONGEST = 4096
