import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * Runs every contestant once a round, in turn forwards and backwards so that none always has the
 * same neighbour, after a first round that is not counted. Gives each one's list of results.
 */
export async function alternate(contestants, rounds) {
  const results = contestants.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    const order = [...contestants.keys()]
    if (round % 2 === 1) order.reverse()
    for (const index of order) {
      const result = await contestants[index]()
      if (round > 0) results[index].push(result)
    }
  }
  return results
}

/** A whole process, from spawn to exit: its time in milliseconds and its output. Throws unless it ends with `code`. */
export async function whole(argv, { code = 0, ...options } = {}) {
  const before = process.hrtime.bigint()
  const { ended, output } = await finished(spawn(argv[0], argv.slice(1), options))
  const milliseconds = Number(process.hrtime.bigint() - before) / 1e6
  if (ended !== code)
    throw new Error(`${argv.join(' ')} ended with ${ended}, not ${code}:\n${output}`)
  return { milliseconds, output }
}

/** Reads both streams as the runner does: through pipes, to their end. */
function finished(child) {
  const chunks = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => chunks.push(chunk))
  child.stdin.end()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => resolve({ ended, output: Buffer.concat(chunks).toString() }))
  })
}

/** The value below which the given part of the numbers lies, between two neighbours in proportion. */
export function quantile(numbers, part) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)]
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place))
}

export const median = (numbers) => quantile(numbers, 0.5)
