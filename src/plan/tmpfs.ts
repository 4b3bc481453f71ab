import type { TmpfsMount } from '../ports'
import type { Parsed } from './parsed'
import { parseMountPoint } from './paths'
import { quote } from './quote'

/** The flags that Docker takes for a tmpfs (moby/sys mount/flags_unix.go) and that runc can mount one with: not `bind`, `rbind`, `remount`. */
const FLAGS = new Set(
  (
    'defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand ' +
    'atime noatime diratime nodiratime relatime norelatime strictatime nostrictatime ' +
    'private rprivate shared rshared slave rslave unbindable runbindable'
  ).split(' ')
)

const POLICY = /^(default|local|(prefer|bind|interleave)(=(static|relative))?(:\d+(-\d+)?)?)$/

interface Value {
  readonly fits: (value: string) => boolean
  readonly example: string
}

const form = (expression: RegExp, example: string): Value => ({
  fits: (value) => expression.test(value),
  example
})
const COUNT = form(/^\d+[kmgtpe]?$/i, '10k')
const OWNER: Value = {
  fits: (value) => /^\d+$/.test(value) && Number(value) < 2 ** 32 - 1,
  example: '1000'
}

/** The options with a value, as the kernel reads them; what it cannot read would fail only at the start. */
const VALUES = new Map([
  ['size', form(/^\d+[kmgtpe%]?$/i, '64m')],
  ['mode', form(/^0?[0-7]{3,4}$/, '1777')],
  ['uid', OWNER],
  ['gid', OWNER],
  ['nr_inodes', COUNT],
  ['nr_blocks', COUNT],
  ['mpol', form(POLICY, 'local')]
])

/** `PATH[:OPTIONS]`, e.g. `/tmp:size=64m,mode=1777`. */
export function parseTmpfs(line: string): Parsed<TmpfsMount> {
  const [, written = '', options = ''] = /^([^:]*):?([^]*)$/.exec(line) ?? []
  const path = parseMountPoint(written)
  if ('problem' in path) return path
  const words = options === '' ? [] : options.split(',')
  const wrong = words.map(parseTmpfsWord).find((word) => 'problem' in word)
  return wrong === undefined
    ? { value: { path: path.value, options } }
    : { problem: `in ${quote(line)}, ${wrong.problem}` }
}

/** One option: a flag, or `NAME=VALUE`. */
export function parseTmpfsWord(word: string): Parsed<string> {
  if (FLAGS.has(word)) return { value: word }
  const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? []
  const known = VALUES.get(key)
  if (known === undefined)
    return { problem: `${quote(word)} is no tmpfs option; write for example "size=64m" or "exec".` }
  return known.fits(value)
    ? { value: word }
    : {
        problem: `${quote(value)} is not a value for ${quote(key)}; write for example "${key}=${known.example}".`
      }
}
