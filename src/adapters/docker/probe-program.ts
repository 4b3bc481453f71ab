import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../plan/faults'
import { messageOf } from '../error'

/** The probe for a platform. */
export type Programs = (platform: string) => Promise<Buffer>

/** Each is read once: a container that can write to this action's folder must not choose what looks into the next one. */
export function probePrograms(): Programs {
  const read = new Map<string, Promise<Buffer>>()
  return (platform) => {
    const program = read.get(platform) ?? readProbe(platform)
    read.set(platform, program)
    return program
  }
}

/** Beside the action's own bundle, one folder above those of the others. */
async function readProbe(platform: string): Promise<Buffer> {
  const name = platform.replaceAll('/', '-')
  const folders = [here(), join(here(), '..')]
  const paths = folders.map((folder) => join(folder, 'probe', name))
  try {
    return await Promise.any(paths.map((path) => readFile(path)))
  } catch (error) {
    const why = messageOf(error instanceof AggregateError ? error.errors.at(-1) : error)
    const sentence = `There is no probe for the platform "${platform}": ${why}`
    throw new Fault('engine-fault', sentence, { refused: true })
  }
}

/** In a function, so that the bundler takes no path for a file to bring along. */
const here = (): string => __dirname
