import { notA, quoteInput, type Parsed, type Parser } from './parse'

const MILLISECONDS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000]
])
/** Milliseconds. Timers of Node end at once beyond 2^31 ms, and nothing here should last a day. */
const LONGEST = 24 * 3_600_000

/** Parses `500ms`, `30s`, `1.5m`, `1h30m`: returns whole milliseconds, at most a day. */
export function parseDuration(text: string): Parsed<number> {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[smh]))+$/.test(text))
    return notA('a duration (numbers, each with "ms", "s", "m" or "h")', '30s', text)
  const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)].map(
    ([, count, unit = '']) => Number(count) * (MILLISECONDS.get(unit) ?? 0)
  )
  const value = Math.round(parts.reduce((sum, part) => sum + part, 0))
  return value > LONGEST
    ? { problem: `${quoteInput(text)} is longer than "24h"; write less.` }
    : { value }
}

/** Parses a duration above zero, so that something can happen in it. */
export function parseTimeout(text: string): Parsed<number> {
  const parsed = parseDuration(text)
  return 'value' in parsed && parsed.value === 0
    ? { problem: `${quoteInput(text)} leaves no time at all; write for example "60s".` }
    : parsed
}

const EXPONENTS = new Map([
  ['k', 1],
  ['m', 2],
  ['g', 3],
  ['t', 4]
])

/**
 * Returns a parser for sizes as Docker reads them: `64m`, `2g`, `512k`, `1048576`. The value is in
 * bytes, at least `least`; each unit is 1024 of the one before.
 */
export function sizeFrom(least: string): Parser<number> {
  return (text) => {
    const value = bytesOf(text)
    if (!Number.isSafeInteger(value))
      return notA('a size (bytes, or with "k", "m", "g")', '64m', text)
    return value < bytesOf(least)
      ? { problem: `${quoteInput(text)} is too small; write at least ${quoteInput(least)}.` }
      : { value }
  }
}

function bytesOf(text: string): number {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])i?)?b?$/i.exec(text) ?? []
  return Math.floor(Number(count) * 1024 ** (EXPONENTS.get(unit.toLowerCase()) ?? 0))
}

/** Returns a parser for a whole number from `least` to `most`, both inclusive. */
export function integerBetween(
  least: number,
  most: number,
  what: string,
  example: string
): Parser<number> {
  return (text) => {
    const value = /^-?\d+$/.test(text) ? Number(text) : NaN
    const within = value >= least && value <= most
    return within ? { value } : notA(`${what} (${least} to ${most})`, example, text)
  }
}

export const parsePort = integerBetween(1, 65_535, 'a port number', '8080')

/**
 * Parses a number of processes that the kernel's pids controller takes (its `PIDS_MAX`), or -1 for
 * no limit.
 */
export function parsePidsLimit(text: string): Parsed<number> {
  if (text === '-1') return { value: -1 }
  return integerBetween(1, 4_194_304, 'a number of processes, or "-1" for no limit', '1024')(text)
}
