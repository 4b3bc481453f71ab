import type { Engine } from '../../../src/ports'
import { tarOf, type Packed } from './archives'

/** Archives by container and path (`c1 /data`) and whole exports by container (`c1`). */
export type Disk = Readonly<Record<string, readonly Packed[] | Buffer>>

/** An engine that hands out these archives in pieces, refuses two of one container at once, and notes what it was asked. */
export function engineWith(disk: Disk): {
  readonly engine: Pick<Engine, 'archive' | 'export'>
  readonly calls: readonly string[]
} {
  const calls: string[] = []
  const locked = new Set<string>()
  const pour = async (what: string, id: string, onBytes: (bytes: Uint8Array) => void) => {
    calls.push(what)
    if (locked.has(id)) throw new Error(`two archive calls of ${id} at once`)
    locked.add(id)
    await new Promise(setImmediate)
    locked.delete(id)
    const found = disk[what]
    if (found === undefined) return false
    const bytes = Buffer.isBuffer(found) ? found : await tarOf(found)
    for (let at = 0; at < bytes.length; at += 1000) onBytes(bytes.subarray(at, at + 1000))
    return true
  }
  const engine: Pick<Engine, 'archive' | 'export'> = {
    archive: (id, path, onBytes) => pour(`${id} ${path}`, id, onBytes),
    export: async (id, onBytes) => {
      await pour(id, id, onBytes)
    }
  }
  return { engine, calls }
}
