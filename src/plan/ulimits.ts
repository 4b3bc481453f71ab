import type { Ulimit } from '../ports'
import { notA, type Parsed } from './parsed'
import { quote } from './quote'

/** As docker/go-units names them. */
const NAMES = new Set(
  (
    'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending ' +
    'stack'
  ).split(' ')
)

/** `NAME=SOFT[:HARD]`, -1 for no limit; HARD is SOFT where it is left out. */
export function parseUlimit(line: string): Parsed<Ulimit> {
  const [, name = '', written, top] = /^(\w+)=(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(line) ?? []
  if (written === undefined)
    return notA('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line)
  if (!NAMES.has(name)) return notA('the name of a limit', 'nofile', name)
  const soft = Number(written)
  const hard = Number(top ?? written)
  return hard !== -1 && (soft === -1 || soft > hard)
    ? { problem: `in ${quote(line)}, the soft limit is above the hard one; swap or raise it.` }
    : { value: { name, soft, hard } }
}
