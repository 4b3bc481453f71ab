import type { Conversation, Engine } from '../../../src/ports'
import type { ContainerSpec, StartOutcome } from '../../../src/words'

/** A probe, and what it does when it is asked something. */
export interface Talker {
  readonly start?: () => Promise<StartOutcome>
  readonly image?: () => Promise<string>
  /** What it says, piece by piece; then it goes on, or ends. */
  readonly says?: readonly string[]
  readonly ends?: 'ends' | 'breaks'
  readonly entries?: Readonly<Record<string, number>>
}

/** An engine on which a probe can be had, what it was asked to do, and the containers it was asked to make. */
export function engineWith({ start, image, says = [], ends, entries = {} }: Talker = {}) {
  const calls: string[] = []
  const specs: ContainerSpec[] = []
  const note = (call: string): void => void calls.push(call)
  const engine: Partial<Engine> = {
    probeImage: (platform) => {
      note(`probe image ${platform}`)
      return image?.() ?? Promise.resolve('probe:1')
    },
    create: (spec) => {
      specs.push(spec)
      note(`create c${specs.length}`)
      return Promise.resolve(`c${specs.length}`)
    },
    converse: (id, onOutput) => {
      note(`converse ${id}`)
      return Promise.resolve(conversation(id, onOutput))
    },
    start: (id) => {
      note(`start ${id}`)
      return start?.() ?? Promise.resolve({ kind: 'started' })
    },
    entry: (id, path) => {
      note(`entry ${id} ${path}`)
      const mode = entries[path]
      return Promise.resolve(
        mode === undefined ? undefined : { type: 'directory', mode, uid: 0, gid: 0 }
      )
    },
    remove: (id) => {
      note(`remove ${id}`)
      return Promise.resolve()
    },
    removeVolumes: (names) => {
      note(`volumes ${names.join()}`)
      return Promise.resolve()
    }
  }
  const conversation = (id: string, onOutput: (bytes: Uint8Array) => void): Conversation => {
    let settle: () => void = () => undefined
    let fail: (error: Error) => void = () => undefined
    const over = new Promise<void>((resolve, reject) => ([settle, fail] = [resolve, reject]))
    over.catch(() => undefined)
    return {
      over,
      say: (text) => {
        note(`say ${id} ${text}`)
        for (const piece of says) onOutput(Buffer.from(piece))
        if (ends === 'ends') settle()
        if (ends === 'breaks') fail(new Error('reset'))
      },
      close: () => {
        note(`close ${id}`)
      }
    }
  }
  return { engine, calls, specs }
}
